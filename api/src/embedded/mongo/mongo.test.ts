import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { intoCache } from './cache.ts';
import { commandOf } from './portHolder.ts';
import { resolveMongod } from './resolve.ts';
import { type Mongo, startMongo } from './start.ts';

let dataDir: string;
let started: Mongo[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'workbay-mongo-test-'));
  started = [];
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const mongo of started) await mongo.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(
  options: { port?: number; dir?: string; log?: (line: string) => void } = {},
): Promise<Mongo> {
  const mongo = await startMongo({
    dataDir: options.dir ?? dataDir,
    port: options.port ?? 0,
    log: options.log ?? (() => undefined),
  });
  started.push(mongo);
  return mongo;
}

async function inside<T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

const write = (uri: string, _id: number) =>
  inside(uri, client =>
    client
      .db('test')
      .collection<{ _id: number }>('notes')
      .insertOne({ _id }, { writeConcern: { w: 'majority' } }),
  );

const readAll = (uri: string) =>
  inside(uri, client =>
    client.db('test').collection<{ _id: number }>('notes').find().sort({ _id: 1 }).toArray(),
  );

async function ended(pid: number): Promise<void> {
  while (await commandOf(pid)) await sleep(20);
}

describe('the embedded MongoDB', () => {
  it('keeps what was written over a kill -9, also on another port', async () => {
    const first = await start();
    await write(first.uri, 1);
    process.kill(first.pid, 'SIGKILL');
    await ended(first.pid);

    const second = await start();
    expect(second.pid).not.toBe(first.pid);
    expect(await readAll(second.uri)).toEqual([{ _id: 1 }]);
    await write(second.uri, 2);
    expect(await readAll(second.uri)).toEqual([{ _id: 1 }, { _id: 2 }]);
  });

  it('runs transactions', async () => {
    const { uri } = await start();
    await inside(uri, client =>
      client.withSession(session =>
        session.withTransaction(async () => {
          await client.db('test').collection<{ _id: number }>('notes').insertOne({ _id: 7 }, { session });
        }),
      ),
    );
    expect(await readAll(uri)).toEqual([{ _id: 7 }]);
  });

  it('takes over the server that an earlier, killed run left behind, and stops it', async () => {
    const module = new URL('./start.ts', import.meta.url).href;
    const script = `const { startMongo } = await import(${JSON.stringify(module)});
      const { uri, pid } = await startMongo({ dataDir: process.argv[1], port: 0, log: () => undefined });
      console.log(JSON.stringify({ uri, pid }));
      setInterval(() => undefined, 1000);`;
    const run = spawn('node', ['--input-type=module', '-e', script, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(run.stdout, 'data');
    const left: { uri: string; pid: number } = JSON.parse(String(line));
    await write(left.uri, 1);
    run.kill('SIGKILL');
    await once(run, 'exit');

    const said: string[] = [];
    const mongo = await start({ log: text => said.push(text) });
    expect(mongo.pid).toBe(left.pid);
    expect(said.join()).toContain('taking over');
    expect(await readAll(mongo.uri)).toEqual([{ _id: 1 }]);
    await mongo.stop();
    expect(await commandOf(left.pid)).toBe('');
  });

  it('is not stopped by a second run while the first still uses it', async () => {
    const first = await start();
    const state = join(dataDir, 'mongod.json');
    const other = spawn('sleep', ['60']);
    await writeFile(
      state,
      JSON.stringify({ ...JSON.parse(await readFile(state, 'utf8')), owner: other.pid }),
    );

    const second = await start();
    await second.stop();
    expect(await commandOf(first.pid)).toContain(dataDir);
    other.kill('SIGKILL');
  });

  it('does not take a stranger with the recorded process number for its server', async () => {
    const stranger = spawn('sleep', ['60']);
    await writeFile(join(dataDir, 'mongod.json'), JSON.stringify({ pid: stranger.pid, port: 1, owner: 1 }));
    const mongo = await start();
    expect(mongo.pid).not.toBe(stranger.pid);
    await mongo.stop();
    expect(stranger.exitCode).toBeNull();
    stranger.kill('SIGKILL');
  });

  it('names who holds the port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startMongo({ dataDir, port, log: () => undefined })).rejects.toThrow(
      new RegExp(`^port ${port} is held by process ${process.pid} \\(.+\\)$`),
    );
    server.close();
  });

  it('leaves nothing behind when a test run is killed', async () => {
    const dir = join(dataDir, 'ephemeral');
    const module = new URL('./start.ts', import.meta.url).href;
    const script = `const { startMongo } = await import(${JSON.stringify(module)});
      const { pid } = await startMongo({ dataDir: process.argv[1], port: 0, ephemeral: true, log: () => undefined });
      console.log(pid);
      setInterval(() => undefined, 1000);`;
    const run = spawn('node', ['--input-type=module', '-e', script, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(run.stdout, 'data');
    run.kill('SIGKILL');
    await ended(Number(String(line)));
    await expect.poll(() => existsSync(dir)).toBe(false);
  });
});

describe('the choice of a mongod', () => {
  it('takes MONGOD first, and says so when that does not run', async () => {
    const binary = await resolveMongod(() => undefined);
    vi.stubEnv('MONGOD', binary);
    vi.stubEnv('PATH', '');
    expect(await resolveMongod(() => undefined)).toBe(binary);
    vi.stubEnv('MONGOD', join(dataDir, 'nothing'));
    await expect(resolveMongod(() => undefined)).rejects.toThrow('which does not run');
  });

  it('passes over one on the PATH that does not run', async () => {
    const binary = await resolveMongod(() => undefined);
    const broken = join(dataDir, 'bin');
    await mkdir(broken);
    await writeFile(join(broken, 'mongod'), '#!/bin/sh\nexit 1\n');
    await chmod(join(broken, 'mongod'), 0o755);
    vi.stubEnv('PATH', `${broken}:${process.env.PATH}`);
    expect(await resolveMongod(() => undefined)).toBe(binary);
  });

  it('lets many processes fill the cache at once, and keeps what is there when one fails', async () => {
    const target = join(dataDir, 'part');
    const fill = (text: string) => async (dir: string) => {
      await writeFile(join(dir, 'made'), text);
      await sleep(Math.random() * 20);
      return join(dir, 'made');
    };
    await Promise.all(Array.from({ length: 10 }, () => intoCache(target, fill('whole'))));
    await expect(
      intoCache(target, async () => {
        throw new Error('no network');
      }),
    ).rejects.toThrow('no network');
    expect(await readFile(target, 'utf8')).toBe('whole');
  });
});
