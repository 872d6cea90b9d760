import fc from 'fast-check';
import { expect, it } from 'vitest';
import { priceLines, totalsOf } from '../money/lineItems.ts';
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

it('after any notes the rest can be credited, and together they are the invoice to the paisa', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.array(step, { maxLength: 12 }),
      fc.boolean(),
      (inputs, steps, acrossStates) => {
        const priced = priceLines(
          inputs.map(({ unitPrice, thousandths, taxRate, share }) => ({
            kind: 'part',
            description: 'x',
            unitPrice,
            quantity: thousandths / 1000,
            taxRate,
            discount: Math.floor((Math.floor((unitPrice * thousandths) / 1000) * share) / 100),
          })),
          18,
        );
        const { lineItems: lines, taxes } = withGst(priced, acrossStates);
        const notes: { kind: 'credit_note' | 'debit_note'; lineItems: NoteLine[] }[] = [];
        let leftTotal = totalsOf(lines).total;
        let rounding = totalsOf(lines).rounding;
        const add = (kind: 'credit_note' | 'debit_note', lineItems: NoteLine[], total: number) => {
          notes.push({ kind, lineItems });
          const exact = lineItems.reduce((sum, one) => sum + one.total, 0);
          const sign = kind === 'credit_note' ? -1 : 1;
          leftTotal += sign * total;
          rounding += sign * (total - exact);
          for (const one of lineItems)
            for (const amount of [one.taxable, one.tax, one.total, one.unitPrice, one.discount])
              expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
          expect(leftTotal).toBeGreaterThanOrEqual(0);
        };
        for (const { at, how, part } of steps) {
          const left = leftOf(lines, notes);
          const place = at % lines.length;
          const rest = left[place] ?? { quantity: 0, taxable: 0, tax: 0 };
          if (how === 'debit') {
            const lineItems = debitLines(lines, left, [{ line: place, taxable: part * 100 }], acrossStates);
            add('debit_note', lineItems, totalsOf(lineItems).total);
            continue;
          }
          const quantity = Math.floor((rest.quantity * part) / 100) / 1000;
          const taxable = Math.floor((rest.taxable * part) / 100);
          if (how === 'quantity' ? quantity === 0 : taxable === 0) continue;
          const wish = how === 'quantity' ? { quantity } : how === 'value' ? { taxable } : {};
          const lineItems = creditLines(lines, left, [{ line: place, ...wish }], acrossStates);
          const empty = isEmpty(left, lineItems);
          add('credit_note', lineItems, creditTotals(lineItems, leftTotal, empty).total);
        }
        const left = leftOf(lines, notes);
        for (const rest of left)
          for (const amount of Object.values(rest)) expect(amount).toBeGreaterThanOrEqual(0);
        const asked = left.flatMap((rest, place) => (rest.taxable + rest.tax > 0 ? [{ line: place }] : []));
        if (asked.length > 0) {
          const lineItems = creditLines(lines, left, asked, acrossStates);
          expect(isEmpty(left, lineItems)).toBe(true);
          add('credit_note', lineItems, creditTotals(lineItems, leftTotal, true).total);
          expect(leftTotal).toBe(0);
          expect(rounding).toBe(0);
        }
        const net = (part: 'cgst' | 'sgst' | 'igst') =>
          notes.reduce(
            (sum, { kind, lineItems }) =>
              sum + (kind === 'credit_note' ? -1 : 1) * sumTaxes(taxesOf(lineItems, acrossStates))[part],
            sumTaxes(taxes)[part],
          );
        expect([net('cgst'), net('sgst'), net('igst')]).toEqual([0, 0, 0]);
      },
    ),
    { numRuns: 1000 },
  );
});
