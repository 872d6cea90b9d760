import { readFault } from '../../adapters/webhooks/svix.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { Logger } from '../../logger.ts';
import { type EventDocument, eventsCollection } from '../events/store.ts';
import { wants } from './fanOut.ts';
import { inParallel } from './inParallel.ts';
import type { EndpointDocument } from './store.ts';
import type { SvixSync } from './svixSync.ts';

type Parts = {
  database: Database;
  log: Logger;
  sync: SvixSync;
  attemptMs: number;
};
type Handed = NonNullable<EventDocument['handed']>;

const longestWaitMs = 6 * 60 * 60_000;
/** As long does the built-in sender try. */
const givenUpMs = 72 * 60 * 60_000;

/**
 * Svix's 202 is no delivery: an event stays open until Svix has tried each of its endpoints once (the later tries are Svix's
 * own). What it has not tried in time is resent by its id; what it knows no more is handed over anew.
 */
export function createSvixWatch({ database, log, sync, attemptMs }: Parts) {
  const events = platformCollection({ database }, eventsCollection, 'outbox');

  /** Nothing is written where the event was handed over again in the meantime. */
  const write = ({ _id, handed }: EventDocument, change: Parameters<typeof events.updateOne>[1]) =>
    events.updateOne({ _id, 'handed.at': handed?.at ?? { $exists: false } }, change);

  const close = (event: EventDocument) => write(event, { $unset: { dueAt: '', lease: '', handed: '' } });
  const keep = (event: EventDocument, handed: Handed, dueAt: Date) =>
    write(event, { $set: { handed, dueAt }, $unset: { lease: '' } });

  async function begin(event: EventDocument, endpoints: EndpointDocument[]): Promise<void> {
    const waiting = endpoints.filter(endpoint => isMeant(endpoint, event)).map(({ _id }) => _id);
    if (waiting.length === 0) await close(event);
    else await keep(event, { at: new Date(), waiting, resent: event.handed?.resent ?? 0 }, soon(attemptMs));
  }

  async function lookAt(event: EventDocument, handed: Handed, endpoints: EndpointDocument[]): Promise<void> {
    const { _id, tenantId } = event;
    const open: EndpointDocument[] = [];
    for (const endpoint of endpoints) {
      if (!handed.waiting.includes(endpoint._id) || !isMeant(endpoint, event)) continue;
      const tries = await sync.gateway.attempts(tenantId, endpoint._id, _id, {
        limit: 1,
        withContent: false,
      });
      if (tries?.length) continue;
      if (!tries) {
        await sync.forget(tenantId);
        await keep(event, { at: new Date(), waiting: [], resent: handed.resent + 1 }, new Date());
        return;
      }
      open.push(endpoint);
    }
    const waiting = open.map(endpoint => endpoint._id);
    const elapsedMs = Date.now() - handed.at.getTime();
    const patienceMs = Math.min(longestWaitMs, attemptMs * 2 ** handed.resent);
    const ready = open.filter(endpoint => !offSince(endpoint));
    if (open.length === 0) await close(event);
    else if (elapsedMs < patienceMs)
      await keep(event, { ...handed, waiting }, nextLook(handed.at, elapsedMs, patienceMs));
    else if (ready.length === 0) await keep(event, { ...handed, waiting }, new Date(Date.now() + patienceMs));
    else if (Date.now() - event.createdAt.getTime() > givenUpMs) {
      log.error(
        { tenantId, event: _id, endpoints: waiting },
        'svix never tried to deliver an event; given up',
      );
      await close(event);
    } else {
      log.warn({ tenantId, event: _id, endpoints: waiting }, 'svix has not tried an event yet; it is resent');
      for (const endpoint of ready) await sync.gateway.resend(tenantId, _id, endpoint._id);
      await keep(event, { at: new Date(), waiting, resent: handed.resent + 1 }, soon(attemptMs));
    }
  }

  return {
    begin,

    async look(batch: EventDocument[], endpoints: EndpointDocument[]): Promise<void> {
      await inParallel(batch, 8, async event => {
        const { handed } = event;
        if (!handed) return;
        try {
          await lookAt(event, handed, endpoints);
        } catch (error) {
          if (readFault(error).status === 404) await sync.forget(event.tenantId);
          await keep(event, handed, sync.waitOf(error, { event: event._id }));
        }
      });
    },
  };
}

/** Soon after it was handed over, and then less and less often. */
const soon = (attemptMs: number) => new Date(Date.now() + attemptMs / 30);
const nextLook = (at: Date, elapsedMs: number, patienceMs: number) =>
  new Date(at.getTime() + Math.min(patienceMs, Math.max(patienceMs / 30, elapsedMs * 3)));

const offSince = ({ pausedAt, heldAt }: EndpointDocument): Date | null => pausedAt ?? heldAt ?? null;

/** What happens while an endpoint is off is replayed to it afterwards; what happened before has to be looked after. */
function isMeant(endpoint: EndpointDocument, event: EventDocument): boolean {
  const since = offSince(endpoint);
  return endpoint.enabled && wants(endpoint, event) && (!since || event.createdAt < since);
}
