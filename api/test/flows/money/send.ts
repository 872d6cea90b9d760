import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { RequestOptions } from '@workbay/sdk';
import { isApiError } from '@workbay/sdk';
import { expect } from 'vitest';
import type { Random } from './random.ts';

export type Request<T> = (options: RequestOptions) => Promise<T>;

/** The first is at work still, or on a starved machine Node gave up on the request (408) before the API saw it. */
const again = new Set(['idempotency_in_flight', 'unexpected_answer']);

/** Asks again until there is an answer: the process may be gone, or still at work on the first request. */
export async function insist<T>(request: () => Promise<T>): Promise<T> {
  const until = Date.now() + 900_000;
  // While no API is there, asking costs it the time in which it could start.
  for (let pause = 25; ; pause = Math.min(2 * pause, 400)) {
    try {
      return await request();
    } catch (error) {
      const isAnswer = isApiError(error) && error.status < 500 && !again.has(error.code);
      if (isAnswer || Date.now() > until) throw error;
      await wait(pause);
    }
  }
}

/** How requests go out over a bad network; `repeated` counts those that went out more than once. */
export function senderOf(random: Random) {
  const counts = { sent: 0, repeated: 0 };

  /** What is to be done once, however often it is sent. Every answer is the same. */
  async function done<T>(request: Request<T>): Promise<T> {
    const options = { idempotencyKey: randomUUID() };
    const ask = () => insist(() => request(options));
    counts.sent += 1;
    const how = random.whole(1, 10);
    const afterMs = random.whole(0, 20);
    if (how <= 3) {
      counts.repeated += 1;
      const answers: T[] = [];
      if (how === 1) answers.push(...(await Promise.all([ask(), ask()])));
      else if (how === 2) answers.push(await ask(), await ask());
      else {
        const lost = request({ ...options, signal: AbortSignal.timeout(afterMs) }).catch(() => null);
        const early = await lost;
        answers.push(await ask());
        if (early) answers.push(early);
      }
      const [first, ...others] = answers;
      for (const other of others) expect(other).toEqual(first);
      if (first !== undefined) return first;
    }
    return ask();
  }

  /** What must not be done, also when it is asked twice at once. */
  async function refused<T>(code: string, request: Request<T>): Promise<void> {
    const options = { idempotencyKey: randomUUID() };
    const ask = () => expect(insist(() => request(options))).rejects.toMatchObject({ code });
    counts.sent += 1;
    await (random.chance(0.2) ? Promise.all([ask(), ask()]) : ask());
  }

  return { done, refused, counts };
}
export type Sender = ReturnType<typeof senderOf>;
