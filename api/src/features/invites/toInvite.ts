import type { components } from '@workbay/sdk/schema';
import type { InviteDocument } from './store.ts';

type Schemas = components['schemas'];

export function statusOf(invite: InviteDocument): Schemas['Invite']['status'] {
  if (invite.revokedAt) return 'revoked';
  if (invite.uses >= invite.maxUses) return 'used';
  return invite.expiresAt < new Date() ? 'expired' : 'open';
}

export function toInvite(doc: InviteDocument): Schemas['Invite'] {
  return {
    id: doc._id,
    role: doc.role,
    email: doc.email,
    status: statusOf(doc),
    uses: doc.uses,
    maxUses: doc.maxUses,
    expiresAt: doc.expiresAt.toISOString(),
    createdAt: doc.createdAt.toISOString(),
  };
}
