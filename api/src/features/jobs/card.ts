import type { Context } from '../../http/context.ts';
import { workshopBlock } from '../workshops/letterhead.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getJob } from './jobs.ts';

/** The sheet that goes with the vehicle. */
export async function jobCardPdf(ctx: Context, jobId: string) {
  const job = await getJob(ctx, jobId);
  const [workshop, logo] = await Promise.all([getWorkshop(ctx), getLogo(ctx)]);
  const moment = new Intl.DateTimeFormat('en-IN', {
    timeZone: workshop.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const content = await ctx.documents.jobCard({
    language: 'en',
    workshop: workshopBlock(workshop, logo),
    number: job.number,
    opened: moment.format(job.createdAt),
    promised: job.promisedAt && moment.format(job.promisedAt),
    customer: { name: job.customer.name, phone: job.customer.phone ?? null, address: [], gstin: null },
    vehicle: job.vehicle && {
      registration: job.vehicle.registration,
      description: job.vehicle.description ?? null,
      odometer: job.odometer,
    },
    assigned: [],
    complaints: job.complaints,
    items: job.lineItems.map(({ description, kind, quantity, unit, total }) => ({
      description,
      kind,
      quantity: Math.round(quantity * 1000),
      unit: unit ?? null,
      total,
    })),
    currency: workshop.currency,
    estimate: job.totals.total > 0 ? job.totals.total : null,
    notes: job.notes,
  });
  return { filename: `${job.number}.pdf`, content };
}
