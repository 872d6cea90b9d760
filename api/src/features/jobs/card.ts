import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import { momentText } from '../../documents/figures.ts';
import type { Renderer } from '../../documents/render.ts';
import type { JobCardDocument } from '../../documents/types.ts';
import { memberNames } from '../members/members.ts';
import { thousandths } from '../money/quantity.ts';
import { workshopBlock } from '../workshops/letterhead.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getJob } from './jobs.ts';
import type { JobDocument } from './store.ts';

type Scope = DataScope & { documents: Renderer; files: FileStore };

/** The sheet that goes with the vehicle; those of the other jobs follow in the same file. */
export async function jobCardPdf(
  ctx: Scope,
  jobId: string,
  { language: asked, otherIds = [] }: { language?: 'en' | 'hi' | undefined; otherIds?: string[] } = {},
) {
  const job = await getJob(ctx, jobId);
  const others: JobDocument[] = [];
  for (const id of otherIds) others.push(await getJob(ctx, id));
  const [workshop, logo] = await Promise.all([getWorkshop(ctx), getLogo(ctx)]);
  const language = asked ?? workshop.documentLanguage;
  const card = async (one: JobDocument): Promise<JobCardDocument> => ({
    ...cardOf(one, workshop, language),
    workshop: workshopBlock(workshop, logo),
    assigned: await memberNames(ctx, one.assignedTo),
  });
  const content = await ctx.documents.jobCards([await card(job), ...(await Promise.all(others.map(card)))]);
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
    customer: { name: job.customer.name, phone: job.customer.phone ?? null, address: [], gstin: null },
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
