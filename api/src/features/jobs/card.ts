import { addressLines } from '../../documents/address.ts';
import type { Fact, JobCardSheet } from '../../documents/types.ts';
import type { Context } from '../../http/context.ts';
import { formatAmount, formatMoney } from '../money/format.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getJob } from './jobs.ts';
import type { JobDocument } from './store.ts';

/** The sheet that goes with the vehicle. */
export async function jobCardPdf(ctx: Context, jobId: string) {
  const job = await getJob(ctx, jobId);
  const [workshop, logo] = await Promise.all([getWorkshop(ctx), getLogo(ctx)]);
  const content = await ctx.documents.render({
    template: 'job-card',
    sheet: jobCardSheet(job, workshop),
    logo,
  });
  return { filename: `${job.number}.pdf`, content };
}

export function jobCardSheet(job: JobDocument, workshop: WorkshopDocument): JobCardSheet {
  const moment = new Intl.DateTimeFormat('en-IN', {
    timeZone: workshop.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const facts: (Fact | null)[] = [
    { label: 'Number', value: job.number },
    { label: 'Opened', value: moment.format(job.createdAt) },
    job.promisedAt && { label: 'Promised', value: moment.format(job.promisedAt) },
    job.vehicle && {
      label: 'Vehicle',
      value: [job.vehicle.registration, job.vehicle.description].filter(Boolean).join(' · '),
    },
    job.odometer === null ? null : { label: 'Odometer', value: `${job.odometer.toLocaleString('en-IN')} km` },
  ];
  return {
    title: 'Job Card',
    seller: {
      name: workshop.name,
      lines: [...addressLines(workshop.address), ...(workshop.phone ? [workshop.phone] : [])],
    },
    customer: { name: job.customer.name, lines: job.customer.phone ? [job.customer.phone] : [] },
    facts: facts.filter(fact => fact !== null),
    complaints: job.complaints,
    items: job.lineItems.map(line => ({
      description: line.description,
      kind: line.kind,
      quantity: `${line.quantity}${line.unit ? ` ${line.unit}` : ''}`,
      total: formatAmount(line.total, workshop.currency),
    })),
    grandTotal:
      job.totals.total > 0
        ? { label: 'Estimate', value: formatMoney(job.totals.total, workshop.currency) }
        : null,
    notes: job.notes,
  };
}
