import type { Filter } from '../../data/tenantCollection.ts';
import type { Rating } from '../reviews/rating.ts';
import type { EntryDocument } from './store.ts';

/** As many reviews of so many stars stand beside the real ones, so that a single one of five stars is not the top. */
const assumed = { count: 5, stars: 3.5 };

export const scoreOf = ({ sum, count }: Rating): number =>
  (assumed.count * assumed.stars + sum) / (assumed.count + count);

/** Between which scores the workshops of such a mean are: theirs is between it and what is assumed. */
export const scoresOf = (minRating: number): Filter<EntryDocument> => ({
  score: minRating > assumed.stars ? { $gt: assumed.stars } : { $gte: minRating },
});
