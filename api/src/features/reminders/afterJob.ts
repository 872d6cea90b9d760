import { newId } from '../../data/ids.ts';
import { nowOf, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type EmitScope, emit } from '../events/events.ts';
import type { JobDocument } from '../jobs/store.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import type { VehicleDocument } from '../vehicles/store.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { dueOf, paceOf } from './due.ts';
import { reminderRules } from './settings.ts';
import { toReminder } from './shape.ts';
import { type ReminderDocument, type ReminderSettingsDocument, remindersCollection } from './store.ts';

type Rule = ReminderSettingsDocument['rules'][number];

/** Plans what the workshop's rules say for the vehicle of a job that is delivered; what they planned before is done by it. */
export async function planAfter(scope: EmitScope, job: JobDocument, vehicle: VehicleDocument): Promise<void> {
  const { rules } = await reminderRules(scope);
  const fitting = rules.filter(({ itemId }) => !itemId || job.lineItems.some(line => line.itemId === itemId));
  if (fitting.length === 0) return;
  const everywhere = unbounded(scope);
  const workshop = await getWorkshop(everywhere);
  const reminders = tenantCollection(everywhere, remindersCollection);
  const planned = await reminders.find({ 'vehicle.id': vehicle._id, status: 'planned' });
  for (const rule of fitting) {
    const earlier = planned.filter(({ source, title }) => source === 'delivery' && title === rule.title);
    for (const before of earlier) {
      // A job that was put back and is delivered again plans anew, and has done nothing yet.
      if (before.jobId === job._id) {
        await reminders.deleteOne({ _id: before._id });
        await emit(scope, 'reminder.deleted', toReminder(before, workshop));
        continue;
      }
      const done = await reminders.replace(before, { ...before, status: 'done' });
      await emit(scope, 'reminder.updated', toReminder(done, workshop), toReminder(before, workshop));
    }
    const next = nextBy(rule, nowOf(scope), vehicle, workshop);
    if (!next) continue;
    const stored = await reminders.insertOne({
      _id: newId('rmd'),
      ...next,
      customer: job.customer,
      vehicle: job.vehicle,
      jobId: job._id,
    });
    await emit(scope, 'reminder.created', toReminder(stored, workshop));
  }
}

type Next = Omit<
  ReminderDocument,
  '_id' | 'tenantId' | 'createdAt' | 'updatedAt' | 'version' | 'customer' | 'vehicle' | 'jobId'
>;

function nextBy(
  { title, days, kilometres }: Rule,
  now: Date,
  { odometer, odometerHistory }: VehicleDocument,
  { timeZone }: WorkshopDocument,
): Next | null {
  const asked = {
    dueOn: days === null ? null : addDays(civilDate(now, timeZone), days),
    dueOdometer: kilometres === null || odometer === null ? null : odometer + kilometres,
    snoozedUntil: null,
  };
  const due = dueOf(asked, paceOf(odometerHistory), timeZone);
  return due && { status: 'planned', title, ...asked, ...due, told: null, notes: null, source: 'delivery' };
}
