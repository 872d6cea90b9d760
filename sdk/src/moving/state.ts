import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportKind } from '../generated/schema.ts';
import type { Said } from './moved.ts';

/** What was made so far, so that it can be gone on with and taken back. */
export type State = {
  /** As what day what customers owe is posted, also when the command is run again later. */
  openedOn?: string;
  imports: { id: string; kind: ImportKind }[];
  /** By the path in the source. */
  photos: Record<string, string>;
  invites: Record<string, string>;
  /** What was filled in of the workshop itself. */
  profile?: Said;
};

/** Where a folder keeps it: a file for each workshop that it is moved to. */
export function stateFile(folder: string, baseUrl: string, workshopId: string): string {
  const server = new URL(baseUrl).host.replaceAll(/[^\w.-]/g, '-');
  return join(folder, `workbay-moved-${server}-${workshopId}.json`);
}

export async function loadState(file: string): Promise<State> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { imports: [], photos: {}, invites: {} };
  }
}

/** Never half a file, whatever happens meanwhile. */
export async function saveState(file: string, state: State): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(state, null, 2));
  await rename(`${file}.new`, file);
}
