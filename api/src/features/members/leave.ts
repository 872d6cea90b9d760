import type { Context } from '../../http/context.ts';
import { tellOfHeldKeys } from '../apiKeys/holders.ts';
import { endWorkshopSessions } from '../auth/endSessions.ts';
import { requireUser } from '../auth/requireUser.ts';
import { moveSession, type SessionReply } from '../auth/sessions.ts';
import { endOwnMembership, handOver, membershipsOf } from './members.ts';

/** Ends the caller's own membership and moves their session to where they still belong. */
export async function leaveWorkshop(ctx: Context): Promise<SessionReply> {
  const { userId } = requireUser(ctx);
  await tellOfHeldKeys(ctx, await endOwnMembership(ctx), 'left');
  const [next] = await membershipsOf(ctx, userId);
  const reply = await moveSession(ctx, next?.tenantId ?? null);
  await endWorkshopSessions(ctx, userId);
  return reply;
}

/** Makes another member the owner in the caller's place; the caller goes on as a manager. */
export async function transferOwnership(ctx: Context, memberId: string): Promise<SessionReply> {
  await tellOfHeldKeys(ctx, await handOver(ctx, memberId), 'lacks');
  return moveSession(ctx, ctx.tenantId);
}
