import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { importKeyIndex } from '../imports/importKey.ts';
import type { LedgerLine } from '../ledger/store.ts';

/** What stood in an account, or was owed by a customer, when the books began here. Its ledger entry is posted with it. */
export type OpeningDocument = TenantDocument & {
  importKey: string;
  postedOn: string;
  currency: string;
  /** As they are posted. */
  lines: LedgerLine[];
  /** Of a customer. */
  customerId?: string;
  /** By which the customer pays it, where they owe it. */
  invoiceId?: string;
};

export const openingsCollection = defineTenantCollection<OpeningDocument>('openings', {
  indexes: [importKeyIndex, { key: { customerId: 1 } }],
});

export function openingsByKey(scope: DataScope, importKeys: string[]): Promise<OpeningDocument[]> {
  return tenantCollection(scope, openingsCollection).find({ importKey: { $in: importKeys } });
}

/** Which of these customers have one. */
export const openingsOf = (scope: DataScope, customerIds: string[]): Promise<Set<string>> =>
  tenantCollection(scope, openingsCollection).having('customerId', customerIds);
