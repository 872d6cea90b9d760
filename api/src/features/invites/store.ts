import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Role } from '../../principal.ts';

export type InviteDocument = TenantDocument & {
  role: Role;
  email: string | null;
  codeHash: string;
  uses: number;
  maxUses: number;
  /** How long it is good for from its making or resending. */
  days: number;
  sentAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
};

export const invitesCollection = defineTenantCollection<InviteDocument>('invites', {
  indexes: [
    { key: { _id: -1 } },
    { key: { role: 1 } },
    { key: { codeHash: 1 }, unique: true, acrossTenants: true },
  ],
});
