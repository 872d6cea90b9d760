import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Filter } from '../../data/tenantCollection.ts';
import type { After } from './cursor.ts';
import { type EntryDocument, entriesCollection } from './store.ts';

/** So many entries are looked at for a page that an index does not answer on its own. */
const mostRead = 2000;
/** Where one in so many is what is asked for, fewer keys are enough to bound the page. */
const likely = 5;

type Led = 'cityKey' | 'visits.cities' | 'reach' | 'search' | 'serviceTypes' | 'homeVisit';
/** `by` are what the index of `lead` has each in the order of the score; of what any of them gives, `and` is wanted. */
export type Way = { lead: Led | null; by: Filter<EntryDocument>[]; and: Filter<EntryDocument>[] };
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
  const order = { $sort: { score: -1, slug: 1 } };
  // Of the others that the planner would try, some have no end to them.
  const hint = { ...(lead ? { [lead]: 1 } : {}), score: -1, slug: 1 };
  const pageTo = (end: After | null) =>
    entries.aggregate<Listed>(
      [
        // In the query itself: what passes a stage of the pipeline is read by megabytes, however few are wanted.
        { $match: { $and: [between(by, after, end), ...and] } },
        order,
        { $limit: limit + 1 },
        { $project: shown },
      ],
      { hint },
    );
  if (and.length === 0) return { found: await pageTo(null), end: null };
  const placeOf = async (most: number): Promise<After | null> => {
    const [edge] = await entries.aggregate<Pick<EntryDocument, 'score' | 'slug'>>(
      [
        { $match: between(by, after, null) },
        order,
        { $project: { _id: 0, score: 1, slug: 1 } },
        { $skip: most - 1 },
        { $limit: 1 },
      ],
      { hint },
    );
    return edge ? afterOf(edge) : null;
  };
  const near = await placeOf(limit * likely);
  const first = await pageTo(near);
  if (first.length > limit || !near) return { found: first, end: null };
  const end = await placeOf(mostRead);
  const found = await pageTo(end);
  return { found, end: found.length > limit ? null : end };
}

/** As ranges of the index, each of which has its order: of many that have one score none is read from the first. */
const between = (
  by: Filter<EntryDocument>[],
  after: After | null,
  end: After | null,
): Filter<EntryDocument> => ({
  $or: by.flatMap(one => rangesOf(after, end).map(range => ({ $and: [one, range] }))),
});

function rangesOf(after: After | null, end: After | null): Filter<EntryDocument>[] {
  if (!after && !end) return [{}];
  if (after && end && after.value === end.value)
    return [{ score: after.value, slug: { $gt: after.slug, $lte: end.slug } }];
  return [
    ...(after ? [{ score: after.value, slug: { $gt: after.slug } }] : []),
    { score: { ...(after ? { $lt: after.value } : {}), ...(end ? { $gt: end.value } : {}) } },
    ...(end ? [{ score: end.value, slug: { $lte: end.slug } }] : []),
  ];
}
