import { renderShort } from '../../adapters/mail/templates.ts';
import type { BookingNews } from '../../adapters/mail/wording.ts';
import type { Config } from '../../config.ts';
import { type DataScope, nowOf, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { moneyFormat } from '../../documents/figures.ts';
import { findCustomer } from '../customers/customers.ts';
import { queueMail } from '../mails/mails.ts';
import { pushToCustomer } from '../notifications/pushToCustomer.ts';
import { zoneNote } from '../openingHours/zoneNote.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { bookingRules } from './settings.ts';
import { minute } from './shape.ts';
import { isAhead } from './status.ts';
import { type BookingDocument, bookingRemindersCollection } from './store.ts';
import { bookingUrl } from './token.ts';
import { placeOf, workshopLine } from './where.ts';

type Scope = DataScope & { config: Config };

/** Tells the customer what became of their booking, and sees to their reminder. */
export async function tellCustomer(scope: Scope, booking: BookingDocument, news: BookingNews): Promise<void> {
  await setReminder(scope, booking);
  await sendNews(scope, booking, news);
}

/** By mail, where they have an address that takes it, and by push to who booked with a device that wants it. */
export async function sendNews(scope: Scope, booking: BookingDocument, news: BookingNews): Promise<void> {
  // That money did not go back matters also when the day is over.
  if (booking.endsAt < nowOf(scope) && news !== 'not_returned') return;
  const customer = await findCustomer(unbounded(scope), booking.customer.id);
  if (!customer) return;
  const workshop = await getWorkshop(scope);
  const content = contentOf(scope, { booking, news, workshop, customerName: customer.name });
  if (booking.booker)
    await pushToCustomer(scope, booking.booker, {
      tag: booking._id,
      path: pathOf(scope, booking),
      say: language => renderShort(content(language), language),
    });
  const { name, email } = customer;
  if (!email || (await findSuppressions(scope, email)).length > 0) return;
  const language = workshop.documentLanguage;
  await queueMail(scope, {
    to: { email, name },
    language,
    content: content(language),
    bookingId: booking._id,
  });
}

/** Where a push leads, in the site that sends it. */
const pathOf = (scope: Scope, { _id }: BookingDocument): string => new URL(bookingUrl(scope, _id)).pathname;

type About = {
  booking: BookingDocument;
  news: BookingNews;
  workshop: WorkshopDocument;
  customerName: string;
};

const contentOf =
  (scope: Scope, { booking, news, workshop, customerName }: About) =>
  (language: 'en' | 'hi') => ({
    template: 'booking' as const,
    news,
    workshopName: workshop.name,
    ...(workshop.phone ? { workshopPhone: workshop.phone } : {}),
    place: placeOf(booking, workshopLine(workshop)),
    customerName,
    when: whenText(booking.startsAt, workshop.timeZone, language),
    what: booking.services.map(({ name }) => name).join(', '),
    vehicle: booking.vehicle?.registration ?? '',
    reason: booking.reason ?? '',
    ...depositText(booking, workshop.timeZone, language),
    link: bookingUrl(scope, booking._id),
  });

const ready = {
  en: { title: 'Your vehicle is ready', visit: 'Your job is done' },
  hi: { title: 'आपकी गाड़ी तैयार है', visit: 'आपका काम पूरा हो गया' },
};

/** Pushes that the work is done, to who booked it. */
export async function tellReady(scope: Scope, booking: BookingDocument): Promise<void> {
  if (!booking.booker) return;
  const { name } = await getWorkshop(scope);
  const what = booking.services.map(service => service.name).join(', ');
  await pushToCustomer(scope, booking.booker, {
    tag: booking._id,
    path: pathOf(scope, booking),
    say: language => ({
      title: booking.visit ? ready[language].visit : ready[language].title,
      body: [name, what].filter(Boolean).join(', '),
    }),
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
  }) + zoneNote(at, timeZone, language);

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
