import { momentText } from '../../documents/figures.ts';
import type { Context } from '../../http/context.ts';
import { memberNames } from '../members/members.ts';
import { workshopBlock } from '../workshops/letterhead.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getJob } from './jobs.ts';

/** The sheet that goes with the vehicle. */
export async function jobCardPdf(ctx: Context, jobId: string) {
  const job = await getJob(ctx, jobId);
  const [workshop, logo, assigned] = await Promise.all([
    getWorkshop(ctx),
    getLogo(ctx),
    memberNames(ctx, job.assignedTo),
  ]);
  const language = workshop.documentLanguage;
  const clock = (moment: Date) => momentText(moment, workshop.timeZone, language);
  const content = await ctx.documents.jobCard({
    language,
    workshop: workshopBlock(workshop, logo),
    number: job.number,
    opened: clock(job.createdAt),
    promised: job.promisedAt && clock(job.promisedAt),
    customer: { name: job.customer.name, phone: job.customer.phone ?? null, address: [], gstin: null },
    vehicle: job.vehicle && {
      registration: job.vehicle.registration,
      description: job.vehicle.description ?? null,
      odometer: job.odometer,
    },
    assigned,
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
