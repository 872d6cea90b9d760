import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invoiceAddsUp } from '../../../test/anyInvoice.ts';
import { namedInvoiceAddsUp } from '../../../test/anyNamedInvoice.ts';
import { apportion } from './apportion.ts';
import { formatMoney } from './format.ts';
import { multiply, priceLine } from './lineItems.ts';

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

  it('adds up on any invoice', () => {
    fc.assert(invoiceAddsUp, { numRuns: 1000 });
  });

  it("adds up on any invoice at a workshop's own rates", () => {
    fc.assert(namedInvoiceAddsUp, { numRuns: 1000 });
  });

  it('shares out an amount whole, the largest remainders first', () => {
    expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(apportion(10, [5, 0, 9975])).toEqual([0, 0, 10]);
    expect(apportion(5, [0, 0])).toEqual([0, 0]);
    const amounts = fc.array(fc.nat({ max: 1_000_000_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.nat({ max: 100 }), (weights, percent) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const amount = Math.floor((all / 100) * percent);
        const shares = apportion(amount, weights);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        for (const [index, share] of shares.entries()) {
          const weight = weights[index] ?? 0;
          expect(share).toBeLessThanOrEqual(weight);
          if (all > 0) expect(Math.abs(share - amount * (weight / all))).toBeLessThan(1.01);
        }
      }),
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
