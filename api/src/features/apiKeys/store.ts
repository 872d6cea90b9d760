import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Permission } from '../../principal.ts';

/** A secret that works: until when, where it has been replaced. */
export type KeySecret = { hash: string; until: Date | null };

export type ApiKeyDocument = TenantDocument & {
  name: string;
  /** The first characters, to recognise it by. */
  prefix: string;
  /** The newest first; the one before it works on until its time is over. */
  secrets: KeySecret[];
  permissions: Permission[];
  /** The user who made or rolled it, or whose key did, and so has seen its secret. */
  holderId: string | null;
  /** From where it works: ranges in CIDR form; none is from everywhere. */
  allowedAddresses: string[];
  expiresAt: Date | null;
  rolledAt: Date | null;
  lastUsedAt: Date | null;
};

export const apiKeysCollection = defineTenantCollection<ApiKeyDocument>('apiKeys', {
  audit: { quiet: ['lastUsedAt'] },
  indexes: [
    { key: { _id: -1 } },
    { key: { holderId: 1, _id: -1 } },
    { key: { 'secrets.hash': 1 }, unique: true, acrossTenants: true },
  ],
});
