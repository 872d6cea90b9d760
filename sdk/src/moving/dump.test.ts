import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BSON } from 'bson';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkbayError } from '../errors.ts';
import { readDump } from './dump.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbay-dump-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const one = BSON.serialize({ _id: new BSON.ObjectId(), name: 'Ravi', at: new Date('2026-01-02T03:04:05Z') });
const sized = (size: number) => {
  const bytes = Buffer.alloc(12);
  bytes.writeInt32LE(size);
  return bytes;
};

it('reads what is strange and whole', async () => {
  const rows = [
    { _id: new BSON.ObjectId(), total: BSON.Long.fromString('9007199254740993') },
    {
      _id: 'x',
      at: new Date(8.64e15),
      amount: BSON.Decimal128.fromString('12.50'),
      photos: [null, undefined, /x/i],
    },
    {
      _id: 7,
      ['__proto__']: { admin: true },
      $where: 'x',
      'a.b': '\u0000',
      deep: { deep: { deep: [[[]]] } },
    },
  ];
  await write('jobs.bson', Buffer.concat(rows.map(row => BSON.serialize(row))));
  await write('notifications.bson', '');
  const dump = await readDump(folder);
  expect(dump.get('jobs')).toMatchObject([
    { total: 9007199254740992 },
    { _id: 'x', at: '+275760-09-13T00:00:00.000Z', amount: 12.5 },
    { _id: 7, $where: 'x', 'a.b': '\u0000' },
  ]);
  expect(dump.get('notifications')).toEqual([]);
  expect(Object.getPrototypeOf(dump.get('jobs')?.[2])).toBe(Object.prototype);
});

it.each([
  [
    'ends in the middle of a document',
    Buffer.concat([one, one.subarray(0, 20)]),
    'after 1 documents: it ends',
  ],
  [
    'has a rest that is no document',
    Buffer.concat([one, Buffer.from([1, 2])]),
    'after 1 documents: there is no',
  ],
  ['names a size below nothing', sized(-1), 'after 0 documents: there is no'],
  ['names a size of nothing', sized(0), 'after 0 documents: there is no'],
  ['names a size beyond what there is', sized(0x7fffffff), 'after 0 documents: there is no'],
  ['has a document of another kind of bytes', Buffer.concat([one, sized(12)]), 'after 1 documents: '],
])('says where a file is broken that %s', async (_, bytes, why) => {
  await write('users.bson', bytes);
  const read = readDump(folder);
  await expect(read).rejects.toThrow(WorkbayError);
  await expect(read).rejects.toThrow(why);
  await expect(read).rejects.toThrow('users.bson');
});
