import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export const shortestPassword = 8;

let list: Promise<Uint32Array> | null = null;

/** 32 bits of each password: 18,000 of them are 70 KB, and one password in 240,000 is refused without need. */
export function hashOfPassword(password: string): number {
  return createHash('sha256').update(password.toLowerCase()).digest().readUInt32LE(0);
}

/** Read when it is first needed, in a thread that takes the package's memory with it when it ends. */
async function load(): Promise<Uint32Array> {
  const worker = new Worker(new URL('./commonPasswordsWorker.ts', import.meta.url));
  const [hashes]: unknown[] = await once(worker, 'message');
  await worker.terminate();
  if (!(hashes instanceof Uint32Array)) throw new Error('the list of common passwords was not read');
  return hashes;
}

/** Whether it is among the passwords that are tried first. */
export async function isCommonPassword(password: string): Promise<boolean> {
  list ??= load().catch(error => {
    list = null;
    throw error;
  });
  const sorted = await list;
  const wanted = hashOfPassword(password);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
