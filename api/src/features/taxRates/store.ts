import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** A tax as a workshop outside India charges it. `changes` has what it was and will be, oldest first, and is never empty. */
export type TaxRateDocument = TenantDocument & {
  name: string;
  note: string | null;
  taxIncluded: boolean;
  isDefault: boolean;
  active: boolean;
  source: string;
  changes: components['schemas']['TaxRateChange'][];
};

export const taxRatesCollection = defineTenantCollection<TaxRateDocument>('taxRates', {
  indexes: [{ key: { _id: 1 } }, { key: { isDefault: 1 }, unique: true, where: { isDefault: true } }],
});
