import type { Sharp } from 'sharp';
import sharp from 'sharp';
import type { FileObject } from './store.ts';

export type PictureRequest = { bytes: Uint8Array; type: 'image/png' | 'other'; side: number };
export type Variant = Pick<FileObject, 'name' | 'type' | 'width' | 'height'> & { bytes: Uint8Array };
export type PictureAnswer = { variants: Variant[] } | { refused: string };

const mostPixels = 50_000_000;
const mostSeconds = 30;
const sides = { large: 1024, small: 256 } as const;

sharp.cache(false);
sharp.concurrency(1);

/** A picture made anew, upright and without its metadata, in three sizes. Runs in a process of its own: see pictures.ts. */
export async function variantsOf({ bytes, type, side }: PictureRequest): Promise<PictureAnswer> {
  try {
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { hasAlpha } = await source.metadata();
    const upright = within(source.autoOrient(), side);
    const original =
      type === 'image/png' || hasAlpha
        ? await made('original', 'image/png', upright.png({ compressionLevel: 9 }))
        : await made('original', 'image/jpeg', upright.jpeg({ quality: 85 }));
    const small = (most: number) => within(sharp(original.bytes), most).webp({ quality: 80 });
    const large = await made('large', 'image/webp', small(sides.large));
    return { variants: [original, large, await made('small', 'image/webp', small(sides.small))] };
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit|timeout/i.test(error.message);
    return { refused: tooLarge ? 'is too large' : 'cannot be read' };
  }
}

const within = (picture: Sharp, most: number) =>
  picture.resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true });

async function made(name: Variant['name'], type: Variant['type'], picture: Sharp): Promise<Variant> {
  const { data, info } = await picture
    .timeout({ seconds: mostSeconds })
    .toBuffer({ resolveWithObject: true });
  return { name, type, bytes: data, width: info.width, height: info.height };
}
