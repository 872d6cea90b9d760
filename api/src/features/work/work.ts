import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { type Paging, page } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { handedOverBy } from '../jobs/list.ts';
import type { JobDocument } from '../jobs/store.ts';
import { starsOfJobs } from '../reviews/rating.ts';
import { minutesOn } from '../timeEntries/ofJobs.ts';
import { earnedOn } from '../wallets/earn.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** What the caller has done, with what each job took and brought. */
export async function listWork(ctx: Context, at: Paging) {
  const { userId } = requireUser(ctx);
  const { data, nextCursor } = page(at, await handedOverBy(ctx, userId, at), job => job);
  const jobIds = data.map(({ _id }) => _id);
  const minutes = await minutesOn(ctx, userId, jobIds);
  const stars = await starsOfJobs(ctx, jobIds);
  const earned = await earnedOn(
    ctx,
    userId,
    data.flatMap(({ invoiceId }) => invoiceId ?? []),
  );
  const { currency } = await getWorkshop(ctx);
  const shown = data.map((job): components['schemas']['WorkDone'] => ({
    id: job._id,
    number: job.number,
    what: job.complaints.join(', '),
    vehicle: job.vehicle?.registration ?? null,
    deliveredAt: deliveredAt(job).toISOString(),
    minutes: minutes.get(job._id) ?? 0,
    stars: stars.get(job._id) ?? null,
    earned: earned.get(`${job.invoiceId}`) ?? null,
    currency,
  }));
  return { data: shown, nextCursor };
}

const deliveredAt = ({ timeline, updatedAt }: Pick<JobDocument, 'timeline' | 'updatedAt'>): Date =>
  timeline.findLast(({ status }) => status === 'delivered')?.at ?? updatedAt;
