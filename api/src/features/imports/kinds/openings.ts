import { closedBy, closedUntil } from '../../ledger/closing.ts';
import { type Opening, saysTheSame, storeOpenings } from '../../openings/openings.ts';
import { openingsByKey } from '../../openings/store.ts';
import { faulty, type ImportScope, type Outcome } from './kind.ts';

export type Said = { row: number; opening: Opening };

/** What openings come to beside those that were brought over before. `keep` names what else a row makes that brings one. */
export async function settleOpenings(
  scope: ImportScope,
  said: Said[],
  keep: (row: number) => string[] = () => [],
): Promise<{ outcomes: Outcome[]; storeFresh: () => Promise<void> }> {
  const found = await openingsByKey(
    scope,
    said.map(({ opening }) => opening.importKey),
  );
  const known = new Map(found.map(opening => [opening.importKey, opening]));
  const until = await closedUntil(scope);
  const fresh = new Map<string, Opening>();
  const outcomes = said.map(({ row, opening }): Outcome => {
    const before = known.get(opening.importKey) ?? fresh.get(opening.importKey);
    if (before && saysTheSame(before, opening)) return { row, outcome: 'unchanged' };
    if (before) return faulty(row, [other]);
    const closed = closedBy(until, opening.postedOn);
    if (closed) return faulty(row, [{ field: null, code: closed.code, message: closed.message }]);
    fresh.set(opening.importKey, opening);
    return { row, outcome: 'created', ids: [...keep(row), opening._id] };
  });
  return {
    outcomes,
    storeFresh: async () => {
      if (fresh.size > 0) await storeOpenings(scope, scope.workshop, [...fresh.values()]);
    },
  };
}

const other = {
  field: null,
  code: 'not_the_same',
  message: 'was brought over before with another amount or day; undo that import first',
} as const;
