import type { DataScope } from '../../data/scope.ts';
import { addressLines } from '../../documents/address.ts';
import type { Renderer } from '../../documents/render.ts';
import type { Fact, InvoiceSheet } from '../../documents/types.ts';
import { amountInWords } from '../../documents/words.ts';
import { findCustomer } from '../customers/customers.ts';
import { formatAmount, formatMoney } from '../money/format.ts';
import { sumTaxes } from '../money/tax.ts';
import { gstStates } from '../workshops/gstin.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getInvoice } from './invoices.ts';
import type { InvoiceDocument, Snapshot } from './store.ts';

/** The invoice as a PDF: from what was fixed at its issue, or, for a draft, from how things are now. */
export async function renderInvoicePdf(scope: DataScope & { documents: Renderer }, invoiceId: string) {
  const invoice = await getInvoice(scope, invoiceId);
  const snapshot = invoice.snapshot ?? (await snapshotNow(scope, invoice));
  const logo = await getLogo(scope);
  const content = await scope.documents.render({
    template: 'invoice',
    sheet: invoiceSheet(invoice, snapshot),
    logo,
  });
  const filename = `${(invoice.number ?? 'draft').replaceAll('/', '-')}.pdf`;
  return { filename, contentType: 'application/pdf', content };
}

async function snapshotNow(scope: DataScope, invoice: InvoiceDocument): Promise<Snapshot> {
  const workshop = await getWorkshop(scope);
  const customer = await findCustomer(scope, invoice.customer.id);
  const { name, phone = null } = invoice.customer;
  return { workshop, customer: customer ?? { name, phone, email: null, address: {}, gstin: null } };
}

export function invoiceSheet(invoice: InvoiceDocument, { workshop, customer }: Snapshot): InvoiceSheet {
  const { currency, totals } = invoice;
  const amount = (minor: number) => formatAmount(minor, currency);
  const withTax = invoice.kind === 'tax_invoice';
  const { cgst, sgst, igst } = sumTaxes(invoice.taxes);
  const state = invoice.placeOfSupply
    ? `${gstStates[invoice.placeOfSupply]} (${invoice.placeOfSupply})`
    : null;
  return {
    title: withTax ? 'Tax Invoice' : 'Bill of Supply',
    watermark: invoice.number ? null : 'DRAFT',
    seller: {
      name: workshop.name,
      lines: present([
        workshop.legalName === workshop.name ? null : workshop.legalName,
        ...addressLines(workshop.address),
        workshop.phone,
        workshop.email,
        workshop.gstin && `GSTIN ${workshop.gstin}`,
      ]),
    },
    buyer: {
      name: customer.name,
      lines: present([
        ...addressLines(customer.address),
        customer.phone,
        customer.gstin && `GSTIN ${customer.gstin}`,
      ]),
    },
    facts: facts([
      ['Number', invoice.number ?? 'Draft'],
      ['Date', invoice.issuedOn],
      ['Due', invoice.dueOn],
      ['Place of supply', state],
      [
        'Vehicle',
        invoice.vehicle && present([invoice.vehicle.registration, invoice.vehicle.description]).join(' · '),
      ],
      ['Odometer', invoice.odometer === null ? null : `${invoice.odometer.toLocaleString('en-IN')} km`],
    ]),
    withTax,
    items: invoice.lineItems.map(line => ({
      description: line.description,
      hsnSac: line.hsnSac ?? '',
      quantity: `${line.quantity}${line.unit ? ` ${line.unit}` : ''}`,
      unitPrice: amount(line.unitPrice),
      discount: line.discount > 0 ? amount(line.discount) : '',
      taxable: amount(line.taxable),
      taxRate: `${line.taxRate}%`,
      total: amount(line.total),
    })),
    taxes: invoice.taxes.map(tax => ({
      rate: `${tax.rate}%`,
      taxable: amount(tax.taxable),
      cgst: amount(tax.cgst),
      sgst: amount(tax.sgst),
      igst: amount(tax.igst),
    })),
    totals: facts([
      ['Subtotal', amount(totals.subtotal)],
      ['Discount', totals.discount > 0 ? `− ${amount(totals.discount)}` : null],
      ['CGST', cgst > 0 ? amount(cgst) : null],
      ['SGST', sgst > 0 ? amount(sgst) : null],
      ['IGST', igst > 0 ? amount(igst) : null],
      ['Rounding', totals.rounding === 0 ? null : amount(totals.rounding)],
    ]),
    grandTotal: { label: 'Total', value: formatMoney(totals.total, currency) },
    words: amountInWords(totals.total, currency),
    due:
      invoice.amountPaid > 0
        ? { label: 'Balance due', value: formatMoney(invoice.amountDue, currency) }
        : null,
    upi:
      workshop.upiId && invoice.amountDue > 0 ? { id: workshop.upiId, uri: upiUri(invoice, workshop) } : null,
    notes: invoice.notes,
    terms: workshop.invoiceTerms,
  };
}

/** NPCI's UPI linking specification: payee, name, amount in rupees, currency, note. */
export function upiUri(invoice: InvoiceDocument, workshop: Snapshot['workshop']): string {
  const parameters = {
    pa: workshop.upiId ?? '',
    pn: workshop.name,
    am: (invoice.amountDue / 100).toFixed(2),
    cu: invoice.currency,
    tn: invoice.number ?? 'Draft',
  };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `upi://pay?${query.join('&')}`;
}

const present = (values: (string | null | undefined)[]) =>
  values.filter(value => typeof value === 'string' && value !== '').map(String);

function facts(rows: [label: string, value: string | null][]): Fact[] {
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
