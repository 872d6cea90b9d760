import type { BookingNews } from '../../adapters/mail/wording.ts';
import type { Config } from '../../config.ts';
import { type DataScope, nowOf, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { moneyFormat } from '../../documents/figures.ts';
import { findCustomer } from '../customers/customers.ts';
import { queueMail } from '../mails/mails.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { bookingRules } from './settings.ts';
import { minute } from './shape.ts';
import { isAhead } from './status.ts';
import { type BookingDocument, bookingRemindersCollection } from './store.ts';
import { bookingUrl } from './token.ts';
import { placeOf, workshopLine } from './where.ts';

type Scope = DataScope & { config: Config };

/** Mails the customer what became of their booking, where they have an address that takes mail, and sees to their reminder. */
export async function tellCustomer(scope: Scope, booking: BookingDocument, news: BookingNews): Promise<void> {
  await setReminder(scope, booking);
  await mailBooking(scope, booking, news);
}

export async function mailBooking(scope: Scope, booking: BookingDocument, news: BookingNews): Promise<void> {
  // That money did not go back matters also when the day is over.
  if (booking.endsAt < nowOf(scope) && news !== 'not_returned') return;
  const customer = await findCustomer(unbounded(scope), booking.customer.id);
  if (!customer?.email || (await findSuppressions(scope, customer.email)).length > 0) return;
  const workshop = await getWorkshop(scope);
  const language = workshop.documentLanguage;
  await queueMail(scope, {
    to: { email: customer.email, name: customer.name },
    language,
    content: {
      template: 'booking',
      news,
      workshopName: workshop.name,
      ...(workshop.phone ? { workshopPhone: workshop.phone } : {}),
      place: placeOf(booking, workshopLine(workshop)),
      customerName: customer.name,
      when: whenText(booking.startsAt, workshop.timeZone, language),
      what: booking.services.map(({ name }) => name).join(', '),
      vehicle: booking.vehicle?.registration ?? '',
      reason: booking.reason ?? '',
      ...depositText(booking, workshop.timeZone, language),
      link: bookingUrl(scope, booking._id),
    },
    bookingId: booking._id,
  });
}

function depositText({ deposit }: BookingDocument, timeZone: string, language: 'en' | 'hi') {
  if (!deposit) return { deposit: '', returned: '', payBy: '' };
  const { money } = moneyFormat(deposit.currency);
  const clock = new Intl.DateTimeFormat(`${language}-IN`, { timeZone, hour: 'numeric', minute: '2-digit' });
  return {
    deposit: money(deposit.amount),
    returned: deposit.returned > 0 ? money(deposit.returned) : '',
    payBy: clock.format(deposit.payBy),
  };
}

const whenText = (at: Date, timeZone: string, language: 'en' | 'hi'): string =>
  at.toLocaleString(`${language}-IN`, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });

const dayBefore = 24 * 60 * minute;
/** Who booked a moment ago remembers. */
const soon = 4 * 60 * minute;

async function setReminder(scope: DataScope, { _id, status, startsAt }: BookingDocument): Promise<void> {
  const reminders = tenantCollection(scope, bookingRemindersCollection);
  const now = nowOf(scope);
  const dueAt = new Date(startsAt.getTime() - dayBefore);
  const wanted =
    isAhead(status) && dueAt.getTime() > now.getTime() + soon && (await bookingRules(scope)).remind;
  if (!wanted) {
    await reminders.deleteOne({ _id });
    return;
  }
  await reminders.updateOne(
    { _id },
    {
      $set: { dueAt, updatedAt: now },
      $inc: { version: 1 },
      $setOnInsert: { createdAt: now },
      $unset: { lease: '' },
    },
    { upsert: true },
  );
}
