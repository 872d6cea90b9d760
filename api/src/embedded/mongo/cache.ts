import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where fetched parts are kept: the user's cache, or the checkout's where there is no writable home. */
export function cacheDir(): string {
  const home = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  for (const dir of [join(home, 'workbay'), fileURLToPath(new URL('../../../../.cache', import.meta.url))]) {
    try {
      mkdirSync(dir, { recursive: true });
      accessSync(dir, constants.W_OK);
      return dir;
    } catch {}
  }
  throw new Error('no folder for fetched parts is writable: set XDG_CACHE_HOME');
}

/**
 * Lets `fill` make a file in a folder of its own, then moves it to `target` in one step, so that two processes
 * fetching at once do no harm.
 */
export async function intoCache(target: string, fill: (dir: string) => Promise<string>): Promise<void> {
  const temporary = `${target}.${randomUUID()}`;
  await mkdir(temporary, { recursive: true });
  try {
    await rename(await fill(temporary), target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
