import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from './format.ts';
import { type LineItemInput, multiply, priceLine, priceLines, totalsOf } from './lineItems.ts';

const rates = [0, 0.25, 3, 5, 12, 18, 28, 40];
const line: fc.Arbitrary<LineItemInput> = fc
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

describe('arithmetic', () => {
  it('multiplies and divides exactly, rounding half up', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000_000_000 }),
        fc.nat({ max: 1_000_000 }),
        fc.constantFrom(1000, 10_000),
        (a, b, divisor) => {
          const exact = (2n * BigInt(a) * BigInt(b) + BigInt(divisor)) / (2n * BigInt(divisor));
          fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
          expect(BigInt(multiply(a, b, divisor))).toBe(exact);
        },
      ),
    );
  });

  it('sums lines to totals, for any document', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), inputs => {
        const lines = priceLines(inputs, 18);
        const totals = totalsOf(lines);
        expect(totals.subtotal - totals.discount + totals.tax + totals.rounding).toBe(totals.total);
        expect(totals.total % 100).toBe(0);
        expect(Math.abs(totals.rounding)).toBeLessThanOrEqual(50);
        expect(
          lines.every(item => Object.values(item).every(value => typeof value !== 'number' || value >= 0)),
        ).toBe(true);
        expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(totals.taxable + totals.tax);
      }),
      { numRuns: 2000 },
    );
  });

  it('prices 3.5 L at ₹520 with 18 % as a calculator does', () => {
    const priced = priceLine(
      { kind: 'part', description: 'Oil', quantity: 3.5, unitPrice: 52_000, taxRate: 18 },
      0,
      0,
    );
    expect(priced).toMatchObject({ taxable: 182_000, tax: 32_760, total: 214_760 });
  });

  it('refuses a discount above the line and amounts that no document can hold', () => {
    const item = { kind: 'part' as const, description: 'x', unitPrice: 100 };
    expect(() => priceLine({ ...item, discount: 101 }, 18, 3)).toThrow(
      expect.objectContaining({ code: 'rule_broken' }),
    );
    expect(() => priceLine({ ...item, unitPrice: 1e12, quantity: 1_000_000 }, 18, 0)).toThrow(
      expect.objectContaining({ code: 'rule_broken' }),
    );
  });

  it('writes rupees in Indian grouping', () => {
    expect(formatMoney(11_800_050, 'INR')).toBe('₹1,18,000.50');
  });
});
