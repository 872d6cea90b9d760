import { readdir } from 'node:fs/promises';
import { isApiError, type Workbay } from '@workbay/sdk';
import type { Db } from 'mongodb';
import { expect } from 'vitest';
import { phonePicture } from '../pictures.ts';

type Options = {
  /** Of a workshop that has no other files. */
  owner: Workbay;
  tenantId: string;
  url: string;
  db: Db;
  /** Where the API keeps files. */
  dir: string;
  /** No API comes any more. */
  givenUp: () => boolean;
};

/** Somebody who uploads pictures over an API that is killed meanwhile, and what must have become of them. */
export function uploadsOf({ owner, tenantId, url, db, dir, givenUp }: Options) {
  const files = db.collection('files');
  const filter = { tenantId };
  const finished: string[] = [];
  const picture = phonePicture(2000);

  async function insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (givenUp() || (isApiError(error) && error.status < 500)) throw error;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  return {
    finished: () => finished.length,

    async upload(): Promise<void> {
      const content = await picture;
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
    },

    /** What the killed processes left are announced files whose answer was lost: their time comes, and the cleaner's at the next start. */
    async timeComes(): Promise<void> {
      await files.updateMany(filter, { $set: { dueAt: new Date(0) } });
    },

    /** Each file is whole, counted once, or cleaned away. */
    async check(): Promise<void> {
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
      const unfinished = { ...filter, $or: [{ status: { $ne: 'ready' } }, { dueAt: { $exists: true } }] };
      await expect.poll(() => files.countDocuments(unfinished), { timeout: 60_000 }).toBe(0);
      const left = await readdir(dir, { recursive: true, withFileTypes: true });
      const objects = left.filter(entry => entry.isFile() && !entry.name.includes('~'));
      expect(objects.filter(({ parentPath }) => parentPath.includes('/uploads/'))).toEqual([]);
      expect(objects).toHaveLength(finished.length * 3);
      expect(objects.every(({ parentPath }) => parentPath.includes(tenantId))).toBe(true);
    },
  };
}
