import { isDeepStrictEqual } from 'node:util';
import type { components } from '@workbay/sdk/schema';
import { type DataScope, unbounded } from '../../data/scope.ts';
import { type Filter, tenantCollection } from '../../data/tenantCollection.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { dueOf, paceOf } from './due.ts';
import { toReminder } from './shape.ts';
import { type ReminderDocument, remindersCollection } from './store.ts';

type Schemas = components['schemas'];
type Vehicle = {
  _id: string;
  customer: Schemas['CustomerRef'];
  odometerHistory: { reading: number; at: Date }[];
};

/** What is planned for a vehicle goes with it: to another owner, under another registration, and by its latest reading. */
export async function followVehicle(
  scope: EmitScope,
  { _id, customer, odometerHistory }: Vehicle,
  vehicle: Schemas['VehicleRef'],
): Promise<void> {
  const everywhere = unbounded(scope);
  const reminders = tenantCollection(everywhere, remindersCollection);
  const planned = await reminders.find({ 'vehicle.id': _id, status: 'planned' });
  if (planned.length === 0) return;
  const workshop = await getWorkshop(everywhere);
  const pace = paceOf(odometerHistory);
  for (const before of planned) {
    const due = dueOf(before, pace, workshop.timeZone) ?? { on: before.on, kmPerDay: before.kmPerDay };
    const after = { ...before, ...due, customer, vehicle };
    if (isDeepStrictEqual(after, before)) continue;
    const stored = await reminders.replace(before, after);
    await emit(scope, 'reminder.updated', toReminder(stored, workshop), toReminder(before, workshop));
  }
}

export async function renameCustomerOnReminders(
  scope: DataScope,
  customer: Schemas['CustomerRef'],
): Promise<void> {
  await tenantCollection(scope, remindersCollection).updateMany(
    { 'customer.id': customer.id, status: 'planned' },
    { $set: { customer } },
  );
}

/** For which of these customers or vehicles something is or was planned. */
export const remindersOf = (
  scope: DataScope,
  part: 'customer.id' | 'vehicle.id',
  ids: string[],
): Promise<Set<string>> => tenantCollection(scope, remindersCollection).having(part, ids);

/** Removes what was planned for a customer or a vehicle that goes. Returns their ids. */
export async function removeRemindersOf(
  scope: DataScope,
  of: { customerId: string } | { vehicleId: string },
): Promise<string[]> {
  const reminders = tenantCollection(unbounded(scope), remindersCollection);
  const filter: Filter<ReminderDocument> =
    'customerId' in of ? { 'customer.id': of.customerId } : { 'vehicle.id': of.vehicleId };
  const found = await reminders.find(filter, { projection: { _id: 1 } });
  if (found.length > 0) await reminders.deleteMany(filter);
  return found.map(({ _id }) => _id);
}
