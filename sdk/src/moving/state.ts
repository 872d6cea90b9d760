import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportKind } from '../generated/schema.ts';

/** What was made so far, so that it can be gone on with and taken back. */
export type State = {
  baseUrl: string;
  imports: { id: string; kind: ImportKind }[];
  /** By the path in the source. */
  photos: Record<string, string>;
  invites: Record<string, string>;
};

const name = 'workbay-moved.json';

export async function loadState(folder: string, baseUrl: string): Promise<State> {
  try {
    const state: State = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (state.baseUrl === baseUrl) return state;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return { baseUrl, imports: [], photos: {}, invites: {} };
}

/** Never half a file, whatever happens meanwhile. */
export async function saveState(folder: string, state: State): Promise<void> {
  await writeFile(join(folder, `${name}.new`), JSON.stringify(state, null, 2));
  await rename(join(folder, `${name}.new`), join(folder, name));
}
