import fc from 'fast-check';
import { expect, it } from 'vitest';
import { priceLines, totalsOf } from '../money/lineItems.ts';
import { withNamedTaxes } from '../money/named.ts';
import { sumTaxes, taxesOf, withGst } from '../money/tax.ts';
import { creditLines, creditTotals, debitLines, isEmpty, leftOf, type NoteLine } from './left.ts';

const line = fc.record({
  unitPrice: fc.integer({ min: 0, max: 5_000_000 }),
  thousandths: fc.integer({ min: 1, max: 20_000 }),
  taxRate: fc.constantFrom(0, 0.25, 5, 12, 18, 28, 40),
  share: fc.integer({ min: 0, max: 100 }),
});
const step = fc.record({
  at: fc.nat(20),
  how: fc.constantFrom('quantity', 'value', 'rest', 'debit'),
  part: fc.integer({ min: 1, max: 100 }),
});

/** A rate of two taxes, where it can be one. */
const tax = (taxRate: number) => ({
  taxRateId: `txr_${taxRate}`,
  taxName: 'Tax',
  ...(taxRate > 3 && {
    taxParts: [
      { name: 'A', rate: 3 },
      { name: 'B', rate: taxRate - 3 },
    ],
  }),
});

it('after any notes the rest can be credited, and together they are the invoice to the paisa', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.array(step, { maxLength: 12 }),
      fc.constantFrom('IGST', 'CGST and SGST', 'own rates', 'own rates, included'),
      (inputs, steps, by) => {
        const acrossStates = by === 'IGST';
        const currency = by.startsWith('own') ? 'EUR' : 'INR';
        const plain = inputs.map(({ unitPrice, thousandths, taxRate, share }) => ({
          kind: 'part' as const,
          description: 'x',
          unitPrice,
          quantity: thousandths / 1000,
          taxRate,
          discount: Math.floor((Math.floor((unitPrice * thousandths) / 1000) * share) / 100),
        }));
        const named = plain.map(line => ({
          ...line,
          ...tax(line.taxRate),
          ...(by.endsWith('included') ? { taxIncluded: true } : {}),
        }));
        const { lineItems: lines, taxes } =
          currency === 'INR' ? withGst(priceLines(plain, 18), acrossStates) : withNamedTaxes(named);
        const notes: { kind: 'credit_note' | 'debit_note'; lineItems: NoteLine[] }[] = [];
        let leftTotal = totalsOf(lines, currency).total;
        let rounding = totalsOf(lines, currency).rounding;
        const add = (kind: 'credit_note' | 'debit_note', lineItems: NoteLine[], total: number) => {
          notes.push({ kind, lineItems });
          const exact = lineItems.reduce((sum, one) => sum + one.total, 0);
          const sign = kind === 'credit_note' ? -1 : 1;
          leftTotal += sign * total;
          rounding += sign * (total - exact);
          for (const one of lineItems) {
            for (const amount of [one.taxable, one.tax, one.total, one.unitPrice, one.discount])
              expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
            const parts = one.taxParts?.reduce((sum, part) => sum + part.tax, 0);
            expect(parts ?? one.tax).toBe(one.tax);
          }
          expect(leftTotal).toBeGreaterThanOrEqual(0);
        };
        for (const { at, how, part } of steps) {
          const left = leftOf(lines, notes);
          const place = at % lines.length;
          const rest = left[place] ?? { quantity: 0, taxable: 0, tax: 0, parts: [] };
          if (how === 'debit') {
            const lineItems = debitLines(lines, left, [{ line: place, taxable: part * 100 }], acrossStates);
            add('debit_note', lineItems, totalsOf(lineItems, currency).total);
            continue;
          }
          const quantity = Math.floor((rest.quantity * part) / 100) / 1000;
          const taxable = Math.floor((rest.taxable * part) / 100);
          if (how === 'quantity' ? quantity === 0 : taxable === 0) continue;
          const wish = how === 'quantity' ? { quantity } : how === 'value' ? { taxable } : {};
          const lineItems = creditLines(lines, left, [{ line: place, ...wish }], acrossStates);
          const empty = isEmpty(left, lineItems);
          add('credit_note', lineItems, creditTotals(lineItems, { leftTotal, empty, currency }).total);
        }
        const left = leftOf(lines, notes);
        for (const rest of left)
          for (const amount of Object.values(rest).flat()) expect(amount).toBeGreaterThanOrEqual(0);
        const asked = left.flatMap((rest, place) => (rest.taxable + rest.tax > 0 ? [{ line: place }] : []));
        if (asked.length > 0) {
          const lineItems = creditLines(lines, left, asked, acrossStates);
          expect(isEmpty(left, lineItems)).toBe(true);
          add('credit_note', lineItems, creditTotals(lineItems, { leftTotal, empty: true, currency }).total);
          expect(leftTotal).toBe(0);
          expect(rounding).toBe(0);
        }
        const net = (part: 'cgst' | 'sgst' | 'igst' | 'otherTax') =>
          notes.reduce(
            (sum, { kind, lineItems }) =>
              sum + (kind === 'credit_note' ? -1 : 1) * sumTaxes(taxesOf(lineItems, acrossStates))[part],
            sumTaxes(taxes)[part],
          );
        expect([net('cgst'), net('sgst'), net('igst'), net('otherTax')]).toEqual([0, 0, 0, 0]);
      },
    ),
    { numRuns: 1000 },
  );
});
