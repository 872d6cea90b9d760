import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { mustBeNear } from '../bookings/moment.ts';
import { customerRef, namedCustomer } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import type { VehicleDocument } from '../vehicles/store.ts';
import { findVehicle, namedVehicle, vehicleRef } from '../vehicles/vehicles.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { dueOf, paceOf } from './due.ts';
import { shown, toReminder } from './shape.ts';
import { type ReminderDocument, remindersCollection } from './store.ts';

type Schemas = components['schemas'];

const mostPlanned = 50;

export function findReminder(scope: DataScope, reminderId: string): Promise<ReminderDocument | null> {
  return tenantCollection(scope, remindersCollection).findOne({ _id: reminderId });
}

export async function getReminder(scope: DataScope, reminderId: string): Promise<ReminderDocument> {
  const reminder = await findReminder(scope, reminderId);
  if (!reminder) throw new Problem('not_found');
  return reminder;
}

export async function createReminder(
  ctx: Context,
  input: Schemas['ReminderInput'],
  source: 'hand' | 'paper' = 'hand',
): Promise<ReminderDocument> {
  const named = input.customerId ? await namedCustomer(ctx, input.customerId) : null;
  const vehicle = input.vehicleId ? await namedVehicle(ctx, input.vehicleId, named?._id) : null;
  const customer = named ?? (vehicle && (await namedCustomer(ctx, vehicle.customer.id)));
  if (!customer) throw fault('rule_broken', '/body/customerId', 'is needed without a vehicle', 'required');
  if (source !== 'paper') await mustHaveRoom(ctx, customer._id);
  const asked = {
    dueOn: input.dueOn ?? null,
    dueOdometer: input.dueOdometer ?? null,
    snoozedUntil: null,
  };
  const reminder = await tenantCollection(ctx, remindersCollection).insertOne({
    _id: newId('rmd'),
    status: 'planned',
    title: input.title.trim(),
    customer: customerRef(customer),
    vehicle: vehicle && vehicleRef(vehicle),
    ...asked,
    ...(await dueFor(ctx, asked, vehicle)),
    told: null,
    notes: input.notes ?? null,
    source,
    jobId: null,
  });
  await emit(ctx, 'reminder.created', await shown(ctx, reminder));
  return reminder;
}

/** Papers have a limit of their own. */
async function mustHaveRoom(scope: DataScope, customerId: string): Promise<void> {
  const planned = await tenantCollection(scope, remindersCollection).countUpTo(mostPlanned, {
    'customer.id': customerId,
    status: 'planned',
    source: { $ne: 'paper' },
  });
  if (planned >= mostPlanned) throw new Problem('too_many_reminders');
}

type Asked = Pick<ReminderDocument, 'dueOn' | 'dueOdometer' | 'snoozedUntil'>;

/** When that is. Throws where nothing says, or what is said makes no sense. */
async function dueFor(scope: DataScope, asked: Asked, vehicle: VehicleDocument | null) {
  if (asked.dueOn) mustBeNear(asked.dueOn, '/body/dueOn');
  if (asked.snoozedUntil) mustBeNear(asked.snoozedUntil, '/body/snoozedUntil');
  if (asked.dueOdometer !== null && !vehicle)
    throw fault('rule_broken', '/body/dueOdometer', 'needs a vehicle', 'not_taken');
  const { timeZone } = await getWorkshop(scope);
  const due = dueOf(asked, vehicle && paceOf(vehicle.odometerHistory), timeZone);
  if (due) return due;
  const why =
    asked.dueOdometer === null ? 'is needed without dueOdometer' : 'is needed: the vehicle has no reading';
  throw fault('rule_broken', '/body/dueOn', why, 'required');
}

export async function updateReminder(
  ctx: Context,
  reminderId: string,
  patch: Schemas['ReminderPatch'],
): Promise<ReminderDocument> {
  const before = await getReminder(ctx, reminderId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { told, ...rest } = patch;
  const after: ReminderDocument = { ...before, ...definedOf(rest) };
  after.title = after.title.trim();
  const vehicle = before.vehicle ? await findVehicle(ctx, before.vehicle.id) : null;
  Object.assign(after, await dueFor(ctx, after, vehicle));
  const moved = (['dueOn', 'dueOdometer', 'snoozedUntil'] as const).some(one => after[one] !== before[one]);
  if (moved) after.told = null;
  if (told) after.told = { by: told, at: nowOf(ctx) };
  const reminder = await tenantCollection(ctx, remindersCollection).replace(before, after);
  const workshop = await getWorkshop(ctx);
  await emit(ctx, 'reminder.updated', toReminder(reminder, workshop), toReminder(before, workshop));
  return reminder;
}

export async function deleteReminder(ctx: Context, reminderId: string): Promise<void> {
  const reminder = await getReminder(ctx, reminderId);
  await tenantCollection(ctx, remindersCollection).deleteOne({ _id: reminderId });
  await emit(ctx, 'reminder.deleted', await shown(ctx, reminder));
}
