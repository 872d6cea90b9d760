import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { transaction } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { handOnMail } from './handOnMail.ts';
import { handOnPush } from './handOnPush.ts';
import { sendsWait } from './signals.ts';
import { type SendDocument, sendsCollection } from './store.ts';

type Parts = { database: Database; config: Config; log: Logger };

/**
 * Hands on what is to leave by mail or push, all of a person's that is due in one. It is taken off the queue in the same
 * transaction, so a process that dies has either done it or not.
 */
export function startSends({ database, config, log }: Parts): Worker {
  const onError = (error: unknown) => log.error({ err: error }, 'notifications to be sent');

  const handOn = ({ tenantId, recipient, channel }: SendDocument) =>
    transaction({ database, config, tenantId }, scope =>
      channel === 'email' ? handOnMail(scope, recipient) : handOnPush(scope, recipient),
    );

  const worker = startWorker({
    database,
    definition: sendsCollection,
    reason: 'notifications to be sent',
    batch: 100,
    leaseMs: 30_000,
    pollMs: 1000,
    async work(batch) {
      const people = new Map(batch.map(send => [`${send.tenantId} ${send.recipient} ${send.channel}`, send]));
      for (const send of people.values()) await handOn(send).catch(onError);
    },
    onError,
  });
  const unsubscribe = sendsWait.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}
