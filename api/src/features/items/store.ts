import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { importKeyIndex } from '../imports/importKey.ts';

type Item = components['schemas']['Item'];

export type ItemDocument = TenantDocument &
  Pick<
    Item,
    'kind' | 'name' | 'code' | 'barcode' | 'hsnSac' | 'taxRate' | 'unit' | 'unitPrice' | 'cost' | 'active'
  > & {
    /** Which of the workshop's own rates. Left out by items of before there were any. */
    taxRateId?: string | null;
    stocked: boolean;
    /** In thousandths; moves with stock movements only, and so does its value in minor units. */
    onHand: number;
    stockValue: number;
    /** In thousandths. */
    reorderLevel: number | null;
    low: boolean;
    search: string[];
    /** What an import knows it by, so that the next one finds it. */
    importKey?: string;
    /** The import that made it was undone. */
    withdrawn?: true;
  };

const given = (name: 'code' | 'barcode') => ({ [name]: { $type: 'string' } });

export const itemsCollection = defineTenantCollection<ItemDocument>('items', {
  audit: { quiet: ['onHand', 'stockValue', 'low'] },
  indexes: [
    { key: { _id: -1 } },
    { key: { active: 1, _id: -1 } },
    { key: { stocked: 1, _id: -1 } },
    { key: { low: 1, _id: -1 } },
    { key: { search: 1, _id: -1 } },
    importKeyIndex,
    { key: { code: 1 }, unique: true, where: given('code') },
    { key: { barcode: 1 }, unique: true, where: given('barcode') },
  ],
});
