import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of the archive; what it holds may come bit by bit. */
export type ZipEntry = { name: string; content: AsyncIterable<string> | Iterable<string> };

const storedAs = { version: 20, sizesFollow: 0x0808, deflate: 8 };
// 1 January 1980, the earliest that the format knows: the same content is the same file.
const stamp = { time: 0, date: 0x0021 };

/**
 * An archive as it is written (PKWARE APPNOTE 6.3.10): sizes follow each file, so nothing is held. Deflating happens in a thread
 * of its own. An archive of more than 4 GB is none.
 */
export async function* zip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const at = offset;
    const path = Buffer.from(name);
    const head = localHeader(path);
    offset += head.length;
    yield head;
    const sums = { crc: 0, size: 0, packed: 0 };
    for await (const part of deflated(content, sums)) {
      sums.packed += part.length;
      yield part;
    }
    const tail = descriptor(sums);
    offset += sums.packed + tail.length;
    yield tail;
    directory.push(entryOf(path, sums, at));
  }
  const listed = Buffer.concat(directory);
  yield listed;
  yield endOf(directory.length, listed.length, offset);
}

type Sums = { crc: number; size: number; packed: number };

function deflated(content: ZipEntry['content'], sums: Sums): AsyncIterable<Buffer> {
  async function* counted() {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      sums.crc = crc32(bytes, sums.crc);
      sums.size += bytes.length;
      yield bytes;
    }
  }
  // A fault of the source ends the stream that is read, and is thrown there.
  return pipeline(Readable.from(counted()), createDeflateRaw({ level: 1 }), () => {});
}

function localHeader(path: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  common(head, 4);
  head.writeUInt16LE(path.length, 26);
  return Buffer.concat([head, path]);
}

/** Version, flags, method and time, as both headers have them. */
function common(head: Buffer, at: number): void {
  head.writeUInt16LE(storedAs.version, at);
  head.writeUInt16LE(storedAs.sizesFollow, at + 2);
  head.writeUInt16LE(storedAs.deflate, at + 4);
  head.writeUInt16LE(stamp.time, at + 6);
  head.writeUInt16LE(stamp.date, at + 8);
}

function sizes(into: Buffer, at: number, { crc, packed, size }: Sums): void {
  into.writeUInt32LE(crc, at);
  into.writeUInt32LE(packed, at + 4);
  into.writeUInt32LE(size, at + 8);
}

function descriptor(sums: Sums): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  sizes(tail, 4, sums);
  return tail;
}

function entryOf(path: Buffer, sums: Sums, at: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(storedAs.version, 4);
  common(head, 6);
  sizes(head, 16, sums);
  head.writeUInt16LE(path.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, path]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
