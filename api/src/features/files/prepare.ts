import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { Problem } from '../../errors.ts';
import { type FilePurpose, type FileType, purposes } from './purposes.ts';
import type { FileObject } from './store.ts';

export type Prepared = FileObject & { bytes: Uint8Array };

const mostPixels = 50_000_000;
const mostSeconds = 30;
const sides = { large: 1024, small: 256 } as const;

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
  return variantsOf(bytes, announced, purposes[purpose].side);
}

async function variantsOf(bytes: Uint8Array, type: FileType, side: number): Promise<Prepared[]> {
  const { default: sharp } = await import('sharp');
  // One picture at a time on one thread, and nothing kept: the process must stay small beside its requests.
  sharp.cache(false);
  sharp.concurrency(1);
  const within = (picture: Sharp, most: number) =>
    picture.resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true });
  const made = async (name: Prepared['name'], as: FileType, picture: Sharp) => {
    const { data, info } = await picture
      .timeout({ seconds: mostSeconds })
      .toBuffer({ resolveWithObject: true });
    return named(name, as, data, info);
  };
  try {
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { hasAlpha } = await source.metadata();
    const upright = within(source.autoOrient(), side);
    const original =
      type === 'image/png' || hasAlpha
        ? await made('original', 'image/png', upright.png({ compressionLevel: 9 }))
        : await made('original', 'image/jpeg', upright.jpeg({ quality: 85 }));
    const small = (most: number) => within(sharp(original.bytes), most).webp({ quality: 80 });
    return [
      original,
      await made('large', 'image/webp', small(sides.large)),
      await made('small', 'image/webp', small(sides.small)),
    ];
  } catch (error) {
    const reason =
      error instanceof Error && /pixel limit|timeout/i.test(error.message)
        ? 'is too large'
        : 'cannot be read';
    throw new Problem('file_refused', `The picture ${reason}.`);
  }
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
