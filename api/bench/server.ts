import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/embedded/mongo/portHolder.ts';
import { startMongo } from '../src/embedded/mongo/start.ts';

/** As `npm start` and the image run the API. */
export const flags = ['--max-semi-space-size=4', '--expose-gc'];

export type BenchServer = {
  url: string;
  mongoUri: string;
  database: string;
  child: ChildProcess;
  /** What the process has in memory, in MB. */
  memory(): number;
  /** Processor time so far, in ms. */
  cpuMs(): number;
  stop(): Promise<void>;
};

/** The API as `npm start` runs it, in a process of its own over a database of its own, without limits of rate. */
export async function startServer(environment: Record<string, string> = {}): Promise<BenchServer> {
  const mongo = await startMongo({
    dataDir: await mkdtemp(join(tmpdir(), 'workbay-bench-')),
    port: 0,
    ephemeral: true,
    log: console.log,
  });
  const port = await freePort();
  const database = `bench-${randomUUID()}`;
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [...flags, main], {
    env: {
      PATH: process.env.PATH ?? '',
      // As `npm start` and the image have it.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/workbay', import.meta.url)),
      NODE_ENV: 'production',
      WORKBAY_EMBEDDED: '1',
      LOG_LEVEL: 'warn',
      MONGODB_URI: mongo.uri,
      MONGODB_DATABASE: database,
      SECRET_KEY: randomBytes(32).toString('base64'),
      ...Object.fromEntries(
        ['READ', 'WRITE', 'AUTH', 'EXPORT'].flatMap(name => [
          [`RATE_LIMIT_${name}`, '100000000'],
          [`RATE_LIMIT_ADDRESS_${name}`, '100000000'],
        ]),
      ),
      WRONG_PASSWORDS_NEAR: '100000000',
      WRONG_PASSWORDS_FAR: '100000000',
      PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', code => reject(new Error(`the API ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    mongoUri: mongo.uri,
    database,
    child,
    memory: () => megabytes(child.pid),
    cpuMs: () => cpuMs(child.pid),
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await mongo.stop();
    },
  };
}

export function megabytes(pid: number | undefined): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return Math.round((pages * 4096) / 1024 / 1024);
}

/** User and system time so far, in ms. */
export function cpuMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
