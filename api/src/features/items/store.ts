import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Item = components['schemas']['Item'];

export type ItemDocument = TenantDocument &
  Pick<
    Item,
    'kind' | 'name' | 'code' | 'barcode' | 'hsnSac' | 'taxRate' | 'unit' | 'unitPrice' | 'cost' | 'active'
  > & { search: string[] };

const given = (name: 'code' | 'barcode') => ({ [name]: { $type: 'string' } });

export const itemsCollection = defineTenantCollection<ItemDocument>('items', {
  indexes: [
    { key: { _id: -1 } },
    { key: { active: 1, _id: -1 } },
    { key: { search: 1, _id: -1 } },
    { key: { code: 1 }, unique: true, where: given('code') },
    { key: { barcode: 1 }, unique: true, where: given('barcode') },
  ],
});
