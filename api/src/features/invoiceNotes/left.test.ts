import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactTotalsOf, priceLines, totalsOf } from '../money/lineItems.ts';
import { withNamedTaxes } from '../money/named.ts';
import { sumTaxes, taxesOf, withGst } from '../money/tax.ts';
import {
  creditGross,
  creditLines,
  creditTotals,
  debitLines,
  grossTotals,
  isEmpty,
  leftOf,
  type NoteLine,
} from './left.ts';

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

it('what was billed to the paisa, as a cancellation is, can go back in any parts, between notes by hand that are rounded', () => {
  const act = fc.record({
    how: fc.constantFrom('quantity', 'value', 'debit', 'gross', 'gross', 'all gross'),
    part: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200_000 }),
      fc.constantFrom(0, 5, 18, 28),
      fc.boolean(),
      fc.array(act, { maxLength: 12 }),
      (unitPrice, taxRate, acrossStates, acts) => {
        const plain = {
          kind: 'fee' as const,
          description: 'x',
          unitPrice,
          quantity: 1,
          discount: 0,
          taxRate,
        };
        const { lineItems: lines } = withGst(priceLines([plain], 18), acrossStates);
        const notes: { kind: 'credit_note' | 'debit_note'; lineItems: NoteLine[] }[] = [];
        let leftTotal = exactTotalsOf(lines).total;
        let rounding = 0;
        for (const { how, part } of [...acts, { how: 'all gross', part: 100 }]) {
          const left = leftOf(lines, notes);
          const [rest] = left;
          if (!rest || (rest.taxable + rest.tax === 0 && how !== 'debit')) continue;
          if (how === 'debit') {
            const lineItems = debitLines(lines, left, [{ line: 0, taxable: part }], acrossStates);
            const totals = totalsOf(lineItems, 'INR');
            notes.push({ kind: 'debit_note', lineItems });
            leftTotal += totals.total;
            rounding += totals.rounding;
            continue;
          }
          const gross = Math.ceil((leftTotal * (how === 'all gross' ? 100 : part)) / 100);
          const taxable = Math.floor((rest.taxable * part) / 100);
          const byHand = how === 'quantity' ? {} : { taxable };
          const byGross = how.endsWith('gross');
          // An administrator gives back what is paid still; by hand something of the line is named.
          if (byGross ? gross === 0 : how === 'value' && taxable === 0) continue;
          const lineItems = byGross
            ? creditGross(lines, left, { gross, leftTotal }, acrossStates)
            : creditLines(lines, left, [{ line: 0, ...byHand }], acrossStates);
          const empty = isEmpty(left, lineItems);
          const totals = byGross
            ? grossTotals(lineItems, gross)
            : creditTotals(lineItems, { leftTotal, empty, currency: 'INR' });
          if (byGross) expect(totals.total).toBe(gross);
          notes.push({ kind: 'credit_note', lineItems });
          leftTotal -= totals.total;
          rounding -= totals.rounding;
          for (const { taxable, tax, total, unitPrice } of lineItems)
            for (const amount of [taxable, tax, total, unitPrice, leftTotal])
              expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
          const now = leftOf(lines, notes)[0];
          const worth = (now?.taxable ?? 0) + (now?.tax ?? 0);
          // What the invoice comes to is its line and what was rounded, at any time; and no rest is without a line to credit.
          expect(worth + rounding).toBe(leftTotal);
          expect(now && Math.min(now.taxable, now.tax)).toBeGreaterThanOrEqual(0);
          if (worth === 0) expect(leftTotal).toBe(0);
          if (byGross && leftTotal === 0) expect(worth).toBe(0);
        }
        if (acts.every(({ how }) => how !== 'value' && how !== 'debit'))
          expect([leftTotal, rounding]).toEqual([0, 0]);
      },
    ),
    { numRuns: 1000 },
  );
});
