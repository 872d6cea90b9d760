import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Filter } from '../../data/tenantCollection.ts';
import type { After } from './cursor.ts';
import { type EntryDocument, entriesCollection } from './store.ts';

/** So many entries are looked at for a page that an index does not answer on its own. */
const mostRead = 2000;

type Led = 'cityKey' | 'visits.cities' | 'reach' | 'search' | 'serviceTypes' | 'homeVisit';
/** `by` is what the index of `lead` has in the order of the score; of what that gives, `and` is wanted. */
export type Way = { lead: Led | null; by: Filter<EntryDocument>; and: Filter<EntryDocument>[] };
export type Listed = Omit<EntryDocument, 'search' | 'about' | 'visits' | 'reach'>;
type Walked = {
  found: Listed[];
  /** Where it stopped looking; null where there is no more. */
  end: After | null;
};
type Page = { after: After | null; limit: number };

export const shown = { search: 0, about: 0, visits: 0, reach: 0 };

/** The best of what is found in any of the ways, and where the next of them are. */
export async function walk(
  scope: DataScope,
  ways: Way[],
  page: Page,
): Promise<{ found: Listed[]; next: After | null }> {
  const walked = await Promise.all(ways.map(way => walkOne(scope, way, page)));
  const each = new Map(walked.flatMap(({ found }) => found).map(entry => [entry._id, entry]));
  const [end = null] = walked.flatMap(one => one.end ?? []).sort(inOrder);
  const found = [...each.values()]
    .map(entry => ({ entry, at: afterOf(entry) }))
    // Beyond where one way stopped, the others may have passed by what it would have found.
    .filter(({ at }) => !end || inOrder(at, end) <= 0)
    .sort((one, other) => inOrder(one.at, other.at));
  const last = found[page.limit - 1];
  return {
    found: found.slice(0, page.limit).map(({ entry }) => entry),
    next: last && found.length > page.limit ? last.at : end,
  };
}

const afterOf = ({ score, slug }: Pick<EntryDocument, 'score' | 'slug'>): After => ({ value: score, slug });

const inOrder = (one: After, other: After): number =>
  other.value - one.value || (one.slug < other.slug ? -1 : Number(one.slug > other.slug));

async function walkOne(scope: DataScope, { lead, by, and }: Way, { after, limit }: Page): Promise<Walked> {
  const entries = platformCollection(scope, entriesCollection, 'somebody looks for a workshop');
  const ordered = [{ $match: beyond(by, after) }, { $sort: { score: -1, slug: 1 } }];
  // Of the others that the planner would try, some have no end to them.
  const hint = { ...(lead ? { [lead]: 1 } : {}), score: -1, slug: 1 };
  const pageOf = (filters: Filter<EntryDocument>[]) =>
    entries.aggregate<Listed>(
      [
        ...ordered,
        // The conditions stay behind the order, so that no more is read.
        ...(filters.length > 0 ? [{ $limit: mostRead }, { $match: { $and: filters } }] : []),
        { $limit: limit + 1 },
        { $project: shown },
      ],
      { hint },
    );
  const found = await pageOf(and);
  if (and.length === 0 || found.length > limit) return { found, end: null };
  const [edge] = await entries.aggregate<Pick<EntryDocument, 'score' | 'slug'>>(
    [...ordered, { $project: { _id: 0, score: 1, slug: 1 } }, { $skip: mostRead - 1 }, { $limit: 1 }],
    { hint },
  );
  if (!edge) return { found, end: null };
  // Up to there and no farther, also where something has come or gone meanwhile.
  const end = afterOf(edge);
  const cut = await pageOf([...and, upTo(end)]);
  return { found: cut, end: cut.length > limit ? null : end };
}

/** As ranges of the index, of which none is read from its beginning where many have one score. */
const beyond = (by: Filter<EntryDocument>, after: After | null): Filter<EntryDocument> =>
  after
    ? {
        $or: [
          { $and: [by, { score: after.value, slug: { $gt: after.slug } }] },
          { $and: [by, { score: { $lt: after.value } }] },
        ],
      }
    : by;

const upTo = ({ value, slug }: After): Filter<EntryDocument> => ({
  $or: [{ score: { $gt: value } }, { score: value, slug: { $lte: slug } }],
});
