import { customerParty, factsOf, workshopParty } from './blocks.ts';
import { dateText, moneyFormat } from './figures.ts';
import { labels } from './labels.ts';
import type { ReceiptDocument, ReceiptSheet } from './types.ts';
import { amountInWords } from './words.ts';

/** The text that stands on a receipt. */
export function receiptSheet(receipt: ReceiptDocument): ReceiptSheet {
  const { language, currency, amount, credit } = receipt;
  const label = labels[language];
  const { money } = moneyFormat(currency);
  return {
    title: label.receipt,
    seller: workshopParty({ ...receipt.workshop, upiId: null, bank: null }),
    payer: customerParty(receipt.customer),
    facts: factsOf([
      [label.date, dateText(receipt.receivedOn, language)],
      [label.forInvoice, receipt.invoiceNumber],
      [label.method, label.methods[receipt.method]],
      [label.reference, receipt.reference],
      [label.keptAsCredit, credit > 0 ? money(credit) : null],
    ]),
    amount: money(amount),
    words: amountInWords(amount, currency, language),
  };
}
