import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import { Problem } from '../../errors.ts';
import { civilDate } from '../summary/civilDate.ts';
import { workshopBlock } from '../workshops/letterhead.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getPayment } from './payments.ts';

/** The receipt of a confirmed payment. Throws `payment_not_confirmed`. */
export async function receiptPdf(
  scope: DataScope & { documents: Renderer; files: FileStore },
  paymentId: string,
  language?: 'en' | 'hi',
) {
  const payment = await getPayment(scope, paymentId);
  const { kind, method } = payment;
  if (payment.status !== 'confirmed') throw new Problem('payment_not_confirmed');
  if (kind !== 'receipt' || method === 'customer_credit')
    throw new Problem('payment_not_confirmed', 'Only money that came in has a receipt.');
  const [workshop, logo] = await Promise.all([getWorkshop(scope), getLogo(scope)]);
  const content = await scope.documents.receipt({
    language: language ?? workshop.documentLanguage,
    workshop: workshopBlock(workshop, logo),
    invoices: payment.allocations.map(({ invoiceNumber, amount }) => ({ number: invoiceNumber, amount })),
    customer: {
      name: payment.customer.name,
      phone: payment.customer.phone ?? null,
      address: [],
      gstin: null,
      taxNumber: null,
    },
    receivedOn: civilDate(payment.receivedAt, workshop.timeZone),
    method,
    reference: payment.reference,
    amount: payment.amount,
    credit: payment.creditAmount,
    currency: payment.currency,
  });
  const filename = `receipt-${payment.allocations[0]?.invoiceNumber.replaceAll('/', '-')}.pdf`;
  return { filename, contentType: 'application/pdf', content };
}
