import { fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * openapi.yaml and its parts as one document. Bundling takes half a second of work, so where Node keeps a compile cache the
 * result is kept beside it, under the digest of what it was made from.
 */
export async function bundledContract(): Promise<unknown> {
  const cache = getCompileCacheDir();
  if (!cache) return bundle();
  const file = join(cache, `contract-${await digestOfSources()}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    const document = await bundle();
    // A full disk or a read-only image costs the next start its half second, no more.
    await keep(file, document).catch(() => undefined);
    return document;
  }
}

async function keep(file: string, document: unknown): Promise<void> {
  const whole = `${file}.${randomUUID()}`;
  await writeFile(whole, JSON.stringify(document));
  await rename(whole, file);
}

async function digestOfSources(): Promise<string> {
  const parts = (await readdir(join(root, 'openapi'))).sort().map(name => join('openapi', name));
  const bundler = join('api', 'src', 'http', 'bundle.ts');
  const sources = ['openapi.yaml', ...parts, bundler].map(async name => [
    name,
    await readFile(join(root, name), 'utf8'),
  ]);
  return createHash('sha256')
    .update(JSON.stringify(await Promise.all(sources)))
    .digest('hex');
}

/** In a process that takes the bundler's memory with it; a thread would leave 30 MB behind. */
async function bundle(): Promise<unknown> {
  const bundler = fork(fileURLToPath(new URL('./bundleProcess.ts', import.meta.url)), { execArgv: [] });
  const [bundled]: unknown[] = await Promise.race([
    once(bundler, 'message'),
    // Not 'exit', which can come before the message that was sent.
    once(bundler, 'disconnect').then(() => {
      throw new Error('openapi.yaml could not be bundled.');
    }),
  ]);
  return bundled;
}
