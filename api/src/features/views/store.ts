import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

type Schemas = components['schemas'];

export type ViewDocument = TenantDocument & {
  userId: string;
  name: string;
  filters: Schemas['ViewFilters'];
  columns: Schemas['ViewColumn'][];
  shared: boolean;
};

export const viewsCollection = defineTenantCollection<ViewDocument>('views', {
  indexes: [
    { key: { userId: 1, name: 1 }, unique: true },
    { key: { shared: 1, name: 1 }, where: { shared: true } },
  ],
  // What others look for may name their customers.
  bounds: (_scope, userId) => ({ userId }),
});
