import { createHash } from 'node:crypto';
import { Problem } from '../../errors.ts';
import { createPictureMaker } from './pictures.ts';
import { type FilePurpose, type FileType, purposes } from './purposes.ts';
import type { FileObject } from './store.ts';

export type Prepared = FileObject & { bytes: Uint8Array };

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const makePictures = createPictureMaker();

/** What is kept of an upload: a document as it is; a picture made anew, upright and without its metadata, in three sizes. */
export async function prepare(
  bytes: Uint8Array,
  purpose: FilePurpose,
  announced: FileType,
): Promise<Prepared[]> {
  const { fileTypeFromBuffer } = await import('file-type');
  const guessed = isUtf16(bytes) ? undefined : (await fileTypeFromBuffer(bytes))?.mime;
  const typed = guessed === 'application/zip' && isWorkbook(bytes) ? workbook : guessed;
  const found = typed ?? (isUtf16(bytes) || !bytes.includes(0) ? 'text/csv' : undefined);
  if (found !== announced)
    throw new Problem('file_refused', `The content is ${found ?? 'of no known type'}, not ${announced}.`);
  if (!announced.startsWith('image/')) {
    return [named('original', announced, bytes, { width: null, height: null })];
  }
  return picturesOf(bytes, announced, purposes[purpose].side);
}

/** Written as a stream, it says only at its end what it is. The names of a ZIP's files are not packed. */
const isWorkbook = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('xl/workbook.xml');

/** By the mark that it begins with, which is also how an MP3 begins. No other text has a byte of nought. */
const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

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
