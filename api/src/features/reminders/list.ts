import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import { type Filter, tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type ReminderDocument, remindersCollection } from './store.ts';

type Query = {
  when?: components['schemas']['ReminderWhen'] | undefined;
  customerId?: string | undefined;
  vehicleId?: string | undefined;
};

const soonDays = 30;

export async function listReminders(ctx: Context, query: Query, at: Paging): Promise<ReminderDocument[]> {
  const { when, customerId, vehicleId } = query;
  if ([when, customerId, vehicleId].filter(value => value !== undefined).length > 1)
    throw new Problem('filters_exclude', 'Give one of when, customerId and vehicleId.');
  const reminders = tenantCollection(ctx, remindersCollection);
  if (customerId) return reminders.find(...newest({ 'customer.id': customerId }, at));
  if (vehicleId) return reminders.find(...newest({ 'vehicle.id': vehicleId }, at));
  if (when === 'done') return reminders.find(...newest({ status: 'done' }, at));
  return soonest(ctx, when, at);
}

const newest = (filter: Filter<ReminderDocument>, { limit, after }: Paging) =>
  [
    { ...filter, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  ] as const;

/** The cursor names a reminder; the list goes on where that one stands now. */
async function soonest(ctx: Context, when: Query['when'], { limit, after }: Paging) {
  const reminders = tenantCollection(ctx, remindersCollection);
  const last = after ? await reminders.findOne({ _id: after }) : null;
  if (after && !last) return [];
  const { timeZone } = await getWorkshop(ctx);
  const today = civilDate(nowOf(ctx), timeZone);
  const end = addDays(today, soonDays);
  const from = when === 'soon' ? today : when === 'later' ? end : '';
  const until = when === 'overdue' ? today : when === 'soon' ? end : '9999';
  const filter: Filter<ReminderDocument> = {
    status: 'planned',
    on: { $gte: last ? last.on : from, $lt: until },
    ...(last ? { $or: [{ on: { $gt: last.on } }, { _id: { $gt: last._id } }] } : {}),
  };
  const sort = { on: 1, _id: 1 } as const;
  return reminders.find(filter, { sort, limit: limit + 1, hint: { tenantId: 1, status: 1, ...sort } });
}
