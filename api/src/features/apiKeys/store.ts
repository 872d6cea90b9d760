import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Permission } from '../../principal.ts';

export type ApiKeyDocument = TenantDocument & {
  name: string;
  /** The first characters, to recognise it by. */
  prefix: string;
  hash: string;
  permissions: Permission[];
  expiresAt: Date | null;
  lastUsedAt: Date | null;
};

export const apiKeysCollection = defineTenantCollection<ApiKeyDocument>('apiKeys', {
  indexes: [{ key: { _id: -1 } }, { key: { hash: 1 }, unique: true, acrossTenants: true }],
});
