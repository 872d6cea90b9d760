import { describe, expect, it } from 'vitest';
import { taxWithin } from '../advances/tax.ts';
import { priceLines, totalsOf } from './lineItems.ts';
import { withGst } from './tax.ts';

/** An invoice of lines that are amount, discount and rate, in rupees; its figures in rupees again. */
function worked(lines: { amount: number; discount?: number; rate: number }[], acrossStates = false) {
  const inputs = lines.map(({ amount, discount = 0, rate }) => ({
    kind: 'part' as const,
    description: 'x',
    unitPrice: Math.round(amount * 100),
    discount: Math.round(discount * 100),
    taxRate: rate,
  }));
  const { lineItems, taxes } = withGst(priceLines(inputs, 0), acrossStates);
  const { taxable, tax, rounding, total } = totalsOf(lineItems, 'INR');
  const rupees = (minor: number) => minor / 100;
  return {
    taxable: rupees(taxable),
    tax: rupees(tax),
    rounding: rupees(rounding),
    total: rupees(total),
    taxes: taxes.map(({ rate, ...sums }) => ({
      rate,
      taxable: rupees(sums.taxable),
      cgst: rupees(sums.cgst),
      sgst: rupees(sums.sgst),
      igst: rupees(sums.igst),
    })),
  };
}

/** Figures that the government's own papers work out, so that an accountant who checks us by them finds the same. */
describe('worked examples of the government', () => {
  // Ministry of Finance, "Frequently Asked Questions on GST", how one transaction bears CGST and SGST together, illustrations I
  // (steel for ₹100 within Uttar Pradesh) and II (an advertisement for ₹100 within Maharashtra): 10 % each, ₹10 and ₹10.
  it('charges CGST and SGST on the same value within a state', () => {
    expect(worked([{ amount: 100, rate: 20 }])).toMatchObject({
      total: 120,
      taxes: [{ taxable: 100, cgst: 10, sgst: 10, igst: 0 }],
    });
  });

  // NIC, e-invoice API, sample request of "Generate IRN" (https://einv-apisandbox.nic.in, version 1.03): TotAmt 9988.84,
  // Discount 10, AssAmt 9978.84, GstRt 12, IgstAmt 1197.46.
  it('comes to the tax of the e-invoice portal’s sample', () => {
    const sample = [{ amount: 9988.84, discount: 10, rate: 12 }];
    expect(worked(sample, true).taxes).toEqual([
      { rate: 12, taxable: 9978.84, cgst: 0, sgst: 0, igst: 1197.46 },
    ]);
    // The portal's own rule within a state: AssAmt × GstRt ÷ 2, to two places, for each of the two.
    expect(worked(sample).taxes).toEqual([
      { rate: 12, taxable: 9978.84, cgst: 598.73, sgst: 598.73, igst: 0 },
    ]);
  });

  // CBIC Circular 47/21/2018-GST of 8 June 2018, serial 2: where a car's service shows parts and labour separately, each bears
  // the rate of its own.
  it('taxes parts and labour that are shown separately at their own rates', () => {
    const service = worked([
      { amount: 2000, rate: 18 },
      { amount: 1000, rate: 5 },
    ]);
    expect(service).toMatchObject({ taxable: 3000, tax: 410, total: 3410 });
    expect(service.taxes.map(({ rate, cgst, sgst }) => [rate, cgst, sgst])).toEqual([
      [5, 25, 25],
      [18, 180, 180],
    ]);
  });

  // CBIC Circular 178/10/2022-GST of 3 August 2022, paragraphs 11.2 to 11.4: what is kept for a cancellation bears the rate of
  // what was booked. As worked for the railway's own charge (https://localcircles.com/a/public/post/now-pay-gst-on-even-cancelled-ticket-cost/8581062cy):
  // ₹240 at 5 % are ₹12, ₹252 in all.
  it('charges a cancellation at the rate of what was cancelled', () => {
    expect(worked([{ amount: 240, rate: 5 }], true)).toMatchObject({ tax: 12, total: 252 });
    expect(taxWithin(25_200, 5, true)).toEqual({ taxable: 24_000, cgst: 0, sgst: 0, igst: 1200 });
  });

  // CGST rules, rule 35: tax amount = value inclusive of taxes × rate ÷ (100 + sum of rates); an advance whose rate is not known
  // bears 18 % (rule 50, first proviso; https://www.caclubindia.com/forum/advance-receipt-and-advance-adjastment-403712.asp quotes it).
  it('takes the tax out of a value that includes it as rule 35 says', () => {
    for (const amount of [11_800, 1_000_000, 1_500_000, 99_999, 1]) {
      const exact = (amount * 18) / 118;
      const { taxable, cgst, sgst, igst } = taxWithin(amount, 18, false);
      expect(Math.abs(cgst + sgst - exact)).toBeLessThanOrEqual(1);
      expect([taxable + cgst + sgst, cgst - sgst, igst]).toEqual([amount, 0, 0]);
      expect(taxWithin(amount, 18, true).igst).toBe(Math.round(exact));
    }
    expect(taxWithin(11_800, 18, false)).toEqual({ taxable: 10_000, cgst: 900, sgst: 900, igst: 0 });
  });

  // CGST Act, section 170 (https://www.knowyourgst.com/gstlaw/cgst-act/170-rounding-off-of-tax-etc-170/): fifty paise or more
  // make one rupee, less is ignored. It rounds what is payable, so an invoice rounds its total, and no line.
  it('rounds what is payable to the rupee as section 170 says', () => {
    const rounded = (amount: number) => worked([{ amount, rate: 0 }]);
    expect(rounded(102.3)).toMatchObject({ total: 102, rounding: -0.3 });
    expect(rounded(215_235.5)).toMatchObject({ total: 215_236, rounding: 0.5 });
    expect(rounded(215_235.49)).toMatchObject({ total: 215_235, rounding: -0.49 });
  });
});
