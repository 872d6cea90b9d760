import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LineItemInput, priceLines, totalsOf } from '../src/features/money/lineItems.ts';
import { splitTax, sumTaxes, taxesOf, withGst } from '../src/features/money/tax.ts';

const rates = [0, 0.25, 1.5, 3, 5, 12, 18, 28, 40];

const anyLine: fc.Arbitrary<LineItemInput> = fc
  .record({
    unitPrice: fc.integer({ min: 0, max: 50_000_000 }),
    thousandths: fc.integer({ min: 1, max: 200_000 }),
    taxRate: fc.constantFrom(...rates),
    share: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ unitPrice, thousandths, taxRate, share }) => ({
    kind: 'part',
    description: 'x',
    unitPrice,
    quantity: thousandths / 1000,
    taxRate,
    discount: Math.floor((Math.floor((unitPrice * thousandths) / 1000) * share) / 100),
  }));

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

/** Of any invoice: whole paise, equal halves of tax, parts that add up to their sums, and a total in whole rupees that is near them. */
export const invoiceAddsUp = fc.property(
  fc.array(anyLine, { minLength: 1, maxLength: 12 }),
  fc.boolean(),
  (inputs, acrossStates) => {
    const { lineItems, taxes } = withGst(priceLines(inputs, 18), acrossStates);
    const totals = totalsOf(lineItems, 'INR');
    const { cgst, sgst, igst } = sumTaxes(taxes);
    for (const line of lineItems) {
      assert.ok(
        [line.taxable, line.tax, line.total].every(amount => Number.isSafeInteger(amount) && amount >= 0),
      );
      const exact = (line.taxable * Math.round(line.taxRate * 100)) / 10_000;
      assert.ok(Math.abs(line.tax - exact) <= 1, `${line.tax} is not ${exact}`);
      const split = splitTax(line.tax, acrossStates);
      assert.equal(split.cgst, split.sgst);
      assert.equal(split.cgst + split.sgst + split.igst, line.tax);
    }
    assert.equal(cgst, sgst);
    assert.equal(acrossStates ? cgst : igst, 0);
    assert.equal(cgst + sgst + igst, totals.tax);
    assert.equal(sum(taxes.map(({ taxable }) => taxable)), totals.taxable);
    assert.deepEqual(taxesOf(lineItems, acrossStates), taxes);
    assert.equal(totals.subtotal - totals.discount + totals.tax + totals.rounding, totals.total);
    assert.equal(totals.total % 100, 0);
    assert.ok(Math.abs(totals.rounding) <= 50);
  },
);
