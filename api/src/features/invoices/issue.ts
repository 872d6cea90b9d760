import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { adjustBalance, customerRef, namedCustomer } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { sumTaxes } from '../money/tax.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { countDay, countFigures } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getInvoice, priced, searchOf, toInvoice } from './invoices.ts';
import { fiscalYear, invoiceNumber } from './numbers.ts';
import { type InvoiceDocument, invoicesCollection } from './store.ts';

/**
 * Issues a draft: number, day, prices and everything shown are fixed, and the ledger follows, in one transaction. The number
 * is counted in that transaction too, so one that fails leaves no gap.
 */
export async function issueInvoice(ctx: Context, invoiceId: string): Promise<InvoiceDocument> {
  const before = await getInvoice(ctx, invoiceId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (before.status !== 'draft') throw new Problem('invoice_issued');
  if (before.lineItems.length === 0) throw new Problem('invoice_empty');
  const workshop = await getWorkshop(ctx);
  const customer = await namedCustomer(ctx, before.customer.id);
  const prices = priced(workshop, customer, before.lineItems, before.placeOfSupply ?? undefined);
  const { total } = prices.totals;

  const issuedOn = civilDate(nowOf(ctx), workshop.timeZone);
  const year = fiscalYear(issuedOn);
  const figures = await countFigures(ctx, {
    [`numbers.invoices.${year}` as const]: 1,
    ...(total > 0 ? { 'outstanding.count': 1, 'outstanding.amount': total } : {}),
  });
  const header = {
    number: invoiceNumber(workshop.invoicePrefix, year, figures.numbers?.invoices?.[year] ?? 1),
    customer: customerRef(customer),
    vehicle: before.vehicle,
  };
  const { name, legalName, address, phone, email, gstin, upiId, invoiceTerms } = workshop;
  const invoice = await tenantCollection(ctx, invoicesCollection).replace(before, {
    ...before,
    ...prices,
    ...header,
    status: total > 0 ? 'issued' : 'paid',
    issuedOn,
    dueOn: addDays(issuedOn, before.dueInDays),
    snapshot: {
      workshop: { name, legalName, address, phone, email, gstin, upiId, invoiceTerms },
      customer: {
        name: customer.name,
        phone: customer.phone,
        email: customer.email,
        address: customer.address,
        gstin: customer.gstin,
      },
    },
    search: searchOf(header),
  });
  await postIssue(ctx, invoice, issuedOn);
  await emit(ctx, 'invoice.issued', toInvoice(invoice));
  return invoice;
}

async function postIssue(ctx: Context, invoice: InvoiceDocument, postedOn: string): Promise<void> {
  const { taxable, rounding, total } = invoice.totals;
  const { cgst, sgst, igst } = sumTaxes(invoice.taxes);
  await post(ctx, {
    cause: { type: 'invoice_issued', id: invoice._id },
    currency: invoice.currency,
    postedOn,
    lines: [
      debit('receivable', total, invoice.customer.id),
      credit('sales', taxable),
      credit('cgst_payable', cgst),
      credit('sgst_payable', sgst),
      credit('igst_payable', igst),
      rounding < 0 ? debit('rounding', -rounding) : credit('rounding', rounding),
    ],
  });
  await adjustBalance(ctx, invoice.customer.id, total);
  await countDay(ctx, postedOn, { invoiced: total });
}
