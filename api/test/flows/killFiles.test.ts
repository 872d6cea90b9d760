import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isApiError, Workbay } from '@workbay/sdk';
import { MongoClient } from 'mongodb';
import { expect, inject, it } from 'vitest';
import { freePort } from '../../src/embedded/mongo/portHolder.ts';
import { mailTo, signUp } from '../app.ts';
import { compileCache } from '../compileCache.ts';
import { phonePicture } from '../pictures.ts';

const kills = Number(process.env.KILLS ?? 4);
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

it(`survives ${kills} kill -9 in the middle of completions: each file is whole, counted once, or cleaned away`, {
  retry: 0,
  timeout: 400_000,
}, async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dir = await mkdtemp(join(tmpdir(), 'workbay-kill-files-'));
  const client = new MongoClient(inject('mongoUri'));
  const database = `test-kill-files-${randomUUID()}`;
  const db = client.db(database);
  const environment = {
    PATH: process.env.PATH ?? '',
    ...compileCache,
    WORKBAY_EMBEDDED: '1',
    PORT: String(port),
    LOG_LEVEL: 'error',
    MONGODB_URI: inject('mongoUri'),
    MONGODB_DATABASE: database,
    SECRET_KEY: randomBytes(32).toString('base64'),
    FILES_DIR: dir,
    RATE_LIMIT_WRITE: '1000000',
  };
  let api: ChildProcess;
  const start = () =>
    new Promise<void>((resolve, reject) => {
      api = spawn(process.execPath, [main], {
        env: environment,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      api.once('message', () => resolve());
      api.once('exit', code => reject(new Error(`the API ended with ${code}`)));
    });
  const kill = async () => {
    const ended = new Promise(resolve => api.once('exit', resolve));
    api.kill('SIGKILL');
    await ended;
  };

  await start();
  try {
    const { accessToken, me } = await signUp(
      { url, mailTo: email => mailTo(db, email) },
      { name: 'Asha', email: 'asha@example.com', workshop: { name: 'Kill Motors', kind: 'garage' } },
    );
    const tenantId = me.workshop?.id ?? '';
    const owner = new Workbay({ baseUrl: url, accessToken: () => accessToken, maxRetries: 0 });
    const content = await phonePicture(2000);
    const finished: string[] = [];
    let stopped = false;

    async function insist<T>(work: () => Promise<T>): Promise<T> {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (isApiError(error) && error.status < 500) throw error;
          await new Promise(resolve => setTimeout(resolve, 50));
        }
      }
    }
    async function upload(): Promise<void> {
      const announced = await insist(() =>
        owner.files.create({
          purpose: 'workshop_document',
          name: 'a.jpg',
          type: 'image/jpeg',
          size: content.size,
        }),
      );
      const { url: path, fields } = announced.upload;
      await insist(async () => {
        const form = new FormData();
        for (const [name, value] of Object.entries(fields)) form.append(name, value);
        form.append('file', content);
        expect((await fetch(new URL(path, url), { method: 'POST', body: form })).status).toBe(204);
      });
      // Asks again under a new key, as a person does who reloads the page.
      await insist(() => owner.files.complete(announced.file.id));
      finished.push(announced.file.id);
    }
    const load = Array.from({ length: 4 }, async () => {
      while (!stopped) await upload();
    });
    for (let count = 0; count < kills; count++) {
      await new Promise(resolve => setTimeout(resolve, randomInt(150, 900)));
      await kill();
      await start();
    }
    stopped = true;
    await Promise.all(load);

    expect(finished.length).toBeGreaterThanOrEqual(4);
    let bytes = 0;
    for (const id of finished) {
      const file = await owner.files.get(id);
      expect(file.status).toBe('ready');
      for (const part of [file, ...file.variants]) {
        const answer = await fetch(new URL(`${part.url}`, url));
        expect((await answer.arrayBuffer()).byteLength).toBe(part.size);
        bytes += part.size;
      }
    }
    expect(await owner.files.storage()).toEqual({ files: finished.length, bytes });

    // What the killed processes left: announced files whose answer was lost. Their time comes, and the cleaner's.
    const files = db.collection('files');
    await files.updateMany({}, { $set: { dueAt: new Date(0) } });
    await kill();
    await start();
    await expect
      .poll(
        () => files.countDocuments({ $or: [{ status: { $ne: 'ready' } }, { dueAt: { $exists: true } }] }),
        {
          timeout: 60_000,
        },
      )
      .toBe(0);
    const left = await readdir(dir, { recursive: true, withFileTypes: true });
    const objects = left.filter(entry => entry.isFile() && !entry.name.includes('~'));
    expect(objects.filter(({ parentPath }) => parentPath.includes('/uploads/'))).toEqual([]);
    expect(objects).toHaveLength(finished.length * 3);
    expect(objects.every(({ parentPath }) => parentPath.includes(tenantId))).toBe(true);
  } finally {
    await kill();
    await db.dropDatabase();
    await client.close();
    await rm(dir, { recursive: true, force: true });
  }
});
