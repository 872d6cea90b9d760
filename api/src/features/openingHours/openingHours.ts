import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { duplicateKey } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { refreshEntry } from '../directory/entry.ts';
import { emit } from '../events/events.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import type { Hours } from './spans.ts';
import { type OpeningHoursDocument, openingHoursCollection } from './store.ts';

type Schemas = components['schemas'];

export const untold: Hours = {
  week: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
  holidays: [],
};

/** The hours of the scope's workshop; null where it has told none yet. */
export async function findOpeningHours(scope: DataScope): Promise<OpeningHoursDocument | null> {
  return tenantCollection(scope, openingHoursCollection).findOne({ _id: `${scope.tenantId}` });
}

/** The hours of these workshops, of those that have told them: for what shows many of them to anybody. */
export async function openingHoursOf(scope: DataScope, workshopIds: string[]): Promise<Map<string, Hours>> {
  const found = await platformCollection(scope, openingHoursCollection, 'hours for the public').find({
    _id: { $in: workshopIds },
  });
  return new Map(found.map(({ _id, week, holidays }) => [_id, { week, holidays }]));
}

export async function updateOpeningHours(
  ctx: Context,
  patch: Schemas['OpeningHoursPatch'],
): Promise<Schemas['OpeningHours']> {
  const before = await findOpeningHours(ctx);
  if (ctx.ifMatch !== null && ctx.ifMatch !== (before?.version ?? 0)) throw new Problem('version_conflict');
  const after = { ...(before ?? untold) };
  if (patch.week) after.week = { ...after.week, ...definedOf(checkedWeek(patch.week)) };
  if (patch.holidays) after.holidays = checkedHolidays(patch.holidays);
  const stored = await store(ctx, before, after);
  await refreshEntry(ctx, await getWorkshop(ctx));
  const shown = toOpeningHours(ctx, stored);
  await emit(ctx, 'opening_hours.updated', shown, toOpeningHours(ctx, before));
  return shown;
}

async function store(ctx: Context, before: OpeningHoursDocument | null, after: Hours) {
  const collection = tenantCollection(ctx, openingHoursCollection);
  if (before) return collection.replace(before, { ...before, ...after });
  try {
    return await collection.insertOne({ _id: `${ctx.tenantId}`, ...after });
  } catch (error) {
    throw duplicateKey(error) ? new Problem('version_conflict') : error;
  }
}

type Week = NonNullable<Schemas['OpeningHoursPatch']['week']>;

export function checkedWeek(week: Week): Week {
  for (const [day, spans] of Object.entries(week)) checkSpans(spans, `/body/week/${day}`);
  return week;
}

export function checkedHolidays(holidays: Schemas['Holiday'][]): Schemas['Holiday'][] {
  holidays.forEach(({ from, to, spans }, index) => {
    if (to < from)
      throw fault('rule_broken', `/body/holidays/${index}/to`, 'is before the first day', 'not_after_start');
    checkSpans(spans, `/body/holidays/${index}/spans`);
    if (holidays.some((other, at) => at < index && other.from <= to && from <= other.to))
      throw fault('rule_broken', `/body/holidays/${index}/from`, 'is a day of another holiday', 'overlaps');
  });
  return holidays
    .map(holiday => ({ ...holiday, reason: holiday.reason.trim() }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** As text, times of a day have the order of the day. */
function checkSpans(spans: Schemas['OpenSpan'][], pointer: string): void {
  spans.forEach(({ from, to }, index) => {
    if (to <= from)
      throw fault('rule_broken', `${pointer}/${index}/to`, 'is not after its beginning', 'not_after_start');
    const before = spans[index - 1];
    if (before && from < before.to)
      throw fault(
        'rule_broken',
        `${pointer}/${index}/from`,
        'is before the end of the one before',
        'overlaps',
      );
  });
}

export function toOpeningHours(scope: DataScope, doc: OpeningHoursDocument | null): Schemas['OpeningHours'] {
  const { week, holidays } = doc ?? untold;
  return {
    id: `${scope.tenantId}`,
    week,
    holidays,
    updatedAt: doc?.updatedAt.toISOString() ?? null,
    version: doc?.version ?? 0,
  };
}
