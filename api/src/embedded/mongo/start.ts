import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MongoClient } from 'mongodb';
import { commandOf, freePort, isOpen, portHolder } from './portHolder.ts';
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

/** A server that runs, or soon will: `ready` is when it takes writes, or fails where it will not. */
export type LaunchedMongo = Mongo & { ready: Promise<void> };

/** The mongod on this data, and the process that will stop it. */
type Running = { pid: number; port: number; owner: number };

const startMs = 30_000;
const stopMs = 20_000;

/** Room for what many databases have changed, which a small cache never stops to write out, and nothing that only serves data that is kept. */
const forgetful = [
  ['--wiredTigerCacheSizeGB', '1'],
  ['--setParameter', 'diagnosticDataCollectionEnabled=false', '--slowms', '60000', '--syncdelay', '300'],
  ['--wiredTigerJournalCompressor', 'none', '--wiredTigerCollectionBlockCompressor', 'none'],
].flat();

/** Starts a mongod as a replica set of one on 127.0.0.1, or takes over one that still runs on this data. */
export async function startMongo(options: Options): Promise<Mongo> {
  const { ready, ...mongo } = await launchMongo(options);
  await ready;
  return mongo;
}

/** The same, without waiting for it: the caller has something to do until then. */
export async function launchMongo({
  dataDir,
  port,
  log,
  ephemeral = false,
}: Options): Promise<LaunchedMongo> {
  const dbPath = join(dataDir, 'db');
  const stateFile = join(dataDir, 'mongod.json');
  await mkdir(dbPath, { recursive: true });

  const left = await stillRunning(stateFile, dbPath);
  if (left) {
    log(`taking over the MongoDB that still runs on port ${left.port}`);
    const shared = left.owner !== process.pid && isAlive(left.owner);
    if (!shared) await writeState(stateFile, { ...left, owner: process.pid });
    return {
      uri: uriOf(left.port),
      pid: left.pid,
      ready: unlessAwaited(waitForPrimary(left.port)),
      stop: async () => {
        if (!shared) await stopServer(left.pid, dbPath, stateFile);
      },
    };
  }

  const chosen = port === 0 ? await freePort() : port;
  const holder = await portHolder(chosen);
  if (holder) throw new Error(`port ${chosen} is held by ${holder}`);
  const binary = await resolveMongod(log);
  const child = spawn(
    binary,
    [
      ['--dbpath', dbPath, '--port', `${chosen}`, '--bind_ip', '127.0.0.1'],
      ['--replSet', 'workbay', '--oplogSize', '256'],
      ['--logpath', join(dataDir, 'mongod.log'), '--logappend', '--quiet'],
      // Not where the path of the data may be longer than a socket's can be.
      ephemeral
        ? ['--unixSocketPrefix', dataDir, ...forgetful]
        : ['--nounixsocket', '--wiredTigerCacheSizeGB', '0.25'],
    ].flat(),
    { stdio: 'ignore', detached: true },
  );
  const pid = await pidOf(child, binary);
  await writeState(stateFile, { pid, port: chosen, owner: process.pid });
  if (ephemeral) dieWithUs(pid, dataDir);
  const stop = async () => {
    await stopServer(pid, dbPath, stateFile);
    if (ephemeral) await rm(dataDir, { recursive: true, force: true });
  };

  const died = new Promise<never>((_, reject) => {
    child.once('exit', code =>
      reject(new Error(`mongod ended with ${code}; see ${join(dataDir, 'mongod.log')}`)),
    );
  });
  const ready = Promise.race([waitForPrimary(chosen), died]).catch(async error => {
    await stop();
    throw error;
  });
  child.unref();
  return { uri: uriOf(chosen), pid, ready: unlessAwaited(ready), stop };
}

/** Until it is awaited, a failure is nobody's yet. */
function unlessAwaited<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

const uriOf = (port: number) => `mongodb://127.0.0.1:${port}/?replicaSet=workbay&directConnection=true`;

async function stillRunning(stateFile: string, dbPath: string): Promise<Running | null> {
  const state = await readState(stateFile);
  return state && (await isOurs(state.pid, dbPath)) ? state : null;
}

/** The state file, or null when there is none or a kill -9 left half of one. */
async function readState(stateFile: string): Promise<Running | null> {
  try {
    const { pid, port, owner }: Partial<Running> = JSON.parse(await readFile(stateFile, 'utf8'));
    return pid && port && owner ? { pid, port, owner } : null;
  } catch {
    return null;
  }
}

function writeState(stateFile: string, state: Running): Promise<void> {
  return writeFile(stateFile, JSON.stringify(state));
}

/** Whether this process is the server on this data: after a reboot its number may be anybody's, or it may be a zombie. */
async function isOurs(pid: number, dbPath: string): Promise<boolean> {
  return isAlive(pid) && (await commandOf(pid)).includes(dbPath);
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
  // The driver is read while the server starts.
  const { MongoClient } = await import('mongodb');
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
    const known = error instanceof Error && 'codeName' in error && error.codeName;
    if (known !== 'AlreadyInitialized') throw error;
    // The data was last served on another port.
    const { config: current } = await client.db('admin').command({ replSetGetConfig: 1 });
    await client
      .db('admin')
      .command({ replSetReconfig: { ...config, version: current.version + 1 }, force: true });
  }
}

async function stopServer(pid: number, dbPath: string, stateFile: string): Promise<void> {
  const deadline = Date.now() + stopMs;
  if (await isOurs(pid, dbPath)) process.kill(pid, 'SIGTERM');
  while ((await isOurs(pid, dbPath)) && Date.now() < deadline) await sleep(25);
  if (await isOurs(pid, dbPath)) process.kill(pid, 'SIGKILL');
  await rm(stateFile, { force: true });
}

/** A shell that waits for our end, then ends the server and removes its data: nothing outlives a kill -9 of a test run. */
function dieWithUs(pid: number, dataDir: string): void {
  const script =
    'while kill -0 "$1"; do kill -0 "$2" || exit; sleep 1; done; kill -9 "$2"; sleep 1; rm -rf "$3"';
  const args = ['-c', script, 'sh', `${process.pid}`, `${pid}`, dataDir];
  spawn('sh', args, { stdio: 'ignore', detached: true }).unref();
}
