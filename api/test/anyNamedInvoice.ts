import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LineItemInput, type Totals, totalsOf } from '../src/features/money/lineItems.ts';
import { withNamedTaxes } from '../src/features/money/named.ts';
import { sumTaxes, taxesOf } from '../src/features/money/tax.ts';

type Rate = Pick<LineItemInput, 'taxRateId' | 'taxName' | 'taxNote' | 'taxParts'> & { taxRate: number };

const rates: Rate[] = [
  { taxRate: 0 },
  { taxRateId: 'none', taxName: 'VAT', taxRate: 0, taxNote: 'Exempt' },
  { taxRateId: 'vat', taxName: 'VAT', taxRate: 20 },
  { taxRateId: 'mwst', taxName: 'MWST', taxRate: 8.1 },
  { taxRateId: 'ny', taxName: 'Sales tax', taxRate: 8.875 },
  { taxRateId: 'all', taxName: 'Luxury', taxRate: 100 },
  {
    taxRateId: 'qc',
    taxName: 'GST/QST',
    taxRate: 14.975,
    taxParts: [
      { name: 'GST', rate: 5 },
      { name: 'QST', rate: 9.975 },
    ],
  },
  {
    taxRateId: 'four',
    taxName: 'Four',
    taxRate: 100,
    taxParts: [1, 2, 3, 4].map(name => ({ name: `${name}`, rate: 25 })),
  },
];

const anyLine: fc.Arbitrary<LineItemInput> = fc
  .record({
    unitPrice: fc.oneof(fc.integer({ min: 0, max: 50_000_000 }), fc.integer({ min: 0, max: 30 })),
    thousandths: fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.constant(1000)),
    rate: fc.constantFrom(...rates),
    share: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
    included: fc.boolean(),
  })
  .map(({ unitPrice, thousandths, rate, share, included }) => ({
    kind: 'part',
    description: 'x',
    unitPrice,
    quantity: thousandths / 1000,
    discount: Math.floor((Math.floor((unitPrice * thousandths) / 1000) * share) / 100),
    ...rate,
    ...(included && rate.taxRateId ? { taxIncluded: true } : {}),
  }));

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);
const near = (amount: number, exact: number, by: number) =>
  assert.ok(Math.abs(amount - exact) <= by + 1e-6, `${amount} is not ${exact}`);

/** What an amount, or its unrounded tax, is exactly; BigInt where the product passes 2^53. */
const exactTax = (taxable: number, percent: number) =>
  Number(BigInt(taxable) * BigInt(Math.round(percent * 1000))) / 100_000;

/** Of any invoice at the workshop's own rates: whole minor units, parts that come to their tax, lines to the sums by rate and these to the totals. */
export const namedInvoiceAddsUp = fc.property(
  fc.array(anyLine, { minLength: 1, maxLength: 12 }),
  fc.constantFrom('JPY', 'EUR', 'KWD'),
  (inputs, currency) => {
    const { lineItems, taxes } = withNamedTaxes(inputs);
    const totals: Totals = totalsOf(lineItems, currency);
    for (const [index, line] of lineItems.entries()) {
      const amounts = [line.taxable, line.tax, line.total, ...(line.taxParts ?? []).map(({ tax }) => tax)];
      assert.ok(amounts.every(amount => Number.isSafeInteger(amount) && amount >= 0));
      assert.equal(line.taxable + line.tax, line.total);
      if (line.taxParts) assert.equal(sum(line.taxParts.map(({ tax }) => tax)), line.tax);
      const { quantity = 1, unitPrice = 0, discount = 0, taxIncluded } = inputs[index] ?? {};
      const gross = Math.round(quantity * 1000 * unitPrice) / 1000 - discount;
      near(taxIncluded ? line.total : line.taxable, gross, 0.5);
      near(line.tax, exactTax(line.taxable, line.taxRate), 1 + (line.taxParts?.length ?? 1));
    }
    for (const { rate, taxRateId, taxable, tax = 0, parts = [] } of taxes) {
      const of = lineItems.filter(line => line.taxRateId === taxRateId && line.taxRate === rate);
      assert.equal(sum(of.map(line => line.tax)), tax);
      assert.equal(sum(of.map(line => line.taxable)), taxable);
      if (parts.length > 0) assert.equal(sum(parts.map(part => part.tax)), tax);
      const whole = of.every(line => !line.taxIncluded);
      if (!whole) continue;
      if (parts.length === 0) near(tax, exactTax(taxable, rate), 0.5);
      for (const part of parts) near(part.tax, exactTax(taxable, part.rate), 0.5);
    }
    assert.equal(sumTaxes(taxes).otherTax, totals.tax);
    assert.equal(sum(taxes.map(({ taxable }) => taxable)), totals.taxable);
    assert.deepEqual(taxesOf(lineItems, false), taxes);
    assert.equal(totals.rounding, 0);
    assert.equal(totals.subtotal - totals.discount + totals.tax, totals.total);
  },
);
