import type { Config } from '../../config.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { bookingPageUrl } from '../bookingPage/url.ts';
import { bookedVehicles } from '../bookings/ofOthers.ts';
import { findCustomer } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { queueMail } from '../mails/mails.ts';
import { unsubscribeLink } from '../notifications/unsubscribe.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { reminderRules } from './settings.ts';
import { toReminder } from './shape.ts';
import { type ReminderDocument, remindersCollection } from './store.ts';
import { whenText } from './words.ts';

type Scope = DataScope & { config: Config };

/** What is overdue for longer is for the counter: the customer may long have been. */
const overdueDays = 7;

/** Between which days what is due is mailed now; null where the workshop sends none. */
export async function mailedDays(scope: DataScope): Promise<{ $gte: string; $lte: string } | null> {
  const { mail, daysBefore } = await reminderRules(scope);
  if (!mail) return null;
  const today = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  return { $gte: addDays(today, -overdueDays), $lte: addDays(today, daysBefore) };
}

/** One mail to a customer with all that is due for them and not booked yet; none to who wants none or cannot get any. */
export async function remindCustomer(scope: Scope, customerId: string): Promise<void> {
  const on = await mailedDays(scope);
  const customer = await findCustomer(scope, customerId);
  if (!on || !customer?.email || !customer.wantsReminders) return;
  if ((await findSuppressions(scope, customer.email)).length > 0) return;
  const reminders = tenantCollection(scope, remindersCollection);
  const all = await reminders.find({ 'customer.id': customerId, status: 'planned', told: null, on });
  const booked = await bookedVehicles(
    scope,
    all.flatMap(({ vehicle }) => vehicle?.id ?? []),
  );
  const due = all.filter(({ vehicle }) => !vehicle || !booked.has(vehicle.id));
  if (due.length === 0) return;
  const workshop = await getWorkshop(scope);
  const language = workshop.documentLanguage;
  const bookLink = await bookingPageUrl(scope, workshop);
  await queueMail(scope, {
    to: { email: customer.email, name: customer.name },
    language,
    content: {
      template: 'service_reminder',
      workshopName: workshop.name,
      ...(workshop.phone ? { workshopPhone: workshop.phone } : {}),
      customerName: customer.name,
      due: due.toSorted(bySoonest).map(one => ({
        what: one.title,
        vehicle: one.vehicle?.registration ?? '',
        when: whenText(one, language),
      })),
      ...(bookLink ? { bookLink } : {}),
      unsubscribeLink: unsubscribeLink(scope.config, workshop._id, customerId),
    },
  });
  for (const before of due) {
    const told = { by: 'mail', at: nowOf(scope) } as const;
    const after = await reminders.replace(before, { ...before, told });
    await emit(scope, 'reminder.updated', toReminder(after, workshop), toReminder(before, workshop));
  }
}

const bySoonest = (one: ReminderDocument, other: ReminderDocument) => (one.on < other.on ? -1 : 1);
