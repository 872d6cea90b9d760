import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

/**
 * A ZIP archive (PKWARE APPNOTE 6.3.10) that is written a piece at a time and can be gone on with by another process: all
 * that a writer has to remember is here. Entries stay below 4 GB, the archive itself need not.
 */
export type Archive = { position: number; entries: Entry[] };
export type Entry = { name: string; offset: number; crc: number; size: number; compressed: number };

const deflate = promisify(deflateRaw);
const utf8AndDescriptor = 0x0808;
const deflated = 8;
const most32 = 0xffffffff;
const most16 = 0xffff;
/** 1980-01-01, the earliest that there is: times are in the manifest. */
const date = 0x21;

export const newArchive = (): Archive => ({ position: 0, entries: [] });

export function openEntry(archive: Archive, name: string): Buffer {
  archive.entries.push({ name, offset: archive.position, crc: 0, size: 0, compressed: 0 });
  const encoded = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(utf8AndDescriptor, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(date, 12);
  header.writeUInt16LE(encoded.length, 26);
  return moved(archive, Buffer.concat([header, encoded]));
}

export const addText = (archive: Archive, text: string, level?: number) =>
  addBytes(archive, Buffer.from(text), level);

/** The entry grows by what is flushed whole: the next piece needs nothing of the compressor's memory. Level 1 is quickest, 9 smallest. */
export async function addBytes(archive: Archive, plain: Uint8Array, level = 6): Promise<Buffer> {
  const entry = openOne(archive);
  const packed = await deflate(plain, { level, finishFlush: constants.Z_FULL_FLUSH });
  entry.crc = crc32(plain, entry.crc);
  entry.size += plain.length;
  entry.compressed += packed.length;
  return moved(archive, packed);
}

export function closeEntry(archive: Archive): Buffer {
  const entry = openOne(archive);
  // An empty last block of deflate.
  const end = Buffer.from([3, 0]);
  entry.compressed += end.length;
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(entry.crc, 4);
  descriptor.writeUInt32LE(entry.compressed, 8);
  descriptor.writeUInt32LE(entry.size, 12);
  return moved(archive, Buffer.concat([end, descriptor]));
}

export function closeArchive(archive: Archive): Buffer {
  const start = archive.position;
  const directory = Buffer.concat(archive.entries.map(listed));
  moved(archive, directory);
  const large = archive.position >= most32 || archive.entries.length >= most16;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(archive.entries.length, most16), 8);
  end.writeUInt16LE(Math.min(archive.entries.length, most16), 10);
  end.writeUInt32LE(Math.min(directory.length, most32), 12);
  end.writeUInt32LE(Math.min(start, most32), 16);
  const ends = large ? [largeEnd(archive, start, directory.length), end] : [end];
  return Buffer.concat([directory, moved(archive, Buffer.concat(ends))]);
}

/** What one file of an archive holds, bit by bit. */
export type ZipFile = { name: string; content: AsyncIterable<string> | Iterable<string> };

/** A whole archive as it is written, for who waits for it: quick rather than small. */
export async function* zip(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): AsyncGenerator<Buffer> {
  const archive = newArchive();
  for await (const { name, content } of files) {
    yield openEntry(archive, name);
    for await (const text of content) yield await addText(archive, text, 1);
    yield closeEntry(archive);
  }
  yield closeArchive(archive);
}

function listed({ name, offset, crc, size, compressed }: Entry): Buffer {
  const encoded = Buffer.from(name);
  const far = offset >= most32;
  const extra = Buffer.alloc(far ? 12 : 0);
  if (far) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(far ? 45 : 20, 4);
  header.writeUInt16LE(far ? 45 : 20, 6);
  header.writeUInt16LE(utf8AndDescriptor, 8);
  header.writeUInt16LE(deflated, 10);
  header.writeUInt16LE(date, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(compressed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(encoded.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(far ? most32 : offset, 42);
  return Buffer.concat([header, encoded, extra]);
}

function largeEnd({ position, entries }: Archive, start: number, length: number): Buffer {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(entries.length), 24);
  end.writeBigUInt64LE(BigInt(entries.length), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(position), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

function openOne({ entries }: Archive): Entry {
  const entry = entries.at(-1);
  if (!entry) throw new Error('no entry is open');
  return entry;
}

function moved(archive: Archive, bytes: Buffer): Buffer {
  archive.position += bytes.length;
  return bytes;
}
