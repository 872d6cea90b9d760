import { readFault } from '../../adapters/webhooks/svix.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { eventLeft, toEvent } from '../events/events.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import { inParallel } from './inParallel.ts';
import type { EndpointDocument } from './store.ts';
import type { SvixSync } from './svixSync.ts';
import { createSvixTurns } from './svixTurns.ts';
import { createSvixWatch } from './svixWatch.ts';

type Parts = {
  database: Database;
  log: Logger;
  sync: SvixSync;
  /** How long Svix may take until it first tries an endpoint. */
  attemptMs: number;
};
/** What the workshop has endpoints for, once Svix knows them. */
type Ready = { endpoints: EndpointDocument[] } | { wait: Date };

const longestWaitMs = 10 * 60_000;
/** A turn takes up nothing new after this. The lease outlasts it, and the few calls that may be under way by then. */
const turnMs = 40_000;
const leaseMs = 180_000;
const mostTenants = 8;
const batchSize = 100;

/**
 * Hands events to Svix, where a workshop is an application. An event stays due until Svix has it and has tried its endpoints,
 * so Svix may be away for any time. A workshop's events go over in their order: at the first that has to wait, the rest wait
 * with it.
 */
export function startSvixPublisher({ database, log, sync, attemptMs }: Parts): Worker {
  const events = platformCollection({ database }, eventsCollection, 'outbox');
  const onError = (error: unknown) => log.error({ err: error }, 'svix');
  const turns = createSvixTurns(database, leaseMs);
  const watch = createSvixWatch({ database, log, sync, attemptMs });

  const done = (batch: EventDocument[]) =>
    events.updateMany(
      { _id: { $in: batch.map(({ _id }) => _id) } },
      { $unset: { dueAt: '', lease: '', handed: '' } },
    );
  const later = (batch: EventDocument[], dueAt: Date) =>
    events.updateMany(
      { _id: { $in: batch.map(({ _id }) => _id) } },
      { $set: { dueAt }, $unset: { lease: '' } },
    );
  /** What is still ours of a batch; whose turn it was may have settled it. */
  const giveBack = (batch: EventDocument[], dueAt: Date) =>
    events.updateMany(
      { _id: { $in: batch.map(({ _id }) => _id) }, lease: `${batch[0]?.lease}` },
      { $set: { dueAt }, $unset: { lease: '' } },
    );

  /** The workshop's oldest that Svix has yet to get, whichever process took them: what is sent after them must not come before. */
  const oldest = (tenantId: string) =>
    events.find(
      {
        tenantId,
        dueAt: { $exists: true },
        'handed.waiting.0': { $exists: false },
        $or: [{ dueAt: { $lte: new Date() } }, { lease: { $exists: true } }],
      },
      { sort: { _id: 1 }, limit: batchSize, hint: { tenantId: 1, _id: 1 } },
    );

  /** Longer and longer while the oldest waits. */
  function patience(batch: EventDocument[], asked: Date): Date {
    const now = Date.now();
    const age = now - (batch[0]?.createdAt.getTime() ?? now);
    return new Date(Math.max(asked.getTime(), now + Math.min(age / 4, longestWaitMs)));
  }

  async function prepare(tenantId: string, endsAt: number): Promise<Ready> {
    const { present, changed } = await sync.endpointsOf(tenantId);
    for (const endpoint of changed) {
      if (Date.now() > endsAt) return { wait: new Date() };
      const wait = await sync.endpoint(endpoint);
      if (wait) return { wait };
    }
    return { endpoints: present };
  }

  async function send(event: EventDocument, endpoints: EndpointDocument[]): Promise<void> {
    const { _id, tenantId, type, handed } = event;
    const again = handed ? { again: handed.resent } : {};
    await sync.gateway.sendEvent({ tenantId, eventId: _id, type, payload: toEvent(event), ...again });
    await watch.begin(event, endpoints);
  }

  async function workTenant(tenantId: string, batch: EventDocument[], endsAt: number): Promise<void> {
    const turn = await turns.take(tenantId);
    if (turn instanceof Date) {
      await giveBack(batch, turn);
      worker.wakeAt(turn);
      return;
    }
    let heldUntil: Date | undefined;
    try {
      heldUntil = await publish(tenantId, batch, endsAt);
    } finally {
      await turn(heldUntil);
    }
  }

  /** Until when the workshop has to wait, if it has to. */
  async function publish(
    tenantId: string,
    batch: EventDocument[],
    endsAt: number,
  ): Promise<Date | undefined> {
    const ready = await prepare(tenantId, endsAt);
    if ('wait' in ready) {
      const heldUntil = patience(batch, ready.wait);
      await giveBack(batch, heldUntil);
      return heldUntil;
    }
    if (ready.endpoints.length === 0) {
      await done(batch);
      return;
    }
    const heldUntil = await sendAll(tenantId, await oldest(tenantId), ready.endpoints, endsAt);
    await watch.look(
      batch.filter(event => event.handed?.waiting.length),
      ready.endpoints,
    );
    await giveBack(batch, heldUntil ?? new Date());
    return heldUntil;
  }

  async function sendAll(
    tenantId: string,
    batch: EventDocument[],
    endpoints: EndpointDocument[],
    endsAt: number,
  ): Promise<Date | undefined> {
    for (const [index, event] of batch.entries()) {
      if (Date.now() > endsAt) {
        await later(batch.slice(index), new Date());
        return;
      }
      try {
        await send(event, endpoints);
      } catch (error) {
        const { status, outcome } = readFault(error);
        const wait = sync.waitOf(error, { tenantId, event: event._id, left: batch.length - index });
        // Svix may have lost the workshop or a type: they are brought over anew before the next try.
        if (status === 404) await sync.forget(tenantId);
        if (status === 422) sync.forgetTypes();
        if (outcome === 'retry' || status === 404) {
          const heldUntil = patience(batch.slice(index), wait);
          await later(batch.slice(index), heldUntil);
          return heldUntil;
        }
        // What Svix refuses for itself waits by itself.
        const age = Date.now() - event.createdAt.getTime();
        await later([event], new Date(Math.max(wait.getTime(), Date.now() + Math.min(age, longestWaitMs))));
      }
    }
  }

  const worker = startWorker({
    database,
    definition: eventsCollection,
    reason: 'outbox',
    batch: batchSize,
    leaseMs,
    pollMs: 1000,
    async work(batch) {
      const endsAt = Date.now() + turnMs;
      try {
        await sync.ready();
      } catch (error) {
        await giveBack(batch, sync.waitOf(error, { events: batch.length }));
        return;
      }
      const tenantIds = [...new Set(batch.map(({ tenantId }) => tenantId))];
      await inParallel(tenantIds, mostTenants, async tenantId => {
        const own = batch.filter(event => event.tenantId === tenantId);
        if (Date.now() > endsAt) await giveBack(own, new Date());
        else await workTenant(tenantId, own, endsAt);
      });
    },
    onError,
  });
  const unsubscribe = eventLeft.listen(() => worker.nudge());
  sync.ready().catch(error => sync.waitOf(error, { what: 'event types' }));
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
    },
  };
}
