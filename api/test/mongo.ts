import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startMongo } from '../src/embedded/mongo/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mongoUri: string;
    /** Of the files of all apps of the run. */
    filesDir: string;
  }
}

/** One MongoDB and one folder for files, for the whole run. MongoDB is MONGODB_URI, a container with TEST_MONGO=docker, or the embedded one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, stop } = await start();
  const filesDir = await mkdtemp(join(tmpdir(), 'workbay-test-files-'));
  project.provide('mongoUri', uri);
  project.provide('filesDir', filesDir);
  return async () => {
    await stop();
    await rm(filesDir, { recursive: true, force: true });
  };
}

async function start(): Promise<{ uri: string; stop: () => Promise<void> }> {
  if (process.env.MONGODB_URI) return { uri: process.env.MONGODB_URI, stop: async () => undefined };
  if (process.env.TEST_MONGO === 'docker') {
    const { MongoDBContainer } = await import('@testcontainers/mongodb');
    const container = await new MongoDBContainer('mongo:8').start();
    return {
      uri: `${container.getConnectionString()}?directConnection=true`,
      stop: async () => {
        await container.stop();
      },
    };
  }
  const dataDir = await mkdtemp(join((await roomyMemory()) ?? tmpdir(), 'workbay-test-'));
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const { uri, stop } = await startMongo({ dataDir, port: 0, ephemeral: true, log });
  // A sixth less work for each command than by TCP.
  const bySocket = (_host: string, port: string) => encodeURIComponent(join(dataDir, `mongodb-${port}.sock`));
  return { uri: uri.replace(/127\.0\.0\.1:(\d+)/, bySocket), stop };
}

/** A file system in memory with room for a run's data, where nothing waits for a disk; containers often have one of 64 MB. */
async function roomyMemory(): Promise<string | null> {
  const path = '/dev/shm';
  const wanted = 4 * 2 ** 30;
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize > wanted && freemem() > 2 * wanted ? path : null;
  } catch {
    return null;
  }
}
