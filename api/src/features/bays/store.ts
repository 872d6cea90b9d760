import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

export type BayDocument = TenantDocument & {
  name: string;
  kind: components['schemas']['BayKind'];
  active: boolean;
};

export const baysCollection = defineTenantCollection<BayDocument>('bays', {
  indexes: [{ key: { name: 1 } }],
});
