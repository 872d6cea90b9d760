import { LRUCache } from 'lru-cache';
import type { Database } from '../../data/connection.ts';
import { watchChanges } from '../../data/watchChanges.ts';
import { metresBetween, toPoint } from '../places/point.ts';
import { isAround } from './filters.ts';
import type { Area } from './query.ts';
import { cellsAt } from './reach.ts';
import { type EntryDocument, entriesCollection } from './store.ts';

/** Addresses of pictures are good for a quarter of an hour after this. */
const keptMs = 14 * 60_000;
/** So many workshops in all, of which each takes about 2 kB. */
const most = 10_000;

/** The area of an answer: null where a change anywhere may be one of it. */
export type Made<T extends object> = { area: Area | null; answer: T };

export type Searches = {
  /** What `make` gives, kept under `key` for as long as nothing in its area changes; asked for once by however many. */
  get<T extends object>(key: string, make: () => Promise<Made<T>>): Promise<T>;
  forget(): void;
};

const known = new WeakMap<Database, Searches>();

/** The answers to searches that this process has given; it learns of changes by whichever process from the database. */
export function searchesOf(database: Database): Searches {
  const searches = known.get(database) ?? createSearches(database);
  known.set(database, searches);
  return searches;
}

function createSearches(database: Database): Searches {
  const kept = new LRUCache<string, Made<object>>({
    maxSize: most,
    sizeCalculation: ({ answer }) =>
      1 + ('data' in answer && Array.isArray(answer.data) ? answer.data.length : 0),
    ttl: keptMs,
  });
  const asked = new Map<string, Promise<Made<object>>>();
  /** Goes up with every change: what was asked before it is not kept after it. */
  let changes = 0;
  let watching: 'no' | 'soon' | 'yes' = 'no';

  function forget(): void {
    changes++;
    kept.clear();
    asked.clear();
  }

  function watch(): void {
    watching = 'soon';
    watchChanges({
      database,
      definition: entriesCollection,
      reason: 'searches of the directory are kept',
      onChange({ document, changed }) {
        // Where it was before is not told.
        if (!document || changed.some(field => /^(location|cityKey|visits|reach)/.test(field)))
          return forget();
        changes++;
        asked.clear();
        for (const [key, { area }] of kept.entries()) if (mayShow(area, document)) kept.delete(key);
      },
      onEnd() {
        watching = 'no';
        forget();
      },
    }).then(
      () => {
        if (watching === 'soon') watching = 'yes';
      },
      () => {
        watching = 'no';
      },
    );
  }

  return {
    forget,
    async get<T extends object>(key: string, make: () => Promise<Made<T>>): Promise<T> {
      if (watching === 'no') watch();
      const since = watching === 'yes' ? changes : null;
      const found = kept.get(key) ?? asked.get(key);
      // Each key is made of the operation and what it was asked, which decide T.
      if (found) return (await found).answer as T;
      const making = make();
      asked.set(key, making);
      try {
        const made = await making;
        if (since === changes) kept.set(key, { ...made, answer: Object.freeze(made.answer) });
        return made.answer;
      } finally {
        if (asked.get(key) === making) asked.delete(key);
      }
    },
  };
}

function mayShow(area: Area | null, { location, cityKey, visits, reach }: EntryDocument): boolean {
  if (!area) return true;
  if (!isAround(area)) {
    const inTown = area.cityKey === cityKey || Boolean(visits?.cities.includes(area.cityKey));
    return inTown || !reach || area.points.flatMap(cellsAt).some(cell => reach.includes(cell));
  }
  return metresBetween(area.around, toPoint(location)) <= area.metres * 1.001 + 1;
}
