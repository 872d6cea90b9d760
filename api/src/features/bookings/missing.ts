import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { listBays } from '../bays/bays.ts';
import { listServices } from '../bookableServices/bookableServices.ts';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import { doesAll, everyGoer, workSpans } from '../members/going.ts';
import { findOpeningHours, untold } from '../openingHours/openingHours.ts';
import { dayOf, openSpans, type Span } from '../openingHours/spans.ts';
import { addDays } from '../summary/civilDate.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { minute } from './shape.ts';
import type { BookingSettingsDocument } from './store.ts';

type Missing = components['schemas']['BookingSettings']['missing'][number];
type Service = Pick<BookableServiceDocument, '_id' | 'durationMinutes' | 'bayIds' | 'atHome'>;
type When = { timeZone: string; today: string; open: Span[] };

const hour = 60 * minute;
/** How far ahead it is looked who works when: weeks repeat. */
const daysOfPeople = 14;

/** What keeps the workshop's customers from ever being offered a time, however little is booked. */
export async function missingFor(
  scope: DataScope,
  { verification, timeZone }: Pick<WorkshopDocument, 'verification' | 'timeZone'>,
  { online, leadHours, horizonDays }: Pick<BookingSettingsDocument, 'online' | 'leadHours' | 'horizonDays'>,
): Promise<Missing[]> {
  const now = nowOf(scope);
  const today = dayOf(now, timeZone);
  const hours = (await findOpeningHours(scope)) ?? untold;
  const days = Array.from({ length: horizonDays + 1 }, (_, index) => addDays(today, index));
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
    ...(open.length > 0 ? await missingForServices(scope, services, { timeZone, today, open }) : []),
  ];
}

/** Which of the services has no times for its own reasons, where the workshop is open. */
async function missingForServices(scope: DataScope, services: Service[], when: When): Promise<Missing[]> {
  const bays = (await listBays(scope)).filter(({ active }) => active).map(({ _id }) => _id);
  const canGo = services.some(({ atHome }) => atHome) ? await whoCanGo(scope, when) : () => true;
  const reasons = services.map(service => ({ id: service._id, what: reasonOf(service) }));
  return (['length', 'bays', 'people'] as const).flatMap(what => {
    const serviceIds = reasons.filter(reason => reason.what === what).map(({ id }) => id);
    return serviceIds.length > 0 ? [{ what, serviceIds }] : [];
  });

  function reasonOf(service: Service): Missing['what'] | null {
    const { durationMinutes, bayIds, atHome } = service;
    if (!when.open.some(span => lasts(span, durationMinutes))) return 'length';
    // Who goes to a customer takes a bay only where the service says which.
    const anyBay = atHome || bays.length > 0;
    if (bayIds.length > 0 ? !bayIds.some(id => bays.includes(id)) : !anyBay) return 'bays';
    return atHome && !canGo(service) ? 'people' : null;
  }
}

/** Whether somebody goes out for a service, at hours at which the workshop is open. */
async function whoCanGo(scope: DataScope, { timeZone, today, open }: When) {
  const days = Array.from({ length: daysOfPeople }, (_, index) => addDays(today, index));
  const soon = open.filter(({ startsAt }) => dayOf(startsAt, timeZone) <= (days.at(-1) ?? today));
  const people = (await everyGoer(scope))
    .filter(({ visits }) => visits)
    .map(one => ({ one, shared: workSpans(one, timeZone, days).flatMap(work => within(soon, work)) }));
  return ({ _id, durationMinutes }: Service): boolean =>
    people.some(
      ({ one, shared }) =>
        doesAll(one, [_id]) && (soon.length === 0 || shared.some(span => lasts(span, durationMinutes))),
    );
}

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
