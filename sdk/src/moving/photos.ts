import { readFile } from 'node:fs/promises';
import { basename, extname, resolve, sep } from 'node:path';
import { WorkbayError } from '../errors.ts';
import type { Bringing } from './bring.ts';
import { type Left, mostPhotos, type Row } from './moved.ts';
import { saveState } from './state.ts';

const types: { [extension: string]: string } = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/**
 * Sends the photos of jobs that are not there yet to the store, from the folder of uploads. Their ids become part of the rows, and
 * what named them in a text names the photo.
 */
export async function bringPhotos(
  { workbay, stateFile, state, say }: Bringing,
  {
    jobs,
    photos,
    uploads,
    left,
  }: { jobs: Row[]; photos: Map<string, string[]>; uploads: string; left: Left[] },
): Promise<Row[]> {
  let sent = 0;
  const rows: Row[] = [];
  for (const row of jobs) {
    const ids: string[] = [];
    let notes = row.cells.notes ?? '';
    for (const path of photos.get(`${row.cells.number}`) ?? []) {
      if (ids.length === mostPhotos) {
        left.push({ ...row.of, field: 'photos', value: path, reason: `a job takes ${mostPhotos} photos` });
        continue;
      }
      const name = basename(fileOf(path));
      const known = state.photos[path];
      const content = known ? null : await localFile(uploads, path);
      if (!known && !content) {
        left.push({
          ...row.of,
          field: 'photos',
          value: path,
          reason: 'there is no such picture among the uploads',
        });
        continue;
      }
      if (content) {
        try {
          const file = await workbay.uploadFile(content, { purpose: 'job_photo', name });
          state.photos[path] = file.id;
        } catch (error) {
          if (!(error instanceof WorkbayError)) throw error;
          left.push({ ...row.of, field: 'photos', value: path, reason: error.message });
          continue;
        }
        await saveState(stateFile, state);
        sent++;
      }
      ids.push(`${state.photos[path]}`);
      notes = notes.replaceAll(path, `photo ${name}`);
    }
    rows.push({
      of: row.of,
      cells: { ...row.cells, ...(notes && { notes }), ...(ids.length > 0 && { photos: ids.join(' ') }) },
    });
  }
  if (sent > 0) say(`photos: ${sent} sent`);
  return rows;
}

const fileOf = (path: string): string => path.split(/[?#]/)[0] ?? '';

/** Null for what is no picture, is not there, or lies outside of the folder. */
async function localFile(uploads: string, path: string): Promise<Blob | null> {
  const type = types[extname(fileOf(path)).toLowerCase()];
  const root = resolve(uploads);
  try {
    const within = decodeURIComponent(fileOf(path).replace(/^https?:\/\/[^/]+/, ''));
    const file = resolve(root, `.${sep}${within.replace(/^.*uploads\//, '')}`);
    if (!type || !file.startsWith(root + sep)) return null;
    return new Blob([new Uint8Array(await readFile(file))], { type });
  } catch {
    return null;
  }
}
