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
    payerLabel: label.receivedFrom,
    amountLabel: label.amountReceived,
    facts: factsOf([
      [label.date, dateText(receipt.receivedOn, language)],
      ...forInvoices(receipt),
      [label.method, label.methods[receipt.method]],
      [label.reference, receipt.reference],
      [label.keptAsCredit, credit > 0 ? money(credit) : null],
    ]),
    amount: money(amount),
    words: amountInWords(amount, currency, language),
  };
}

/** One invoice stands alone, as it has all that is not kept as credit; several stand with their parts. */
function forInvoices({ language, currency, invoices }: ReceiptDocument): [string, string][] {
  const { money } = moneyFormat(currency);
  return invoices.map(({ number, amount }) => [
    labels[language].forInvoice,
    invoices.length === 1 ? number : `${number} · ${money(amount)}`,
  ]);
}
