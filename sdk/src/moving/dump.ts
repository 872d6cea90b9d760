import { isUtf8 } from 'node:buffer';
import { open, readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { WorkbayError } from '../errors.ts';

export type Doc = { [field: string]: unknown };
/** The documents of each collection, by its name in small letters. */
export type Dump = Map<string, Doc[]>;

/** Reads a folder of dumps: `jobs.json` (a list, or a document a line, as mongoexport writes), `jobs.jsonl` or `jobs.bson`. */
export async function readDump(folder: string): Promise<Dump> {
  const dump: Dump = new Map();
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    const read = readers[extname(file)];
    if (!read || basename(file).startsWith('workbay-') || basename(file).endsWith('.metadata.json')) continue;
    const name = basename(file, extname(file)).toLowerCase();
    const docs = dump.get(name) ?? [];
    for (const doc of await read(join(folder, file))) docs.push(doc);
    dump.set(name, docs);
  }
  return dump;
}

const readers: { [extension: string]: (path: string) => Promise<Doc[]> } = {
  '.json': readJson,
  '.jsonl': readJson,
  '.ndjson': readJson,
  '.bson': readBson,
};

async function readJson(path: string): Promise<Doc[]> {
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) throw new WorkbayError(`${path} is not in UTF-8: its names would be moved broken`);
  const text = bytes.toString().replace(/^\uFEFF/, '');
  const whole = text.trimStart().startsWith('[');
  return docsIn(
    (whole ? [text] : text.split(/\r?\n/)).flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return JSON.parse(line);
      } catch (cause) {
        const at = whole ? '' : `, line ${index + 1},`;
        throw new WorkbayError(`${path}${at} is no JSON: ${cause instanceof Error ? cause.message : ''}`, {
          cause,
        });
      }
    }),
  );
}

/** The largest document that MongoDB has, with what its dumps allow above that. */
const mostBytes = 16 * 1024 * 1024 + 16 * 1024;

async function readBson(path: string): Promise<Doc[]> {
  const { deserialize, EJSON } = await import('bson').catch((cause: unknown) => {
    throw new WorkbayError('To read .bson files install the package bson beside this one: npm install bson', {
      cause,
    });
  });
  const file = await open(path);
  const docs: unknown[] = [];
  const broken = (why: string, cause?: unknown) =>
    new WorkbayError(`${path} cannot be read after ${docs.length} documents: ${why}`, { cause });
  try {
    const head = Buffer.alloc(4);
    for (;;) {
      const { bytesRead } = await file.read(head, 0, 4);
      if (bytesRead === 0) break;
      const size = bytesRead === 4 ? head.readInt32LE() : 0;
      if (size < 5 || size > mostBytes) throw broken('there is no document');
      const bytes = Buffer.alloc(size);
      head.copy(bytes);
      if ((await file.read(bytes, 4, size - 4)).bytesRead < size - 4)
        throw broken('it ends in the middle of one');
      try {
        docs.push(JSON.parse(EJSON.stringify(deserialize(bytes))));
      } catch (cause) {
        throw broken(cause instanceof Error ? cause.message : '', cause);
      }
    }
  } finally {
    await file.close();
  }
  return docsIn(docs);
}

const docsIn = (found: unknown): Doc[] =>
  (Array.isArray(found) ? found : [found]).flatMap(one => {
    const plain = simple(one);
    return isDoc(plain) ? [plain] : [];
  });

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Extended JSON (`{"$oid": "…"}`, `{"$date": …}`, `{"$numberLong": "…"}`) as plain values. */
function simple(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simple);
  if (!isDoc(value)) return value;
  const { $oid, $date, $numberInt, $numberLong, $numberDouble, $numberDecimal } = value;
  if (typeof $oid === 'string') return $oid;
  if ($date !== undefined) return momentOf(simple($date));
  const number = $numberInt ?? $numberLong ?? $numberDouble ?? $numberDecimal;
  if (typeof number === 'string') return Number(number);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, simple(inner)]));
}

function momentOf(value: unknown): string | null {
  const date = new Date(typeof value === 'number' ? value : `${value}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
