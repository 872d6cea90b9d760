import { Problem } from '../../errors.ts';

const mostWaiting = 100;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Files and unpacked pictures are large: never two of them in the memory of one process. */
export async function oneAtATime<R>(work: () => Promise<R>): Promise<R> {
  if (waiting >= mostWaiting) throw new Problem('unavailable', 'Too many files at once.', { retryAfter: 5 });
  waiting++;
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting--;
  }
}
