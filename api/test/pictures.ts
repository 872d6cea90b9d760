import { crc32, deflateSync } from 'node:zlib';
import type { Workbay } from '@workbay/sdk';
import type { FilePurpose, StoredFile } from '@workbay/sdk/schema';
import sharp from 'sharp';

/** A JPEG as a phone makes it: on its side, with the place where it was taken. Twice as high as wide once it is upright. */
export async function phonePicture(width = 800): Promise<Blob> {
  const picture = sharp({ create: { width, height: width / 2, channels: 3, background: '#336699' } });
  const bytes = await picture
    .jpeg()
    .withExif({
      IFD0: { Model: 'Secret Phone' },
      IFD3: { GPSLatitude: '18/1 31/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
}

export async function png(width = 300, height = 200): Promise<Blob> {
  const background = { r: 200, g: 30, b: 30, alpha: 0.5 };
  const bytes = await sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

export const pdf = () =>
  new Blob(['%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], { type: 'application/pdf' });

export async function uploadPicture(workbay: Workbay, purpose: FilePurpose): Promise<StoredFile> {
  return workbay.uploadFile(await png(), { purpose, name: 'picture.png' });
}

/** A PNG file of a few kilobytes that unpacks to a very large picture: one bit a pixel, all of them black. */
export function pictureBomb(width: number, height: number): Blob {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc(height * (1 + width / 8)), { level: 1 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return new Blob([new Uint8Array(Buffer.concat(parts))]);
}
