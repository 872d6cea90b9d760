import type { components } from '@workbay/sdk/schema';
import { takenByCard } from '../../adapters/billing/byCard.ts';
import { upiUri } from '../../documents/upi.ts';
import type { Context } from '../../http/context.ts';
import { getAdvance } from '../advances/advances.ts';
import { getEstimate, statusOn, todayOf } from '../estimates/estimates.ts';
import { estimatePhotos } from '../estimates/photos.ts';
import { toAnswer } from '../estimates/revisions.ts';
import { filesByIds } from '../files/attach.ts';
import { toFile } from '../files/objects.ts';
import type { FileDocument } from '../files/store.ts';
import { countsOf, getCompleted, pointsOf } from '../inspections/inspections.ts';
import { getInvoice } from '../invoices/invoices.ts';
import { getJob } from '../jobs/jobs.ts';
import { openAccount } from '../onlinePayments/account.ts';
import { documentsOf } from '../payments/allocate.ts';
import { getPayment } from '../payments/payments.ts';
import { statedPayments } from '../payments/stated.ts';
import { addressLines } from '../workshops/address.ts';
import { taxNumberText } from '../workshops/taxNumber.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { Visit } from './open.ts';
import type { SharedKind } from './store.ts';

type Schemas = components['schemas'];

/** Everything that a link shows. */
export async function toShared({ scope, link }: Visit): Promise<Schemas['Shared']> {
  const workshop = await getWorkshop(scope);
  const [logo] = workshop.logoFileId ? await filesByIds(scope, [workshop.logoFileId]) : [];
  return {
    kind: link.kind,
    language: workshop.documentLanguage,
    workshop: {
      name: workshop.name,
      phone: workshop.phone,
      email: workshop.email,
      address: addressLines(workshop.address, workshop.country),
      gstin: workshop.gstin,
      taxNumber: taxNumberText(workshop.taxNumber, workshop.country),
      timeZone: workshop.timeZone,
      logoUrl: logo ? (await toFile(scope, logo)).url : null,
    },
    currency: workshop.currency,
    ...(await documentOf(scope, link.kind, link.resourceId)),
  };
}

type Document = Pick<
  Schemas['Shared'],
  'number' | 'customerName' | 'vehicle' | 'estimate' | 'invoice' | 'inspection'
>;

async function documentOf(scope: Context, kind: SharedKind, resourceId: string): Promise<Document> {
  switch (kind) {
    case 'estimate':
      return estimateOf(scope, resourceId);
    case 'invoice':
      return invoiceOf(scope, resourceId);
    case 'receipt': {
      const { allocations, customer } = await getPayment(scope, resourceId);
      return { number: documentsOf({ allocations }), customerName: customer.name, vehicle: null, ...neither };
    }
    case 'advance': {
      const { number, customer } = await getAdvance(scope, resourceId);
      return { number, customerName: customer.name, vehicle: null, ...neither };
    }
    case 'inspection':
      return inspectionOf(scope, resourceId);
    case 'job_card': {
      const { number, customer, vehicle } = await getJob(scope, resourceId);
      return { number, customerName: customer.name, vehicle: vehicleText(vehicle), ...neither };
    }
  }
}

const neither = { estimate: null, invoice: null, inspection: null };

const vehicleText = (vehicle: Schemas['VehicleRef'] | null): string | null =>
  vehicle && [vehicle.registration, vehicle.description].filter(Boolean).join(' · ');

async function estimateOf(scope: Context, estimateId: string): Promise<Document> {
  const estimate = await getEstimate(scope, estimateId);
  const photos = await photosOf(scope, await estimatePhotos(scope, estimate));
  const status = statusOn(estimate, await todayOf(scope));
  const changing = status === 'draft' || status === 'superseded';
  return {
    number: estimate.number,
    customerName: estimate.customer.name,
    vehicle: vehicleText(estimate.vehicle),
    ...neither,
    estimate: {
      status: changing ? 'being_changed' : status,
      revision: estimate.revision,
      lineItems: changing
        ? []
        : estimate.lineItems.map(line => ({ ...lineOf(line), photos: pick(photos, line.photoFileIds) })),
      totals: changing ? nothing : estimate.totals,
      notes: changing ? null : estimate.notes,
      photos: changing ? [] : pick(photos, estimate.photoFileIds),
      validUntil: estimate.validUntil,
      answer: estimate.answer && { ...toAnswer(estimate.answer), recordedBy: null },
    },
  };
}

const nothing = { subtotal: 0, discount: 0, taxable: 0, tax: 0, rounding: 0, total: 0 };

async function inspectionOf(scope: Context, inspectionId: string): Promise<Document> {
  const inspection = await getCompleted(scope, inspectionId);
  const { number, customer, vehicle } = await getJob(scope, inspection.job.id);
  const shown = pointsOf(inspection).flatMap(({ photoFileIds }) => photoFileIds);
  const photos = await photosOf(scope, await filesByIds(scope, shown));
  return {
    number,
    customerName: customer.name,
    vehicle: vehicleText(vehicle),
    ...neither,
    inspection: {
      name: inspection.name,
      completedAt: (inspection.completedAt ?? inspection.updatedAt).toISOString(),
      summary: inspection.summary,
      counts: countsOf(inspection),
      sections: inspection.sections.map(({ name, points }) => ({
        name,
        points: points.map(point => ({
          name: point.name,
          result: point.result,
          note: point.note,
          photos: pick(photos, point.photoFileIds),
        })),
      })),
    },
  };
}

async function photosOf(scope: Context, found: FileDocument[]) {
  const files = await Promise.all(found.map(file => toFile(scope, file)));
  return new Map(
    files.map(({ id, url, variants }) => {
      const sized = (size: 'small' | 'large') => variants.find(({ name }) => name === size)?.url ?? url ?? '';
      return [id, { smallUrl: sized('small'), largeUrl: sized('large') }];
    }),
  );
}

const pick = (photos: Map<string, Schemas['SharedPhoto']>, ids: string[]): Schemas['SharedPhoto'][] =>
  ids.flatMap(id => photos.get(id) ?? []);

const lineOf = (line: Schemas['LineItem']) => ({
  description: line.description,
  quantity: line.quantity,
  unit: line.unit ?? null,
  unitPrice: line.unitPrice,
  discount: line.discount,
  taxRate: line.taxRate,
  total: line.total,
});

async function invoiceOf(scope: Context, invoiceId: string): Promise<Document> {
  const invoice = await getInvoice(scope, invoiceId);
  const { status, number, snapshot, amountDue, currency } = invoice;
  if (status === 'draft' || !number || !snapshot) throw new Error(`${invoiceId} is shared and not issued`);
  const { name, upiId, bank } = snapshot.workshop;
  return {
    number,
    customerName: invoice.customer.name,
    vehicle: vehicleText(invoice.vehicle),
    ...neither,
    invoice: {
      status,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      lineItems: invoice.lineItems.map(line => ({ ...lineOf(line), photos: [] })),
      totals: invoice.totals,
      amountPaid: invoice.amountPaid,
      amountDue,
      upiUri: upiUri({ upiId, name, number, amountDue, currency }),
      upiId,
      bank: amountDue > 0 ? bank : null,
      byCard:
        takenByCard(amountDue, currency) && scope.billing !== null && (await openAccount(scope)) !== null,
      stated: (await statedPayments(scope, invoiceId)).map(({ amount, reference, createdAt }) => ({
        amount,
        reference: reference ?? '',
        at: createdAt.toISOString(),
      })),
    },
  };
}
