import type { Workbay } from '@workbay/sdk';
import type { Import, ImportKind } from '@workbay/sdk/schema';
import { expect } from 'vitest';

export const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function begin(owner: Workbay, kind: ImportKind, content: Blob | string): Promise<Import> {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'text/csv' }) : content;
  const name = blob.type === 'text/csv' ? 'old.csv' : 'old.xlsx';
  const file = await owner.uploadFile(blob, { purpose: 'import', name });
  return owner.imports.create({ fileId: file.id, kind });
}

export async function until(owner: Workbay, id: string, status: Import['status']): Promise<Import> {
  const current = async () => (await owner.imports.get(id)).status;
  await expect.poll(current, { timeout: 60_000, interval: 20 }).toBe(status);
  return owner.imports.get(id);
}

export async function check(owner: Workbay, id: string): Promise<Import> {
  await owner.imports.changeStatus(id, { status: 'checking' });
  return until(owner, id, 'checked');
}

export async function run(owner: Workbay, kind: ImportKind, content: Blob | string): Promise<Import> {
  const { id } = await begin(owner, kind, content);
  const { counts } = await check(owner, id);
  await owner.imports.changeStatus(id, { status: 'importing' });
  const done = await until(owner, id, 'completed');
  expect(done.counts, 'the dry run says what the import does').toEqual(counts);
  return done;
}

export const counts = (created: number, updated: number, unchanged: number, faulty: number) => ({
  created,
  updated,
  unchanged,
  faulty,
});
