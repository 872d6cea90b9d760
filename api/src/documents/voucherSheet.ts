import { customerParty, factsOf, workshopParty } from './blocks.ts';
import { dateText, moneyFormat, rateText } from './figures.ts';
import { labels } from './labels.ts';
import type { ReceiptSheet, VoucherDocument } from './types.ts';
import { amountInWords } from './words.ts';

/** The text that stands on a receipt voucher, or on a refund voucher: the particulars of CGST rules, rules 50 and 51. */
export function voucherSheet(voucher: VoucherDocument): ReceiptSheet {
  const { language, currency, amount, tax, workshop, of, placeOfSupply } = voucher;
  const label = labels[language];
  const { money } = moneyFormat(currency);
  const taxed = tax.cgst + tax.sgst + tax.igst > 0;
  const unlessZero = (minor: number) => (minor === 0 ? null : money(minor));
  return {
    title: of ? label.refundVoucher : label.receiptVoucher,
    seller: workshopParty({ ...workshop, upiId: null, bank: null }),
    payer: customerParty(voucher.customer),
    payerLabel: of ? label.refundedTo : label.receivedFrom,
    amountLabel: of ? label.amountRefunded : label.advanceReceived,
    facts: factsOf([
      [label.number, voucher.number],
      [label.date, dateText(voucher.date, language)],
      [label.ofVoucher, of && `${of.number} · ${dateText(of.date, language)}`],
      [label.description, voucher.description],
      [label.method, label.methods[voucher.method]],
      [label.reference, voucher.reference],
      [label.placeOfSupply, placeOfSupply && `${placeOfSupply.name} (${placeOfSupply.code})`],
      [label.taxRate, taxed ? rateText(voucher.taxRate) : null],
      [label.taxableValue, taxed ? money(tax.taxable) : null],
      [label.cgst, unlessZero(tax.cgst)],
      [workshop.leviesUtgst ? label.utgst : label.sgst, unlessZero(tax.sgst)],
      [label.igst, unlessZero(tax.igst)],
      [label.reverseChargeAsked, taxed ? label.no : null],
      [label.taxNote, voucher.goods ? label.goodsTaxLater : null],
    ]),
    amount: money(amount),
    words: amountInWords(amount, currency, language),
  };
}
