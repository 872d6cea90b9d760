import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { timeEntriesCollection } from './store.ts';

type Row = { _id: { userId: string; jobId: string; number: string }; ms: number };

const mostRows = 2000;
const longestMs = 366 * 86_400_000;

/** Minutes of each person on each job, of what was started in the span and has been stopped; the most time first. */
export async function reportTime(
  ctx: Context,
  { from, to }: { from: string; to: string },
): Promise<components['schemas']['TimeReport']> {
  const length = Date.parse(to) - Date.parse(from);
  if (length <= 0) throw fault('rule_broken', '/query/to', 'is not after from', 'not_valid');
  if (length > longestMs)
    throw fault('rule_broken', '/query/to', 'is more than 366 days after from', 'not_valid');
  const rows = await tenantCollection(ctx, timeEntriesCollection).aggregate<Row>([
    { $match: { startedAt: { $gte: new Date(from), $lt: new Date(to) }, endedAt: { $ne: null } } },
    {
      $group: {
        _id: { userId: '$userId', jobId: '$job.id', number: '$job.number' },
        ms: { $sum: { $subtract: ['$endedAt', '$startedAt'] } },
      },
    },
    { $sort: { ms: -1, _id: 1 } },
    { $limit: mostRows },
  ]);
  return {
    data: rows.map(({ _id: { userId, jobId, number }, ms }) => ({
      userId,
      job: { id: jobId, number },
      minutes: Math.round(ms / 60_000),
    })),
  };
}
