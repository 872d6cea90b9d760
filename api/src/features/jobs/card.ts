import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import { momentText } from '../../documents/figures.ts';
import type { Renderer } from '../../documents/render.ts';
import type { JobCardDocument } from '../../documents/types.ts';
import { Problem } from '../../errors.ts';
import { memberNames } from '../members/members.ts';
import { thousandths } from '../money/quantity.ts';
import { workshopBlock } from '../workshops/letterhead.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { findJobs } from './jobs.ts';
import type { JobDocument } from './store.ts';

type Scope = DataScope & { documents: Renderer; files: FileStore };

/** The sheet that goes with the vehicle; those of the other jobs follow in the same file. */
export async function jobCardPdf(
  ctx: Scope,
  jobId: string,
  { language: asked, otherIds = [] }: { language?: 'en' | 'hi' | undefined; otherIds?: string[] } = {},
) {
  const [job, ...others] = await findJobs(ctx, [jobId, ...otherIds]);
  if (!job || others.length < otherIds.length) throw new Problem('not_found');
  const [workshop, logo] = await Promise.all([getWorkshop(ctx), getLogo(ctx)]);
  const assignees = [job, ...others].flatMap(({ assignedTo }) => assignedTo);
  const names = await memberNames(ctx, [...new Set(assignees)]);
  const language = asked ?? workshop.documentLanguage;
  const card = (one: JobDocument): JobCardDocument => ({
    ...cardOf(one, workshop, language),
    workshop: workshopBlock(workshop, logo),
    assigned: one.assignedTo.flatMap(userId => names.get(userId) ?? []),
  });
  const content = await ctx.documents.jobCards([card(job), ...others.map(card)]);
  const filename = others.length > 0 ? 'job-cards.pdf' : `${job.number}.pdf`;
  return { filename, contentType: 'application/pdf', content };
}

function cardOf(job: JobDocument, workshop: WorkshopDocument, language: 'en' | 'hi') {
  const clock = (moment: Date) => momentText(moment, workshop.timeZone, language);
  return {
    language,
    number: job.number,
    opened: clock(job.createdAt),
    promised: job.promisedAt && clock(job.promisedAt),
    customer: {
      name: job.customer.name,
      phone: job.customer.phone ?? null,
      address: [],
      gstin: null,
      taxNumber: null,
    },
    vehicle: job.vehicle && {
      registration: job.vehicle.registration,
      description: job.vehicle.description ?? null,
      odometer: job.odometer,
    },
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
  };
}
