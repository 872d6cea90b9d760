import { factsOf } from './blocks.ts';
import { dateText } from './figures.ts';
import { invoiceSheet } from './invoiceSheet.ts';
import { labels } from './labels.ts';
import type { EstimateDocument, InvoiceSheet } from './types.ts';

/** The text that stands on an estimate: an invoice's, without what asks for money. */
export function estimateSheet(estimate: EstimateDocument): InvoiceSheet {
  const { language, number, revision, draft, date, validUntil, workshop, total } = estimate;
  const label = labels[language];
  const sheet = invoiceSheet({
    ...estimate,
    workshop: { ...workshop, upiId: null, bank: null },
    issueDate: null,
    dueDate: null,
    placeOfSupply: null,
    reverseCharge: false,
    credited: null,
    debited: null,
    amountPaid: 0,
    amountDue: total,
    terms: label.estimateTerms,
  });
  return {
    ...sheet,
    title: label.estimateTitle,
    buyerLabel: label.customer,
    declaration: estimate.named ? sheet.declaration : null,
    watermark: draft ? label.draft : null,
    facts: [
      ...factsOf([
        [label.number, number],
        [label.revision, revision > 1 ? String(revision) : null],
        [label.date, date && dateText(date, language)],
        [label.validUntil, validUntil && dateText(validUntil, language)],
      ]),
      ...sheet.facts.slice(1),
    ],
  };
}
