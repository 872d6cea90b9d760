import type { ServerResponse } from 'node:http';
import type { Context } from '../../http/context.ts';
import { OpenAnswer } from '../../http/openAnswer.ts';
import type { BookingDocument } from '../bookings/store.ts';
import type { Listener, LiveEvents } from '../events/live.ts';

const longestMs = 15 * 60_000;

/** Tells who has the booking's link that it, or its job, is not what it was; what is new they read. */
export async function followBooking(
  { live }: Context,
  { _id, jobId }: Pick<BookingDocument, '_id' | 'jobId'>,
): Promise<OpenAnswer> {
  const room = jobId ?? _id;
  await live.ready(room);
  return new OpenAnswer(out => new Follower(live, room, out).begin());
}

class Follower implements Listener {
  readonly room: string;
  readonly #live: LiveEvents;
  readonly #out: ServerResponse;
  readonly #until = Date.now() + longestMs;

  constructor(live: LiveEvents, room: string, out: ServerResponse) {
    this.room = room;
    this.#live = live;
    this.#out = out;
  }

  begin(): void {
    this.#out.once('close', () => this.#live.leave(this));
    // All who follow one job come back at once otherwise.
    this.#out.write(`retry: ${1000 + Math.round(Math.random() * 3000)}\n\n`);
    this.#live.join(this);
  }

  deliver({ type }: { type: string }): void {
    this.#tell('event: changed\ndata: {}\n\n');
    // It may be a job from now on, which is another room.
    if (type === 'booking.status_changed') this.end();
  }

  hint(): void {}

  beat(): void {
    if (this.#out.writableLength > 0) this.#out.destroy();
    else this.#tell(': \n\n');
  }

  /** Who comes back is looked at anew: the link may have ended. */
  recheck(): void {
    if (Date.now() > this.#until) this.end();
  }

  end(): void {
    this.#live.leave(this);
    if (!this.#out.destroyed && !this.#out.writableEnded) this.#out.end();
  }

  #tell(text: string): void {
    if (!this.#out.destroyed && !this.#out.writableEnded) this.#out.write(text);
  }
}
