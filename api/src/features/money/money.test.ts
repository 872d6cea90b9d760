import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invoiceAddsUp } from '../../../test/anyInvoice.ts';
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
