import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import { findCustomer } from '../customers/customers.ts';
import { printedFigures } from '../money/printed.ts';
import { civilDate } from '../summary/civilDate.ts';
import { customerBlock, workshopBlock } from '../workshops/letterhead.ts';
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
  const content = await scope.documents.estimate({
    language: language ?? workshop.documentLanguage,
    workshop: workshopBlock(workshop, logo),
    number: estimate.number,
    revision: estimate.revision,
    draft: estimate.status === 'draft',
    date: estimate.sentAt && civilDate(estimate.sentAt, workshop.timeZone),
    validUntil: estimate.validUntil,
    customer: {
      ...(customer ? customerBlock(customer, workshop) : { gstin: null, taxNumber: null, address: [] }),
      name: estimate.customer.name,
      phone: estimate.customer.phone ?? null,
    },
    vehicle: estimate.vehicle && {
      registration: estimate.vehicle.registration,
      description: estimate.vehicle.description ?? null,
      odometer: null,
    },
    ...printedFigures({ ...estimate, country: workshop.country }),
    notes: estimate.notes,
  });
  return { filename: `${estimate.number}.pdf`, contentType: 'application/pdf', content };
}
