import { handOver } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { serviceRequestsCollection } from './store.ts';

export const handOverRequests = (
  scope: DataScope,
  { from, to }: { from: string; to: string },
): Promise<void> => handOver(scope, serviceRequestsCollection, { field: 'customerId', from, to });
