import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, PutBucketCorsCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Options } from '../src/adapters/files/s3.ts';
import { cacheDir, intoCache } from '../src/embedded/mongo/cache.ts';
import { freePort } from '../src/embedded/mongo/portHolder.ts';

const version = 'v1.8.0';
const source = `github.com/versity/versitygw/cmd/versitygw@${version}`;

/** The program from VERSITYGW or the cache, or built by Go, where there is one, into the cache. Null where none can be had. */
async function program(): Promise<string | null> {
  if (process.env.VERSITYGW) return process.env.VERSITYGW;
  const cached = join(cacheDir(), `versitygw-${version}`);
  if (existsSync(cached)) return cached;
  try {
    await intoCache(cached, async dir => {
      // Not optimised: a third less work to build, and the tests ask little of it.
      const build = ['install', '-gcflags=all=-N -l', source];
      await promisify(execFile)('go', build, { env: { ...process.env, GOBIN: dir } });
      return join(dir, 'versitygw');
    });
    return cached;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    process.stderr.write(
      `\n!! SKIPPED: files are not tested against a real S3 server, as versitygw cannot be had (${reason}).\n` +
        `!! Install Go, or set VERSITYGW to the program's path.\n\n`,
    );
    return null;
  }
}

/** A real S3 server with an empty bucket, or null (which is said loudly). `origin` may upload from its pages. */
export async function startS3(origin: string): Promise<(S3Options & { stop(): Promise<void> }) | null> {
  const binary = await program();
  if (!binary) return null;
  const dir = await mkdtemp(join(tmpdir(), 'workbay-s3-'));
  const [data, meta] = [join(dir, 'data'), join(dir, 'meta')];
  await mkdir(data);
  await mkdir(meta);
  const port = await freePort();
  const credentials = { accessKeyId: 'workbaytest', secretAccessKey: 'workbaytestsecret' };
  const server = spawn(binary, ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', '--sidecar', meta, data], {
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
