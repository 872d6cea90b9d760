import { customerParty, factsOf, vehicleFacts, workshopParty } from './blocks.ts';
import { moneyFormat, quantityText } from './figures.ts';
import { labels } from './labels.ts';
import type { JobCardDocument, JobCardSheet } from './types.ts';

/** The text that stands on a job card. */
export function jobCardSheet(job: JobCardDocument): JobCardSheet {
  const label = labels[job.language];
  const { money, amount } = moneyFormat(job.currency);
  return {
    title: label.jobCard,
    seller: workshopParty(job.workshop),
    customer: customerParty(job.customer),
    facts: [
      ...factsOf([
        [label.number, job.number],
        [label.opened, job.opened],
        [label.promised, job.promised],
      ]),
      ...vehicleFacts(job.vehicle, job.language),
      ...factsOf([[label.assigned, job.assigned.join(', ') || null]]),
    ],
    complaints: job.complaints,
    items: job.items.map(line => ({
      description: line.description,
      kind: label[line.kind],
      quantity: quantityText(line.quantity, line.unit),
      total: line.total === null ? '' : amount(line.total),
    })),
    grandTotal: job.estimate === null ? null : { label: label.estimate, value: money(job.estimate) },
    notes: job.notes,
  };
}
