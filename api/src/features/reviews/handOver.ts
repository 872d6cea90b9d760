import { handOver } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { reviewsCollection } from './store.ts';

export const handOverReviews = (
  scope: DataScope,
  { from, to }: { from: string; to: string },
): Promise<void> => handOver(scope, reviewsCollection, { field: 'customerId', from, to });
