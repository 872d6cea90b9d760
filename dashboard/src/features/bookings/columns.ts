import type { Bay, Booking, Calendar, Job, Member } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { Day } from './grid.ts';

export type View = 'bays' | 'people' | 'week';

export interface Column {
  key: string;
  day: Day;
  title: string;
  /** Below the title, such as a holiday. */
  detail: string;
  /** What a booking that is made or dropped here gets. */
  bayId?: string;
  userId?: string;
  bookings: Booking[];
  /** Jobs that are promised then. */
  promises: Job[];
}

/** What still matters on a calendar: those that will not take place leave no mark. */
const isShown = ({ status }: Booking) => !['declined', 'cancelled', 'expired'].includes(status);

export function columnsOf(
  view: View,
  { days, bookings }: Calendar,
  promises: Job[],
  bays: Bay[],
  members: Member[],
  t: TFunction,
): Column[] {
  const shown = bookings.filter(isShown);
  const [first] = days;
  if (view === 'week' || !first) {
    return days.map(day => ({
      key: day.day,
      day,
      title: weekday(day.day),
      detail: day.holiday ?? '',
      bookings: shown,
      promises,
    }));
  }
  const common = { day: first, detail: '', promises: [] };
  if (view === 'people') {
    const people = members.map(({ userId, name }) => ({
      ...common,
      key: userId,
      title: name,
      userId,
      bookings: shown.filter(({ assignedTo }) => assignedTo.includes(userId)),
      promises: promises.filter(({ assignedTo }) => assignedTo.includes(userId)),
    }));
    const nobody = shown.filter(({ assignedTo }) => assignedTo.length === 0);
    const nobodys = promises.filter(({ assignedTo }) => assignedTo.length === 0);
    const rest = { ...common, key: 'nobody', title: t('bookings.nobody') };
    return [...people, { ...rest, bookings: nobody, promises: nobodys }];
  }
  const used = new Set(shown.map(({ bayId }) => bayId));
  const columns = bays
    .filter(({ id, active }) => active || used.has(id))
    .map(({ id, name }) => ({
      ...common,
      key: id,
      title: name,
      bayId: id,
      bookings: shown.filter(({ bayId }) => bayId === id),
    }));
  const nowhere = shown.filter(({ bayId }) => bayId === null);
  const empty = columns.length > 0 && nowhere.length === 0;
  const rest = { ...common, key: 'nowhere', title: t('bookings.nowhere'), bookings: nowhere };
  const promised = { ...common, key: 'promised', title: t('bookings.promised'), bookings: [], promises };
  return [...columns, ...(empty ? [] : [rest]), ...(promises.length > 0 ? [promised] : [])];
}

const weekday = (day: string) =>
  new Intl.DateTimeFormat(`${i18next.language}-IN`, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
  }).format(new Date(`${day}T00:00Z`));
