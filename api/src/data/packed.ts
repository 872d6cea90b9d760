import { Buffer } from 'node:buffer';

/**
 * Rows as the database sent them, of which each is decoded when it is asked for: a page of them all at once outlives the
 * collector's young generation, and costs as much again.
 */
export type Packed = { readonly length: number; at(index: number): Cell[] };

/** What stands at a path of a document; null where nothing does. */
export type Cell = string | number | boolean | Date | null | Cell[];

/** Such a row for each document found: what stands at these paths, in their order, without their names. */
export const rowProjection = (paths: readonly string[]) => ({ _id: 0, row: paths.map(path => `$${path}`) });

/** Each of `sent` is one document of `rowProjection` in BSON. */
export const packed = (sent: Uint8Array[]): Packed => ({
  length: sent.length,
  at(index) {
    const bytes = sent[index];
    if (!bytes) throw new RangeError(`there is no row ${index} of ${sent.length}`);
    const reader = { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), at: rowAt };
    return cellsOf(reader);
  },
});

type Reader = { bytes: Buffer; at: number };

/** Behind the length of the document, the type of its one field and the name of that. */
const rowAt = 4 + 1 + 'row\0'.length;

/** An array (bsonspec.org, 1.1): its length, then of each element its type, its index as a text that ends with 0, and itself. */
function cellsOf(reader: Reader): Cell[] {
  const { bytes } = reader;
  const cells: Cell[] = [];
  reader.at += 4;
  for (let type = bytes[reader.at++]; type; type = bytes[reader.at++]) {
    while (bytes[reader.at++] !== 0);
    cells.push(cellOf(reader, type));
  }
  return cells;
}

function cellOf(reader: Reader, type: number): Cell {
  const { bytes, at } = reader;
  switch (type) {
    case 0x01:
      reader.at += 8;
      return bytes.readDoubleLE(at);
    case 0x02: {
      const start = at + 4;
      reader.at = start + bytes.readInt32LE(at);
      return bytes.toString('utf8', start, reader.at - 1);
    }
    case 0x04:
      return cellsOf(reader);
    case 0x08:
      reader.at += 1;
      return bytes[at] === 1;
    case 0x09:
      reader.at += 8;
      return new Date(wholeAt(bytes, at));
    case 0x0a:
      return null;
    case 0x10:
      reader.at += 4;
      return bytes.readInt32LE(at);
    case 0x12:
      reader.at += 8;
      return wholeAt(bytes, at);
    default:
      throw new Error(`a list cannot show a value of BSON's type ${type}`);
  }
}

/** Exact to 2 ** 53, as all that we count is. */
const wholeAt = (bytes: Buffer, at: number) => bytes.readInt32LE(at + 4) * 2 ** 32 + bytes.readUInt32LE(at);
