import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import { momentText } from '../../documents/figures.ts';
import type { Renderer } from '../../documents/render.ts';
import { memberNames } from '../members/members.ts';
import { thousandths } from '../money/quantity.ts';
import { workshopBlock } from '../workshops/letterhead.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getJob } from './jobs.ts';

/** The sheet that goes with the vehicle. */
export async function jobCardPdf(
  ctx: DataScope & { documents: Renderer; files: FileStore },
  jobId: string,
  asked?: 'en' | 'hi',
) {
  const job = await getJob(ctx, jobId);
  const [workshop, logo, assigned] = await Promise.all([
    getWorkshop(ctx),
    getLogo(ctx),
    memberNames(ctx, job.assignedTo),
  ]);
  const language = asked ?? workshop.documentLanguage;
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
      quantity: thousandths(quantity),
      unit: unit ?? null,
      total,
    })),
    currency: workshop.currency,
    estimate: job.totals.total > 0 ? job.totals.total : null,
    notes: job.notes,
  });
  return { filename: `${job.number}.pdf`, contentType: 'application/pdf', content };
}
