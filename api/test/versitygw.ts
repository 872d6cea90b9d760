import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CreateBucketCommand, PutBucketCorsCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Options } from '../src/adapters/files/s3.ts';
import { cacheDir, intoCache } from '../src/embedded/mongo/cache.ts';
import { freePort } from '../src/embedded/mongo/portHolder.ts';

const source = fileURLToPath(new URL('s3', import.meta.url));

/** The program from S3_SERVER or the cache, or built by Go, where there is one, into the cache. Null where none can be had. */
export async function s3Program(): Promise<string | null> {
  if (process.env.S3_SERVER) return process.env.S3_SERVER;
  const hash = createHash('sha256');
  for (const name of ['main.go', 'go.mod', 'go.sum']) hash.update(await readFile(join(source, name)));
  const cached = join(cacheDir(), `s3-server-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(cached)) return cached;
  try {
    await intoCache(cached, async dir => {
      const built = join(dir, 's3-server');
      // Neither optimised nor to be debugged: half the work to build, and the tests ask little of it.
      const build = ['build', '-gcflags=all=-N -l -dwarf=false', '-ldflags=-s -w', '-o', built, '.'];
      await promisify(execFile)('go', build, { cwd: source, env: { ...process.env, CGO_ENABLED: '0' } });
      return built;
    });
    return cached;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    process.stderr.write(
      `\n!! SKIPPED: files are not tested against a real S3 server, as versitygw cannot be had (${reason}).\n` +
        `!! Install Go, or set S3_SERVER to the path of the program that api/test/s3 is the source of.\n\n`,
    );
    return null;
  }
}

/** A real S3 server with an empty bucket, or null (which is said loudly). `origin` may upload from its pages. */
export async function startS3(origin: string): Promise<(S3Options & { stop(): Promise<void> }) | null> {
  const binary = await s3Program();
  if (!binary) return null;
  const dir = await mkdtemp(join(tmpdir(), 'workbay-s3-'));
  const [data, meta] = [join(dir, 'data'), join(dir, 'meta')];
  await mkdir(data);
  await mkdir(meta);
  const port = await freePort();
  const credentials = { accessKeyId: 'workbaytest', secretAccessKey: 'workbaytestsecret' };
  const server = spawn(binary, [`127.0.0.1:${port}`, data, meta], {
    env: { ROOT_ACCESS_KEY_ID: credentials.accessKeyId, ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const options: S3Options = {
    bucket: 'workbay',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    publicEndpoint: null,
    credentials,
    encrypt: true,
  };
  const client = new S3Client({
    region: options.region,
    endpoint: `${options.endpoint}`,
    forcePathStyle: true,
    credentials,
    maxAttempts: 20,
  });
  await client.send(new CreateBucketCommand({ Bucket: options.bucket }));
  const rule = { AllowedMethods: ['GET', 'POST'], AllowedOrigins: [origin], AllowedHeaders: ['*'] };
  await client.send(
    new PutBucketCorsCommand({ Bucket: options.bucket, CORSConfiguration: { CORSRules: [rule] } }),
  );
  return {
    ...options,
    async stop() {
      client.destroy();
      const ended = new Promise(resolve => server.once('exit', resolve));
      server.kill();
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}
