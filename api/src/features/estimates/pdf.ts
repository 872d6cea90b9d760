import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import { findCustomer } from '../customers/customers.ts';
import { splitTax } from '../money/tax.ts';
import { civilDate } from '../summary/civilDate.ts';
import { addressLines, workshopBlock } from '../workshops/letterhead.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getEstimate } from './estimates.ts';

/** The latest revision as a PDF; a draft carries a watermark. */
export async function renderEstimatePdf(
  scope: DataScope & { documents: Renderer; files: FileStore },
  estimateId: string,
  language?: 'en' | 'hi',
) {
  const estimate = await getEstimate(scope, estimateId);
  const [workshop, customer, logo] = await Promise.all([
    getWorkshop(scope),
    findCustomer(scope, estimate.customer.id),
    getLogo(scope),
  ]);
  const acrossStates = estimate.taxes.some(({ igst }) => igst > 0);
  const { subtotal, discount, rounding, total } = estimate.totals;
  const content = await scope.documents.estimate({
    language: language ?? workshop.documentLanguage,
    workshop: workshopBlock(workshop, logo),
    number: estimate.number,
    revision: estimate.revision,
    draft: estimate.status === 'draft',
    date: estimate.sentAt && civilDate(estimate.sentAt, workshop.timeZone),
    validUntil: estimate.validUntil,
    customer: {
      name: estimate.customer.name,
      phone: estimate.customer.phone ?? null,
      gstin: customer?.gstin ?? null,
      address: customer ? addressLines(customer.address) : [],
    },
    vehicle: estimate.vehicle && {
      registration: estimate.vehicle.registration,
      description: estimate.vehicle.description ?? null,
      odometer: null,
    },
    items: estimate.lineItems.map(line => ({
      description: line.description,
      hsnSac: line.hsnSac ?? null,
      quantity: Math.round(line.quantity * 1000),
      unit: line.unit ?? null,
      unitPrice: line.unitPrice,
      discount: line.discount,
      taxRate: Math.round(line.taxRate * 100),
      taxable: line.taxable,
      ...splitTax(line.tax, acrossStates),
      total: line.total,
    })),
    taxes: estimate.taxes.map(({ rate, ...amounts }) => ({ taxRate: Math.round(rate * 100), ...amounts })),
    currency: estimate.currency,
    subtotal,
    discount,
    rounding,
    total,
    notes: estimate.notes,
  });
  return { filename: `${estimate.number}.pdf`, contentType: 'application/pdf', content };
}
