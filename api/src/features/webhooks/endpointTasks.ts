import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { createReplayer } from './replayer.ts';
import { deliveryQueued, endpointChanged } from './signals.ts';
import { deliveriesCollection, type EndpointDocument, endpointsCollection } from './store.ts';
import type { SvixSync } from './svixSync.ts';
import { deliveriesChanged, endpointsChanged } from './tellScreens.ts';

type Parts = { database: Database; log: Logger; svix: SvixSync | null };

const slice = 1000;
const troubleMs = 10_000;

/**
 * Carries out what follows from a change of an endpoint: Svix is told, what waits for a disabled one is dropped, what waited
 * while it was paused goes out, a replay goes on, and a deleted one disappears.
 */
export function startEndpointTasks({ database, log, svix }: Parts): Worker {
  const endpoints = platformCollection({ database }, endpointsCollection, 'changed webhook endpoints');
  const deliveries = platformCollection({ database }, deliveriesCollection, 'changed webhook endpoints');
  const replayer = createReplayer({ database, svix: svix?.gateway ?? null });

  /** In slices: an endpoint may have any number. */
  async function eachPending({ _id, tenantId }: EndpointDocument, change: object): Promise<void> {
    const pending = { tenantId, endpointId: _id, status: 'pending' as const };
    for (let after = ''; ; ) {
      const found = await deliveries.find(
        { ...pending, eventId: { $gt: after } },
        { sort: { eventId: 1 }, limit: slice, projection: { eventId: 1 } },
      );
      const last = found.at(-1);
      if (!last) return;
      after = last.eventId;
      const free = { $or: [{ lease: { $exists: false } }, { dueAt: { $lte: new Date() } }] };
      await deliveries.updateMany(
        { ...pending, eventId: { $in: found.map(({ eventId }) => eventId) }, ...free },
        change,
      );
    }
  }

  async function tend(endpoint: EndpointDocument): Promise<Date | null> {
    if (svix) {
      const wait = await svix.endpoint(endpoint);
      if (wait) return wait;
    }
    if (!endpoint.enabled) {
      await eachPending(endpoint, { $set: { status: 'failed' }, $unset: { dueAt: '', lease: '' } });
      if (endpoint.deletedAt) await endpoints.deleteOne({ _id: endpoint._id });
      return null;
    }
    if (endpoint.resumed) {
      await eachPending(endpoint, { $set: { dueAt: new Date() } });
      deliveryQueued.raise({ database, tenantId: null });
    }
    return endpoint.replay ? replayer.step(endpoint, endpoint.replay) : null;
  }

  const onError = (error: unknown) => log.error({ err: error }, 'webhook endpoints');
  const worker = startWorker({
    database,
    definition: endpointsCollection,
    reason: 'changed webhook endpoints',
    batch: 5,
    leaseMs: 300_000,
    pollMs: 1000,
    async work(batch) {
      await Promise.all(
        batch.map(async endpoint => {
          const again = await tend(endpoint).catch(error => {
            onError(error);
            return new Date(Date.now() + troubleMs);
          });
          const mine = { _id: endpoint._id, lease: `${endpoint.lease}` };
          const next = again
            ? { $set: { dueAt: again }, $unset: { lease: '' as const } }
            : { $unset: { dueAt: '' as const, lease: '' as const, resumed: '' as const } };
          await endpoints.updateOne(mine, next);
          deliveriesChanged({ database, tenantId: null }, [endpoint]);
          endpointsChanged({ database, tenantId: null }, [endpoint]);
        }),
      );
    },
    onError,
  });
  const unsubscribe = endpointChanged.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}
