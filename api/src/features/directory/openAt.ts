import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Filter } from '../../data/tenantCollection.ts';
import { searchesOf } from './cache.ts';
import { type EntryDocument, entriesCollection } from './store.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The workshops that are open at an instant, each by its own clock and holidays. */
export async function openFilter(scope: DataScope, at: Date): Promise<Filter<EntryDocument>> {
  const zones = await timeZones(scope);
  // A filter that names no alternative is none.
  return { $or: zones.length === 0 ? [{ _id: '' }] : zones.map(zone => openIn(zone, at)) };
}

function openIn(timeZone: string, at: Date): Filter<EntryDocument> {
  const clock = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const day = clock.toPlainDate().toString();
  const time = clock.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' });
  // As text, times of a day have its order, and 24:00 is after all of them.
  const open = { $elemMatch: { from: { $lte: time }, to: { $gt: time } } };
  const today = { from: { $lte: day }, to: { $gte: day } };
  return {
    timeZone,
    $or: [
      { 'hours.holidays': { $elemMatch: { ...today, spans: open } } },
      {
        'hours.holidays': { $not: { $elemMatch: today } },
        [`hours.week.${weekdays[clock.dayOfWeek - 1]}`]: open,
      },
    ],
  };
}

/** Those that there are in the directory: one in India, a few hundred at the most. */
async function timeZones(scope: DataScope): Promise<string[]> {
  return searchesOf(scope.database).get('zones', async () => {
    const entries = platformCollection(scope, entriesCollection, 'where the clocks of the directory are');
    const zones = await entries.aggregate<{ _id: string }>([
      { $sort: { timeZone: 1 } },
      { $group: { _id: '$timeZone' } },
    ]);
    return { area: null, answer: zones.map(({ _id }) => _id) };
  });
}
