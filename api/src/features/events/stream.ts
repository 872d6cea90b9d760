import { once } from 'node:events';
import { Readable } from 'node:stream';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { idsAsOf } from '../../data/watchInserts.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { changeFrame } from './changes.ts';
import { frameOf } from './live.ts';
import { firstEventId, formatPosition, overlapMs, readStopped, type Stopped } from './position.ts';
import { type EventDocument, eventsCollection } from './store.ts';
import { mayHear, maySee } from './visible.ts';

/** More than this in memory for one reader, and it has to come back when it is faster. */
const mostUnread = 1024 * 1024;
const mostWaiting = 1000;
const pageSize = 200;
/** How old what a re-check rests on may be. */
const freshMs = 1500;

/** What happens from now on, or after `lastEventId`, as server-sent events (html.spec.whatwg.org, 9.2). */
export async function openStream(
  ctx: Context,
  lastEventId: string | undefined,
  changes: boolean,
): Promise<Readable> {
  let { principal } = ctx;
  if (!principal?.tenantId || principal.kind === 'administrator')
    throw new Problem('forbidden', 'Only a member of a workshop or its API key can listen.');
  if (principal.blocked !== null) throw new Problem('workshop_blocked', principal.blocked);
  const { tenantId } = principal;
  const stopped = lastEventId === undefined ? null : readStopped(lastEventId);

  const out = new Readable({ read: () => out.emit('wanted') });
  let waiting: { event: EventDocument; frame: Buffer }[] | null = [];
  let unreadBeats = 0;

  const place = await ctx.live.join({
    tenantId,
    deliver(event, frame) {
      if (waiting && waiting.push({ event, frame }) > mostWaiting) out.destroy();
      if (!waiting) show(event, frame);
    },
    hint(change) {
      if (changes && principal && mayHear(principal, change)) tell(changeFrame(change));
    },
    beat() {
      unreadBeats = out.readableLength > 0 ? unreadBeats + 1 : 0;
      if (unreadBeats > 2) out.destroy();
      else if (!waiting) tell(`: \n${here()}`);
      else tell(': \n\n');
    },
    recheck() {
      ctx.recheck(freshMs).then(
        now => {
          if (now?.tenantId === tenantId && now.blocked === null) principal = now;
          else end();
        },
        () => end(),
      );
    },
    end,
  });
  out.once('close', place.leave);
  const here = () => `id: ${formatPosition(place.position())}\n\n`;

  function tell(text: string | Buffer): void {
    if (out.destroyed || out.readableEnded) return;
    if (out.readableLength > mostUnread) out.destroy();
    else out.push(text);
  }
  function show(event: EventDocument, frame: Buffer): void {
    if (principal && maySee(principal, event)) tell(frame);
  }
  /** Spread, so that a thousand readers do not all come back at once. */
  function end(): void {
    if (out.destroyed || out.readableEnded) return;
    place.leave();
    out.push(`retry: ${500 + Math.round(Math.random() * 2500)}\n\n`);
    out.push(null);
  }
  function goLive(known: ReadonlySet<string>): void {
    const late = waiting ?? [];
    waiting = null;
    for (const { event, frame } of late) if (!known.has(event._id)) show(event, frame);
    tell(here());
  }
  async function catchUp(from: Stopped): Promise<void> {
    const shown = new Set<string>();
    for await (const event of missed(ctx, from)) {
      if (out.readableLength >= out.readableHighWaterMark)
        await Promise.race([once(out, 'wanted'), gone(out)]);
      if (out.destroyed || out.readableEnded) return;
      shown.add(event._id);
      show(event, frameOf(event._id, event));
    }
    goLive(shown);
  }

  tell('retry: 2000\n\n');
  if (stopped) catchUp(stopped).catch(error => out.destroy(error));
  else goLive(new Set());
  return out;
}

const gone = (out: Readable) => new Promise(resolve => out.once('close', resolve));

/** The stored events that the reader has not seen, oldest first; perhaps some that it has. */
async function* missed(ctx: Context, { at, eventId, from }: Stopped): AsyncGenerator<EventDocument> {
  let after = firstEventId(from);
  const until = at && firstEventId(new Date(at.seconds * 1000 + overlapMs));
  const seen =
    at && until ? await idsAsOf(ctx, eventsCollection, [after, until], at, eventId === null) : null;
  for (;;) {
    const page = await tenantCollection(ctx, eventsCollection).find(
      { _id: { $gt: after } },
      { sort: { _id: 1 }, limit: pageSize },
    );
    for (const event of page) if (event._id !== eventId && !seen?.has(event._id)) yield event;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last._id;
  }
}
