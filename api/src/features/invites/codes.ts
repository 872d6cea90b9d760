import { randomInt } from 'node:crypto';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { emit } from '../events/events.ts';
import { type InviteDocument, invitesCollection } from './store.ts';
import { toInvite } from './toInvite.ts';

/** Crockford's base32: nothing that is mistaken for something else when read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 60 random bits as `7KQ2-M9XD-4TBH`. */
export function newInviteCode(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(32)]).join('');
  return `${group()}-${group()}-${group()}`;
}

export function inviteHash({ keys }: Config, code: string): string {
  const read = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return keys.hash('invite', read);
}

/** Takes one use of an open invite, or null. Of several at once no more than its uses succeed. */
export async function useInvite(scope: DataScope, codeHash: string): Promise<InviteDocument | null> {
  const invites = platformCollection(scope, invitesCollection, 'an invite by its code');
  const found = await invites.findOne({ codeHash });
  if (!found || found.revokedAt || found.expiresAt < new Date() || found.uses >= found.maxUses) return null;
  const used = await invites.findOneAndUpdate(
    { _id: found._id, uses: { $lt: found.maxUses }, revokedAt: null },
    { $inc: { uses: 1, version: 1 }, $set: { updatedAt: new Date() } },
  );
  if (used) {
    const there = { ...scope, tenantId: used.tenantId };
    await emit(there, 'invite.accepted', toInvite(used), toInvite(found));
  }
  return used;
}
