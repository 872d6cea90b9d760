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
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').trim();
  try {
    if (text.startsWith('[')) return docsIn(JSON.parse(text));
    return docsIn(
      text
        .split(/\r?\n/)
        .filter(Boolean)
        .map(line => JSON.parse(line)),
    );
  } catch (cause) {
    throw new WorkbayError(`${path} is no JSON: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}

async function readBson(path: string): Promise<Doc[]> {
  const { deserialize, EJSON } = await import('bson').catch((cause: unknown) => {
    throw new WorkbayError('To read .bson files install the package bson beside this one: npm install bson', {
      cause,
    });
  });
  const file = await open(path);
  const docs: unknown[] = [];
  try {
    const head = Buffer.alloc(4);
    while ((await file.read(head, 0, 4)).bytesRead === 4) {
      const size = head.readInt32LE();
      const bytes = Buffer.alloc(size);
      head.copy(bytes);
      const { bytesRead } = await file.read(bytes, 4, size - 4);
      if (bytesRead < size - 4) throw new WorkbayError(`${path} ends in the middle of a document`);
      docs.push(JSON.parse(EJSON.stringify(deserialize(bytes))));
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
