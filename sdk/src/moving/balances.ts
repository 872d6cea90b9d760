import { type Row, rowOf, rupees } from './moved.ts';

const ended = /^(completed?|done|finished|closed|delivered|paid|invoiced|billed)$/i;
export const isEnded = (status: string): boolean => ended.test(status);
export const isCancelled = (status: string): boolean => /^(cancell?ed|rejected|declined|void)$/i.test(status);

/** What a job's customer owes of it still, or has paid ahead: what was billed less what came in. */
export function balanceOf(job: Row, paid: number, openedOn: string): Row[] {
  const { status = '', number = '', total = '0', customerName, customerPhone, customerId } = job.cells;
  const billed = isEnded(status) ? Math.round(Number(total) * 100) : 0;
  const owed = billed - paid;
  if (owed === 0) return [];
  return [
    rowOf(job.of.collection, job.of.id, {
      customerName: customerName ?? '',
      customerPhone: customerPhone ?? '',
      customerId: customerId ?? '',
      balance: rupees(owed),
      reference: number,
      day: openedOn,
    }),
  ];
}
