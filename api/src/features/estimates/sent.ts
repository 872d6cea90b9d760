import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type EstimateDocument, estimatesCollection } from './store.ts';

/** How each estimate that was ever sent stands. */
export function sentEstimates(scope: DataScope): Promise<Pick<EstimateDocument, 'status' | 'firstSentOn'>[]> {
  return tenantCollection(scope, estimatesCollection).find(
    { firstSentOn: { $type: 'string' } },
    { projection: { status: 1, firstSentOn: 1 } },
  );
}
