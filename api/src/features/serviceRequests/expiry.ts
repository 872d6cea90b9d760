import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { DataScope } from '../../data/scope.ts';
import { transaction } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { endRequest } from './move.ts';
import { type CustomerRequestDocument, customerRequestsCollection } from './store.ts';
import { tellCustomer } from './tellCustomer.ts';

type Parts = { database: Database; config: Config; log: Logger };

/** Ends requests whose time is over. */
export function startRequestExpiry({ database, config, log }: Parts): Worker {
  const onError = (error: unknown) => log.error({ err: error }, 'expiry of requests');

  async function expire({ _id, lease }: CustomerRequestDocument): Promise<void> {
    await transaction<DataScope, void>({ database, tenantId: null }, async scope => {
      const requests = platformCollection(scope, customerRequestsCollection, 'a request expires');
      const request = await requests.findOneAndUpdate(
        { _id, status: 'open', lease: `${lease}` },
        { $inc: { turns: 1 } },
      );
      if (!request) return;
      await endRequest(scope, request, 'expired');
      await tellCustomer({ ...scope, config }, request, { news: 'expired' });
    });
  }

  return startWorker({
    database,
    definition: customerRequestsCollection,
    reason: 'requests whose time is over',
    batch: 20,
    leaseMs: 60_000,
    pollMs: 20_000,
    async work(batch) {
      for (const request of batch) await expire(request).catch(onError);
    },
    onError,
  });
}
