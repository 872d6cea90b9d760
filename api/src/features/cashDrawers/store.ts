import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];

/** A time the drawer was opened and somebody counted; amounts in minor units. */
export type CashCount = Omit<Schemas['CashCount'], 'at'> & { at: Date };

export type CashDrawerDocument = TenantDocument & {
  status: Schemas['CashDrawer']['status'];
  opening: CashCount;
  closing: CashCount | null;
  currency: string;
};

export const cashDrawersCollection = defineTenantCollection<CashDrawerDocument>('cashDrawers', {
  indexes: [{ key: { _id: -1 } }, { key: { status: 1 }, unique: true, where: { status: 'open' } }],
});
