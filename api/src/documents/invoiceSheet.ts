import { customerParty, factsOf, vehicleFacts, workshopParty } from './blocks.ts';
import { dateText, moneyFormat, quantityText, rateText } from './figures.ts';
import { labels } from './labels.ts';
import type { InvoiceDocument, InvoiceSheet } from './types.ts';
import { upiUri } from './upi.ts';
import { amountInWords } from './words.ts';

/** The text that stands on an invoice. */
export function invoiceSheet(invoice: InvoiceDocument): InvoiceSheet {
  const { workshop, language, currency, corrects } = invoice;
  const label = labels[language];
  const { money, amount } = moneyFormat(currency);
  const withTax = invoice.taxes.length > 0;
  const stateTax = workshop.leviesUtgst ? label.utgst : label.sgst;
  const place = invoice.placeOfSupply;
  const sum = (kind: 'cgst' | 'sgst' | 'igst') => invoice.taxes.reduce((total, tax) => total + tax[kind], 0);
  const unlessZero = (minor: number) => (minor === 0 ? null : amount(minor));
  return {
    title: titleOf(invoice),
    watermark: invoice.number === null ? label.draft : null,
    seller: workshopParty(workshop),
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
    withTax,
    stateTax,
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
    taxes: withTax
      ? invoice.taxes.map(tax => ({
          rate: rateText(tax.taxRate),
          taxable: amount(tax.taxable),
          cgst: amount(tax.cgst),
          sgst: amount(tax.sgst),
          igst: amount(tax.igst),
        }))
      : [],
    totals: factsOf([
      [label.subtotal, amount(invoice.subtotal)],
      [label.discount, unlessZero(-invoice.discount)],
      [label.cgst, unlessZero(sum('cgst'))],
      [stateTax, unlessZero(sum('sgst'))],
      [label.igst, unlessZero(sum('igst'))],
      [label.rounding, unlessZero(invoice.rounding)],
    ]),
    grandTotal: { label: label.total, value: money(invoice.total) },
    words: amountInWords(invoice.total, currency, language),
    paid: invoice.amountPaid === 0 ? null : { label: label.paid, value: amount(invoice.amountPaid) },
    due: invoice.amountPaid === 0 ? null : { label: label.balanceDue, value: money(invoice.amountDue) },
    upi: upiOf(invoice),
    bank:
      workshop.bank && !corrects && invoice.amountDue > 0
        ? factsOf([
            [label.accountName, workshop.bank.accountName],
            [label.accountNumber, workshop.bank.accountNumber],
            [label.ifsc, workshop.bank.ifsc],
            [label.bankName, workshop.bank.bankName],
          ])
        : [],
    notes: invoice.notes,
    terms: corrects ? null : invoice.terms,
  };
}

/** CGST rules, rule 5(1)(f) for a bill of supply under composition, rule 46(p) for reverse charge. */
function declarationOf({ language, workshop, reverseCharge }: InvoiceDocument): string | null {
  if (workshop.composition) return labels[language].composition;
  return reverseCharge ? labels[language].reverseCharge : null;
}

function titleOf({ language, taxes, corrects, broughtOver }: InvoiceDocument): string {
  const label = labels[language];
  if (corrects) return corrects.kind === 'credit_note' ? label.creditNote : label.debitNote;
  if (broughtOver) return label.openingBalance;
  return taxes.length === 0 ? label.billOfSupply : label.taxInvoice;
}

function upiOf({ workshop, number, amountDue, currency }: InvoiceDocument): InvoiceSheet['upi'] {
  const { upiId, name } = workshop;
  const uri = upiUri({ upiId, name, number, amountDue, currency });
  return uri && upiId ? { id: upiId, uri } : null;
}
