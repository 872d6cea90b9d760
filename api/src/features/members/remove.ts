import type { Context } from '../../http/context.ts';
import type { Role } from '../../principal.ts';
import { tellOfHeldKeys } from '../apiKeys/holders.ts';
import { endMembership, giveRole } from './members.ts';
import type { MemberDocument } from './store.ts';

export async function removeMember(ctx: Context, memberId: string): Promise<void> {
  await tellOfHeldKeys(ctx, await endMembership(ctx, memberId), 'left');
}

export async function changeRole(ctx: Context, memberId: string, role: Role): Promise<MemberDocument> {
  const member = await giveRole(ctx, memberId, role);
  await tellOfHeldKeys(ctx, member, 'lacks');
  return member;
}
