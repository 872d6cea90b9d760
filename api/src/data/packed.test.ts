import { BSON, Double, Int32, Long } from 'mongodb';
import { expect, it } from 'vitest';
import { packed } from './packed.ts';

const rowOf = (row: unknown[]) => packed([BSON.serialize({ row })]).at(0);

it('reads what the driver writes, each as the driver reads it', () => {
  const row = [
    'Ravi',
    '',
    'हिन्दी 🚗',
    'x'.repeat(1000),
    null,
    true,
    false,
    0,
    -1,
    2 ** 31,
    -(2 ** 40),
    Number.MAX_SAFE_INTEGER,
    0.1,
    new Date('2026-04-01T05:30:00.123Z'),
    new Date('1931-01-01T00:00:00Z'),
    [],
    ['a', null, [1, [2]]],
    'behind the lists',
  ];
  expect(rowOf(row)).toEqual(row);
  const numbers = [new Int32(-7), Long.fromNumber(2 ** 40), Long.fromNumber(-(2 ** 40)), new Double(1)];
  expect(rowOf(numbers)).toEqual([-7, 2 ** 40, -(2 ** 40), 1]);
  // From the tenth on, an index has two digits.
  const many = Array.from({ length: 120 }, (_, at) => at);
  expect(rowOf(many)).toEqual(many);
});

it('reads each row by itself, wherever its bytes lie', () => {
  const bytes = Buffer.concat(['first', 'second'].map(name => BSON.serialize({ row: [name] })));
  const length = bytes.readInt32LE(0);
  const rows = packed([bytes.subarray(0, length), bytes.subarray(length)]);
  expect([rows.at(1), rows.at(0)]).toEqual([['second'], ['first']]);
  expect(() => rows.at(2)).toThrow('no row 2 of 2');
});

it('refuses what no list can show', () => {
  expect(() => rowOf([{ a: 1 }])).toThrow('type 3');
});
