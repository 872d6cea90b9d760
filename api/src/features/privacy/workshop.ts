import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { setClosing } from '../workshops/closing.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { asOwner, privacyWork } from './exports.ts';
import { erasuresCollection } from './store.ts';

const graceDays = 30;
/** Longer than another process remembers that an API key could write. */
const settlingMs = 15_000;
const dayMs = 24 * 60 * 60_000;

const erasures = (ctx: Context) => platformCollection(ctx, erasuresCollection, 'a workshop is deleted');

/** Closes the workshop for its days of grace; then it is removed. */
export async function deleteWorkshop(ctx: Context, slug: string): Promise<WorkshopDocument> {
  const workshop = await getWorkshop(asOwner(ctx));
  if (workshop.closing) throw new Problem('workshop_closed');
  if (slug.trim() !== workshop.slug)
    throw fault('rule_broken', '/body/slug', 'is not the short name of this workshop', 'not_the_same');
  const since = new Date();
  const deletesAt = new Date(since.getTime() + graceDays * dayMs);
  await scheduleRemoval(ctx, workshop._id, deletesAt);
  const closed = await setClosing(ctx, workshop, { since, deletesAt });
  await mailOwners(ctx, {
    template: 'workshop_closing',
    deletesOn: deletesAt.toISOString().slice(0, 10),
    link: `${ctx.config.publicUrl}/data`,
  });
  return closed;
}

/** Closes a workshop whose last member is gone, to be removed as soon as nobody can be writing in it any more. */
export async function removeEmptyWorkshop(ctx: Context, workshopId: string): Promise<void> {
  const scope = { ...ctx, tenantId: workshopId };
  const since = new Date();
  const deletesAt = new Date(since.getTime() + settlingMs);
  await setClosing(scope, await getWorkshop(scope), { since, deletesAt });
  await scheduleRemoval(scope, workshopId, deletesAt);
}

/** Leaves the removal to the job. A workshop that is closed already goes at the earlier time. */
async function scheduleRemoval(ctx: Context, workshopId: string, dueAt: Date): Promise<void> {
  await erasures(ctx).deleteMany({ workshopId });
  await erasures(ctx).insertOne({
    _id: newId('ers'),
    workshopId,
    person: null,
    createdAt: new Date(),
    dueAt,
  });
  privacyWork.raise(ctx);
}

/** Takes the deletion back, while the job has not begun. */
export async function keepWorkshop(ctx: Context): Promise<WorkshopDocument> {
  const workshop = await getWorkshop(asOwner(ctx));
  if (!workshop.closing) throw new Problem('workshop_not_closed');
  const stopped = await erasures(ctx).deleteMany({
    workshopId: workshop._id,
    lease: { $exists: false },
  });
  if (stopped === 0) throw new Problem('workshop_closed', 'Its removal has begun.');
  return setClosing(ctx, workshop, null);
}
