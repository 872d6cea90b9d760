import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import { type Filter, tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { invalidCursor, page, paging } from '../../http/cursor.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { shapeFor } from './shape.ts';
import { type ReminderDocument, remindersCollection } from './store.ts';

type Query = {
  when?: components['schemas']['ReminderWhen'] | undefined;
  customerId?: string | undefined;
  vehicleId?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

const soonDays = 30;

export async function listReminders(ctx: Context, query: Query) {
  const { when, customerId, vehicleId } = query;
  if ([when, customerId, vehicleId].filter(value => value !== undefined).length > 1)
    throw new Problem('filters_exclude', 'Give one of when, customerId and vehicleId.');
  if (customerId) return newest(ctx, { 'customer.id': customerId }, query);
  if (vehicleId) return newest(ctx, { 'vehicle.id': vehicleId }, query);
  if (when === 'done') return newest(ctx, { status: 'done' }, query);
  return soonest(ctx, query);
}

async function newest(ctx: Context, filter: Filter<ReminderDocument>, query: Query) {
  const at = paging(query);
  const found = await tenantCollection(ctx, remindersCollection).find(
    { ...filter, ...(at.after ? { _id: { $lt: at.after } } : {}) },
    { sort: { _id: -1 }, limit: at.limit + 1 },
  );
  return page(at, found, await shapeFor(ctx));
}

async function soonest(ctx: Context, { when, limit = 20, cursor }: Query) {
  const after = readCursor(cursor);
  const { timeZone } = await getWorkshop(ctx);
  const today = civilDate(nowOf(ctx), timeZone);
  const end = addDays(today, soonDays);
  const from = when === 'soon' ? today : when === 'later' ? end : '';
  const until = when === 'overdue' ? today : when === 'soon' ? end : '9999';
  const filter: Filter<ReminderDocument> = {
    status: 'planned',
    on: { $gte: after ? after.on : from, $lt: until },
    ...(after ? { $or: [{ on: { $gt: after.on } }, { _id: { $gt: after._id } }] } : {}),
  };
  const sort = { on: 1, _id: 1 } as const;
  const found = await tenantCollection(ctx, remindersCollection).find(filter, {
    sort,
    limit: limit + 1,
    hint: { tenantId: 1, status: 1, ...sort },
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = found.length > limit && last ? writeCursor(last) : null;
  return { data: shown.map(await shapeFor(ctx)), nextCursor };
}

type After = Pick<ReminderDocument, 'on' | '_id'>;

/** Where a page ended. By its day and not by its id alone: the reminder may be gone by now, or moved. */
const writeCursor = ({ on, _id }: After): string => Buffer.from(`${on} ${_id}`).toString('base64url');

function readCursor(cursor: string | undefined): After | null {
  if (cursor === undefined) return null;
  const read = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, on, _id] = /^(\d{4}-\d\d-\d\d) (rmd_[0-9a-z]{26})$/.exec(read) ?? [];
  if (!on || !_id) throw invalidCursor();
  return { on, _id };
}
