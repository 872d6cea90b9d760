import { expect, it } from 'vitest';
import { paymentOf } from './gstr3b.ts';
import { periodOf } from './period.ts';

const gstin = '27AAPFU0939F1ZV';
const heads = (igst: number, cgst: number, sgst: number) => ({ igst, cgst, sgst });
const payment = (went: { igst: number; cgst: number; sgst: number }, before = heads(0, 0, 0)) => {
  const line = { taxRate: 18, exemption: undefined, registered: true, state: '27', reverseCharge: false };
  const inward = [{ ...line, taxable: -1_000_000, ...went, creditable: true }];
  return paymentOf(gstin, periodOf('2026-11'), { supplies: [], advances: [], inward }, before);
};

it('owes the credit of what went back beyond what was bought, like a tax', () => {
  expect(payment(heads(0, -90_000, -90_000))).toMatchObject({
    payable: heads(0, 90_000, 90_000),
    credit: heads(0, 0, 0),
    cash: heads(0, 90_000, 90_000),
    left: heads(0, 0, 0),
  });
});

it('pays it in the order of the law, IGST’s credit before its own', () => {
  expect(payment(heads(0, -90_000, 0), heads(100_000, 200_000, 0))).toMatchObject({
    payable: heads(0, 90_000, 0),
    cgstByIgst: 90_000,
    cgstByCgst: 0,
    cash: heads(0, 0, 0),
    left: heads(10_000, 200_000, 0),
  });
});
