import type { ServerResponse } from 'node:http';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { idsAsOf } from '../../data/watchInserts.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { OpenAnswer } from '../../http/openAnswer.ts';
import type { Principal } from '../../principal.ts';
import { type Change, changeFrame } from './changes.ts';
import { frameOf, type Listener } from './live.ts';
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
): Promise<OpenAnswer> {
  const { principal } = ctx;
  const room = roomOf(principal);
  if (!principal || !room) throw new Problem('forbidden', 'Only a person or an API key can listen.');
  if (principal.blocked !== null) throw new Problem('workshop_blocked', principal.blocked);
  const stopped = lastEventId === undefined ? null : readStopped(lastEventId);
  await ctx.live.ready(room);
  return new OpenAnswer(out => {
    const reader = new Reader(ctx, principal, room, out, changes);
    reader.begin(stopped);
  });
}

/** A workshop, or who has none: they hear of what is their own, and there are no events. */
const roomOf = (principal: Principal | null): string | null =>
  principal && principal.kind !== 'administrator' ? (principal.tenantId ?? principal.userId) : null;

class Reader implements Listener {
  readonly room: string;
  readonly #ctx: Context;
  readonly #out: ServerResponse;
  readonly #changes: boolean;
  #principal: Principal;
  /** What happens while the reader catches up; null once it has. */
  #waiting: { event: EventDocument; frame: Buffer }[] | null = [];
  #unreadBeats = 0;

  constructor(ctx: Context, principal: Principal, room: string, out: ServerResponse, changes: boolean) {
    this.room = room;
    this.#ctx = ctx;
    this.#principal = principal;
    this.#out = out;
    this.#changes = changes;
  }

  begin(stopped: Stopped | null): void {
    this.#out.once('close', () => this.#ctx.live.leave(this));
    this.#tell('retry: 2000\n\n');
    this.#ctx.live.join(this);
    if (stopped && this.#principal.tenantId) this.#catchUp(stopped).catch(() => this.#out.destroy());
    else this.#goLive(new Set());
  }

  deliver(event: EventDocument, frame: Buffer): void {
    if (this.#waiting && this.#waiting.push({ event, frame }) > mostWaiting) this.#out.destroy();
    if (!this.#waiting) this.#show(event, frame);
  }

  hint(change: Change): void {
    if (this.#changes && mayHear(this.#principal, change)) this.#tell(changeFrame(change));
  }

  beat(): void {
    this.#unreadBeats = this.#out.writableLength > 0 ? this.#unreadBeats + 1 : 0;
    if (this.#unreadBeats > 2) this.#out.destroy();
    else this.#tell(this.#waiting ? ': \n\n' : `: \n${this.#here()}`);
  }

  recheck(): void {
    this.#ctx.recheck(freshMs).then(
      now => {
        if (now && roomOf(now) === this.room && now.blocked === null) this.#principal = now;
        else this.end();
      },
      () => this.end(),
    );
  }

  /** Spread, so that a thousand readers do not all come back at once. */
  end(): void {
    this.#ctx.live.leave(this);
    if (!this.#over()) this.#out.end(`retry: ${500 + Math.round(Math.random() * 2500)}\n\n`);
  }

  #over(): boolean {
    return this.#out.destroyed || this.#out.writableEnded;
  }

  #here(): string {
    return `id: ${formatPosition(this.#ctx.live.position())}\n\n`;
  }

  #tell(text: string | Buffer): void {
    if (this.#over()) return;
    if (this.#out.writableLength > mostUnread) this.#out.destroy();
    else this.#out.write(text);
  }

  #show(event: EventDocument, frame: Buffer): void {
    if (maySee(this.#principal, event)) this.#tell(frame);
  }

  async #catchUp(from: Stopped): Promise<void> {
    const shown = new Set<string>();
    for await (const event of missed(this.#ctx, from)) {
      if (this.#out.writableNeedDrain) await drained(this.#out);
      if (this.#over()) return;
      shown.add(event._id);
      this.#show(event, frameOf(event._id, event));
    }
    this.#goLive(shown);
  }

  #goLive(known: ReadonlySet<string>): void {
    const late = this.#waiting ?? [];
    this.#waiting = null;
    for (const { event, frame } of late) if (!known.has(event._id)) this.#show(event, frame);
    this.#tell(this.#here());
  }
}

/** Or gone. */
const drained = (out: ServerResponse) =>
  new Promise<void>(resolve => {
    const done = () => {
      out.off('drain', done).off('close', done);
      resolve();
    };
    out.on('drain', done).on('close', done);
  });

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
