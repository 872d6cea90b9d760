import { Problem } from '../../../errors.ts';

const atOnce = 2;
const longestWaitMs = 10_000;

let free = atOnce;
const waiting: (() => void)[] = [];

/** Each of these takes a process with hundreds of megabytes, so a few run and the others wait. Throws `unavailable`. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free === 0) await turn();
  else free--;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(new Problem('unavailable', 'Too many files are being read at this moment. Try again.'));
    }, longestWaitMs);
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    waiting.push(go);
  });
}
