import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { ledgerCollection } from './store.ts';

/** Whether the workshop's books hold anything. */
export const hasEntries = async (scope: DataScope): Promise<boolean> =>
  (await tenantCollection(scope, ledgerCollection).findOne({}, { _id: 1 })) !== null;
