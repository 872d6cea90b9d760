import type { WhatsApp, WhatsAppMessage } from '../../adapters/whatsapp/whatsapp.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { linksChanged } from '../events/changes.ts';
import { messageLeft } from './messages.ts';
import { type WhatsAppDocument, whatsappMessagesCollection } from './store.ts';

type Parts = {
  database: Database;
  log: Logger;
  whatsapp: WhatsApp;
  /** What the message says; null while it may not go, or where its link is no more. */
  contentOf: (
    tenantId: string,
    linkId: string,
  ) => Promise<Pick<WhatsAppMessage, 'language' | 'texts' | 'linkToken'> | 'held' | null>;
};

/** Over ten hours: an outage of an afternoon loses nothing. */
const mostAttempts = 20;
const longestWaitMs = 60 * 60_000;

/**
 * Sends what `queueWhatsApp` left. A process that dies between the request and its record leaves the message to the next one
 * after the lease; by then Meta's report has come, which ends it, so it is not sent twice.
 */
export function startWhatsApp({ database, log, whatsapp, contentOf }: Parts): Worker {
  const messages = platformCollection({ database }, whatsappMessagesCollection, 'message to be sent');

  async function attempt({ _id: id, tenantId, linkId, to }: WhatsAppDocument) {
    try {
      const content = await contentOf(tenantId, linkId);
      if (content === 'held') return { outcome: 'held' as const };
      if (!content) return { outcome: 'rejected' as const, reason: 'the link has ended' };
      return await whatsapp.send({ id, to: to.replaceAll(/\D/g, ''), ...content });
    } catch (error) {
      return { outcome: 'retry' as const, reason: error instanceof Error ? error.message : 'unknown error' };
    }
  }

  async function sendOne(message: WhatsAppDocument): Promise<void> {
    const { _id, tenantId, lease } = message;
    const mine = { _id, lease: `${lease}` };
    const attempts = message.attempts + 1;
    const result = await attempt(message);
    if (result.outcome === 'held') {
      const dueAt = new Date(Date.now() + longestWaitMs);
      await messages.updateOne(mine, { $set: { dueAt }, $unset: { lease: '' } });
      return;
    }
    const done = { dueAt: '', lease: '' } as const;
    if (result.outcome === 'sent') {
      const { providerId } = result;
      await messages.updateOne(mine, { $set: { status: 'sent', attempts, providerId }, $unset: done });
      linksChanged({ database, tenantId });
      return;
    }
    const { reason } = result;
    if (result.outcome === 'rejected' || attempts >= mostAttempts) {
      log.warn({ message: message._id, reason }, 'WhatsApp message not sent');
      const status = result.outcome === 'rejected' ? 'rejected' : 'given_up';
      await messages.updateOne(mine, { $set: { status, attempts, reason }, $unset: done });
      linksChanged({ database, tenantId });
      return;
    }
    const wait = Math.max(
      Math.min(1000 * 2 ** attempts, longestWaitMs),
      (result.retryAfterSeconds ?? 0) * 1000,
    );
    await messages.updateOne(mine, {
      $set: { attempts, reason, dueAt: new Date(Date.now() + wait) },
      $unset: { lease: '' },
    });
  }

  const worker = startWorker({
    database,
    definition: whatsappMessagesCollection,
    reason: 'message to be sent',
    batch: 5,
    leaseMs: 120_000,
    pollMs: 1000,
    async work(batch) {
      await Promise.all(batch.map(sendOne));
    },
    onError: error => log.error({ err: error }, 'WhatsApp'),
  });
  const unsubscribe = messageLeft.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}
