import { closedBy, closedUntil } from '../../ledger/closing.ts';
import { type Opening, saysTheSame, storeOpenings } from '../../openings/openings.ts';
import { openingsByKey } from '../../openings/store.ts';
import { faulty, type ImportScope, type Outcome } from './kind.ts';

/** A row's opening, and what was made on the way to it. */
export type Said = { row: number; opening: Opening; ids: string[] };

/** What openings come to beside those that were brought over before and, with `apply`, brings them. */
export async function settleOpenings(scope: ImportScope, said: Said[], apply: boolean): Promise<Outcome[]> {
  const found = await openingsByKey(
    scope,
    said.map(({ opening }) => opening.importKey),
  );
  const known = new Map(found.map(opening => [opening.importKey, opening]));
  const until = await closedUntil(scope);
  const fresh = new Map<string, Opening>();
  const outcomes = said.map(({ row, opening, ids }): Outcome => {
    const before = known.get(opening.importKey) ?? fresh.get(opening.importKey);
    if (before && saysTheSame(before, opening)) return { row, outcome: 'unchanged' };
    if (before) return faulty(row, [other]);
    const closed = closedBy(until, opening.postedOn);
    if (closed) return faulty(row, [{ field: null, code: closed.code, message: closed.message }]);
    fresh.set(opening.importKey, opening);
    return { row, outcome: 'created', ids: [...ids, opening._id] };
  });
  if (apply && fresh.size > 0) await storeOpenings(scope, scope.workshop, [...fresh.values()]);
  return outcomes;
}

const other = {
  field: null,
  code: 'not_the_same',
  message: 'was brought over before with another amount or day; undo that import first',
} as const;
