import { bankFacts, customerParty, factsOf, vehicleFacts, workshopParty } from './blocks.ts';
import { dateText, moneyFormat, quantityText, rateText } from './figures.ts';
import { labels } from './labels.ts';
import { taxParts } from './taxParts.ts';
import type { Corrected, Fact, InvoiceDocument, InvoiceSheet } from './types.ts';
import { upiUri } from './upi.ts';
import { amountInWords } from './words.ts';

/** The text that stands on an invoice. */
export function invoiceSheet(invoice: InvoiceDocument): InvoiceSheet {
  const { workshop, language, currency, corrects } = invoice;
  const label = labels[language];
  const { money, amount } = moneyFormat(currency);
  const { totals: taxTotals, ...taxes } = taxParts(invoice);
  const place = invoice.placeOfSupply;
  const unlessZero = (minor: number) => (minor === 0 ? null : amount(minor));
  return {
    title: titleOf(invoice),
    watermark: invoice.number === null ? label.draft : null,
    seller: workshopParty(workshop),
    buyerLabel: label.billedTo,
    buyer: customerParty(invoice.customer),
    facts: [
      ...factsOf([
        [label.number, invoice.number ?? label.draft],
        [label.date, invoice.issueDate && dateText(invoice.issueDate, language)],
        [label.due, invoice.dueDate && dateText(invoice.dueDate, language)],
        [
          label.corrects,
          corrects === undefined ? null : `${corrects.number} · ${dateText(corrects.date, language)}`,
        ],
        [label.reason, corrects === undefined ? null : label.reasons[corrects.reason]],
        [label.placeOfSupply, place && `${place.name} (${place.code})`],
      ]),
      ...vehicleFacts(invoice.vehicle, language),
    ],
    ...taxes,
    declaration: declarationOf(invoice),
    items: invoice.items.map(line => ({
      description: line.description,
      hsnSac: line.hsnSac ?? '',
      quantity: quantityText(line.quantity, line.unit),
      unitPrice: amount(line.unitPrice),
      discount: unlessZero(line.discount) ?? '',
      taxable: amount(line.taxable),
      taxRate: rateText(line.taxRate),
      tax: unlessZero(line.cgst + line.sgst + line.igst) ?? '',
      total: amount(line.total),
    })),
    totals: [
      ...factsOf([
        [label.subtotal, amount(invoice.subtotal)],
        [label.discount, unlessZero(-invoice.discount)],
      ]),
      ...taxTotals,
      ...factsOf([[label.rounding, unlessZero(invoice.rounding)]]),
    ],
    grandTotal: { label: label.total, value: money(invoice.total) },
    words: amountInWords(invoice.total, currency, language),
    since: sinceOf(invoice),
    upi: upiOf(invoice),
    bank: workshop.bank && !corrects && invoice.amountDue > 0 ? bankFacts(workshop.bank, language) : [],
    notes: invoice.notes,
    terms: corrects ? null : invoice.terms,
  };
}

/** How the total comes to what is due; numbers of notes stand beside what they changed. */
function sinceOf({ language, currency, credited, debited, amountPaid, amountDue }: InvoiceDocument) {
  const label = labels[language];
  const { money, amount } = moneyFormat(currency);
  const noted = (what: string, { amount: minor, by }: Corrected, sign: number): Fact => ({
    label: `${what} ${by.join(', ')}`.trim(),
    value: amount(sign * minor),
  });
  const changes = [
    ...(debited ? [noted(label.debitNote, debited, 1)] : []),
    ...(credited ? [noted(label.creditNote, credited, -1)] : []),
    ...(amountPaid === 0 ? [] : [{ label: label.paid, value: amount(amountPaid) }]),
  ];
  if (changes.length === 0) return [];
  return [...changes, { label: label.balanceDue, value: money(amountDue) }];
}

/** CGST rules, rule 5(1)(f) for a bill of supply under composition, rule 46(p) for reverse charge, its proviso for a Special Economic Zone; elsewhere what the rates say. */
function declarationOf({ language, workshop, reverseCharge, sez, named }: InvoiceDocument): string | null {
  if (named) {
    const notes = new Set(named.taxes.flatMap(({ note }) => note ?? []));
    return [...notes, ...(named.included ? [labels[language].taxIncluded] : [])].join('. ') || null;
  }
  if (workshop.composition) return labels[language].composition;
  if (sez) return labels[language].sez;
  return reverseCharge ? labels[language].reverseCharge : null;
}

/** Where a registered seller has to head it so: Australia's GST Act, section 29-70, South Africa's VAT Act, section 20, and their like. */
const taxInvoices = ['AE', 'AU', 'BH', 'KE', 'OM', 'SA', 'SG', 'TH', 'ZA'];

function titleOf({ language, taxes, named, corrects, broughtOver }: InvoiceDocument): string {
  const label = labels[language];
  if (corrects) return corrects.kind === 'credit_note' ? label.creditNote : label.debitNote;
  if (broughtOver) return label.openingBalance;
  if (named) {
    return named.taxes.length > 0 && taxInvoices.includes(named.country) ? label.taxInvoice : label.invoice;
  }
  return taxes.length === 0 ? label.billOfSupply : label.taxInvoice;
}

function upiOf({ workshop, number, amountDue, currency }: InvoiceDocument): InvoiceSheet['upi'] {
  const { upiId, name } = workshop;
  const uri = upiUri({ upiId, name, number, amountDue, currency });
  return uri && upiId ? { id: upiId, uri } : null;
}
