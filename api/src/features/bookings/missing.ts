import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { listBays } from '../bays/bays.ts';
import { listServices } from '../bookableServices/bookableServices.ts';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import { doesAll, everyGoer, type Goer, workSpans } from '../members/going.ts';
import { findOpeningHours, untold } from '../openingHours/openingHours.ts';
import { dayOf, type Hours, holidayOn, openSpans, type Span } from '../openingHours/spans.ts';
import { addDays } from '../summary/civilDate.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { minute } from './shape.ts';
import type { BookingSettingsDocument } from './store.ts';

type Missing = components['schemas']['BookingSettings']['missing'][number];
type Service = Pick<BookableServiceDocument, '_id' | 'durationMinutes' | 'bayIds' | 'atHome'>;
type When = { timeZone: string; hours: Hours; today: string; days: string[] };

const hour = 60 * minute;
/** A week and the day after it: a night is worked on two days. */
const daysOfPattern = 8;

/** What keeps the workshop's customers from ever being offered a time, however little is booked. */
export async function missingFor(
  scope: DataScope,
  { verification, timeZone }: Pick<WorkshopDocument, 'verification' | 'timeZone'>,
  { online, leadHours, horizonDays }: Pick<BookingSettingsDocument, 'online' | 'leadHours' | 'horizonDays'>,
): Promise<Missing[]> {
  const now = nowOf(scope);
  const today = dayOf(now, timeZone);
  const hours = (await findOpeningHours(scope)) ?? untold;
  const days = daysFrom(today, horizonDays + 1);
  const spans = days.flatMap(day => openSpans(hours, timeZone, day));
  const open = from(spans, new Date(now.getTime() + leadHours * hour));
  const services = (await listServices(scope)).filter(service => service.active && service.public);
  const general = {
    verification: verification !== 'verified',
    online: !online,
    services: services.length === 0,
    hours: spans.length === 0,
    notice: spans.length > 0 && open.length === 0,
  };
  const order = ['verification', 'online', 'services', 'hours', 'notice'] as const;
  return [
    ...order.filter(what => general[what]).map(what => ({ what, serviceIds: [] })),
    ...(open.length > 0 ? await missingForServices(scope, services, { timeZone, hours, today, days }) : []),
  ];
}

/** Which of the services has never any time for its own reasons, by when everybody is usually there. */
async function missingForServices(scope: DataScope, services: Service[], when: When): Promise<Missing[]> {
  const bays = (await listBays(scope)).filter(({ active }) => active).map(({ _id }) => _id);
  const open = [...usual(when), ...special(when)];
  const canGo = services.some(({ atHome }) => atHome) ? await whoCanGo(scope, when) : () => true;
  const reasons = services.map(service => ({ id: service._id, what: reasonOf(service) }));
  return (['length', 'bays', 'people'] as const).flatMap(what => {
    const serviceIds = reasons.filter(reason => reason.what === what).map(({ id }) => id);
    return serviceIds.length > 0 ? [{ what, serviceIds }] : [];
  });

  function reasonOf(service: Service): Missing['what'] | null {
    const { durationMinutes, bayIds, atHome } = service;
    if (!open.some(span => lasts(span, durationMinutes))) return 'length';
    // Who goes to a customer takes a bay only where the service says which.
    const anyBay = atHome || bays.length > 0;
    if (bayIds.length > 0 ? !bayIds.some(id => bays.includes(id)) : !anyBay) return 'bays';
    return atHome && !canGo(service) ? 'people' : null;
  }
}

/** Whether somebody goes out for a service, at hours at which the workshop is open. */
async function whoCanGo(scope: DataScope, when: When) {
  const people = (await everyGoer(scope))
    .filter(({ visits }) => visits)
    .map(one => ({ one, shared: sharedWith(one, when) }));
  return ({ _id, durationMinutes }: Service): boolean =>
    people.some(
      ({ one, shared }) => doesAll(one, [_id]) && shared.some(span => lasts(span, durationMinutes)),
    );
}

/** Holidays are dated and pass, so in the usual week there are none; those on which somebody is at work all the same add to it. */
function sharedWith(one: Goer, when: When): Span[] {
  const { timeZone, today, hours } = when;
  const week = daysFrom(today, daysOfPattern);
  const usually = workSpans({ ...one, holidays: [] }, timeZone, week);
  const dates = when.days.filter(day => isSpecial(hours, day) || isSpecial(one, day));
  const then = workSpans(one, timeZone, dates);
  const open = dates.flatMap(day => openSpans(hours, timeZone, day));
  return [...usually.flatMap(work => within(usual(when), work)), ...then.flatMap(work => within(open, work))];
}

const usual = ({ hours, timeZone, today }: When): Span[] =>
  daysFrom(today, daysOfPattern).flatMap(day => openSpans({ ...hours, holidays: [] }, timeZone, day));

const special = ({ hours, timeZone, days }: When): Span[] =>
  days.filter(day => isSpecial(hours, day)).flatMap(day => openSpans(hours, timeZone, day));

const isSpecial = (whose: Pick<Hours, 'holidays'>, day: string): boolean =>
  (holidayOn(whose, day)?.spans.length ?? 0) > 0;

const daysFrom = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

const lasts = ({ startsAt, endsAt }: Span, minutes: number): boolean =>
  endsAt.getTime() - startsAt.getTime() >= minutes * minute;

const from = (spans: Span[], earliest: Date): Span[] =>
  spans
    .filter(({ endsAt }) => endsAt > earliest)
    .map(({ startsAt, endsAt }) => ({ startsAt: startsAt > earliest ? startsAt : earliest, endsAt }));

const within = (spans: Span[], { startsAt, endsAt }: Span): Span[] =>
  from(spans, startsAt)
    .filter(span => span.startsAt < endsAt)
    .map(span => ({ startsAt: span.startsAt, endsAt: span.endsAt < endsAt ? span.endsAt : endsAt }));
