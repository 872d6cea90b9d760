import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient, MongoServerError } from 'mongodb';
import { isOpen, portHolder } from './portHolder.ts';
import { resolveMongod } from './resolve.ts';

type Options = {
  dataDir: string;
  /** 0 is any free port. */
  port: number;
  log: (line: string) => void;
  /** For tests: the data is removed at the stop, and the server dies with the process that started it. */
  ephemeral?: boolean;
};

export type Mongo = { uri: string; pid: number; stop(): Promise<void> };

type Running = { pid: number; port: number };

const startMs = 30_000;
const stopMs = 20_000;

/** Starts a mongod as a replica set of one on 127.0.0.1, or takes over one that still runs on this data. */
export async function startMongo({ dataDir, port, log, ephemeral = false }: Options): Promise<Mongo> {
  await mkdir(join(dataDir, 'db'), { recursive: true });
  const stateFile = join(dataDir, 'mongod.json');

  const left = await stillRunning(stateFile);
  if (left) {
    log(`taking over the MongoDB that still runs on port ${left.port}`);
    await waitForPrimary(left.port);
    return { uri: uriOf(left.port), pid: left.pid, stop: () => stopProcess(left.pid, stateFile) };
  }

  const chosen = port === 0 ? await freePort() : port;
  const holder = await portHolder(chosen);
  if (holder) throw new Error(`port ${chosen} is held by ${holder}`);
  const binary = await resolveMongod(log);
  const child = spawn(
    binary,
    [
      ['--dbpath', join(dataDir, 'db'), '--port', `${chosen}`, '--bind_ip', '127.0.0.1'],
      ['--replSet', 'workbay', '--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '256'],
      ['--logpath', join(dataDir, 'mongod.log'), '--nounixsocket', '--quiet'],
    ].flat(),
    { stdio: 'ignore', detached: true },
  );
  const pid = await pidOf(child, binary);
  await writeFile(stateFile, JSON.stringify({ pid, port: chosen } satisfies Running));
  if (ephemeral) dieWithUs(pid);

  const died = new Promise<never>((_, reject) => {
    child.once('exit', code =>
      reject(new Error(`mongod ended with ${code}; see ${join(dataDir, 'mongod.log')}`)),
    );
  });
  died.catch(() => undefined);
  await Promise.race([waitForPrimary(chosen), died]);
  child.unref();

  return {
    uri: uriOf(chosen),
    pid,
    async stop() {
      await stopProcess(pid, stateFile);
      if (ephemeral) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const uriOf = (port: number) => `mongodb://127.0.0.1:${port}/?replicaSet=workbay&directConnection=true`;

async function stillRunning(stateFile: string): Promise<Running | null> {
  if (!existsSync(stateFile)) return null;
  const { pid, port }: Running = JSON.parse(await readFile(stateFile, 'utf8'));
  return isAlive(pid) && (await portHolder(port)) ? { pid, port } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function pidOf(child: ChildProcess, binary: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', error => reject(new Error(`${binary} did not start: ${error.message}`)));
  });
  if (child.pid === undefined) throw new Error(`${binary} did not start`);
  return child.pid;
}

/** Waits until the server is a primary; makes it a replica set of one when it is new. */
async function waitForPrimary(port: number): Promise<void> {
  const deadline = Date.now() + startMs;
  while (!(await isOpen(port))) {
    if (Date.now() > deadline) throw new Error('MongoDB did not open its port in time');
    await sleep(20);
  }
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: startMs,
  });
  try {
    for (;;) {
      const hello = await client.db('admin').command({ hello: 1 });
      if (hello.isWritablePrimary) return;
      if (!hello.setName) await initiate(client, port);
      if (Date.now() > deadline) throw new Error('MongoDB did not become primary in time');
      await sleep(20);
    }
  } finally {
    await client.close();
  }
}

async function initiate(client: MongoClient, port: number): Promise<void> {
  const config = {
    _id: 'workbay',
    members: [{ _id: 0, host: `127.0.0.1:${port}` }],
    settings: { electionTimeoutMillis: 500 },
  };
  try {
    await client.db('admin').command({ replSetInitiate: config });
  } catch (error) {
    if (!(error instanceof MongoServerError && error.codeName === 'AlreadyInitialized')) throw error;
    // The data was last served on another port.
    const { config: current } = await client.db('admin').command({ replSetGetConfig: 1 });
    await client
      .db('admin')
      .command({ replSetReconfig: { ...config, version: current.version + 1 }, force: true });
  }
}

async function stopProcess(pid: number, stateFile: string): Promise<void> {
  const deadline = Date.now() + stopMs;
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  while (isAlive(pid) && Date.now() < deadline) await sleep(25);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await rm(stateFile, { force: true });
}

/** A shell that waits for our end and then ends the server: nothing else outlives a kill -9 of a test run. */
function dieWithUs(pid: number): void {
  const script = `while kill -0 ${process.pid} 2>/dev/null && kill -0 ${pid} 2>/dev/null; do sleep 1; done; kill -9 ${pid} 2>/dev/null`;
  spawn('sh', ['-c', script], { stdio: 'ignore', detached: true }).unref();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
