import { expect, test } from 'vitest';
import { pastedLines } from './pasted.ts';

const line = { kind: 'part', taxRate: 18 } as const;
const shown = (text: string) =>
  pastedLines(text, line).map(({ description, hsnSac, quantity, unit, unitPrice, taxRate }) => [
    description,
    hsnSac,
    quantity,
    unit,
    unitPrice,
    taxRate,
  ]);

test('rows of a sheet become lines: text first, quantity before price, codes and units where they are', () => {
  expect(shown('Engine oil\t27101980\t3.5\tL\t₹520.00\r\nBrake pads\t87083000\t1\tset\t2,450\r\n')).toEqual([
    ['Engine oil', '27101980', 3.5, 'L', 520, 18],
    ['Brake pads', '87083000', 1, 'set', 2450, 18],
  ]);
  expect(shown('Wheel alignment\t800')).toEqual([['Wheel alignment', '', 1, '', 800, 18]]);
  expect(shown('Bolt\t4\t1000\nNut\t8\t2000')).toEqual([
    ['Bolt', '', 4, '', 1000, 18],
    ['Nut', '', 8, '', 2000, 18],
  ]);
});

test('a head says which column is which, in English and Hindi', () => {
  expect(shown('Rate\tItem\tQty\tGST %\n1,20,000.50\tEngine\t1\t28%')).toEqual([
    ['Engine', '', 1, '', 120000.5, 28],
  ]);
  expect(shown('विवरण\tमात्रा\tदर\nऑयल फ़िल्टर\t2\t350')).toEqual([['ऑयल फ़िल्टर', '', 2, '', 350, 18]]);
});

test('a text without columns is no row, and blank rows are left out', () => {
  expect(pastedLines('Engine oil 5W-30\nBrake pads', line)).toEqual([]);
  expect(shown('\t\nOil\t5\n\t\n')).toEqual([['Oil', '', 1, '', 5, 18]]);
});
