import { createHash } from 'node:crypto';
import { Problem } from '../../errors.ts';
import { createPictureMaker } from './pictures.ts';
import { type FilePurpose, type FileType, purposes } from './purposes.ts';
import type { FileObject } from './store.ts';

export type Prepared = FileObject & { bytes: Uint8Array };

const makePictures = createPictureMaker();

/** What is kept of an upload: a document as it is; a picture made anew, upright and without its metadata, in three sizes. */
export async function prepare(
  bytes: Uint8Array,
  purpose: FilePurpose,
  announced: FileType,
): Promise<Prepared[]> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found !== announced)
    throw new Problem('file_refused', `The content is ${found ?? 'of no known type'}, not ${announced}.`);
  if (announced === 'application/pdf') {
    return [named('original', announced, bytes, { width: null, height: null })];
  }
  return picturesOf(bytes, announced, purposes[purpose].side);
}

async function picturesOf(bytes: Uint8Array, type: FileType, side: number): Promise<Prepared[]> {
  const answer = await makePictures({ bytes, type: type === 'image/png' ? type : 'other', side });
  if ('refused' in answer) throw new Problem('file_refused', `The picture ${answer.refused}.`);
  return answer.variants.map(({ name, type, bytes, width, height }) =>
    named(name, type, bytes, { width, height }),
  );
}

function named(
  name: Prepared['name'],
  type: FileType,
  bytes: Uint8Array,
  { width, height }: { width: number | null; height: number | null },
): Prepared {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, type, size: bytes.length, width, height, bytes };
}
