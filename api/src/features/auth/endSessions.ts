import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import type { Role } from '../../principal.ts';
import { sessionsCollection } from './store.ts';

const sessions = (scope: DataScope) => platformCollection(scope, sessionsCollection, 'sessions');

export async function endSession(ctx: Context, sessionId: string): Promise<void> {
  await sessions(ctx).deleteOne({ _id: sessionId });
  afterCommit(ctx, () => ctx.authenticator.forget(sessionId));
}

/** Ends all sessions of a user everywhere. */
export async function endAllSessions(ctx: Context, userId: string): Promise<void> {
  await sessions(ctx).deleteMany({ userId });
  afterCommit(ctx, () => ctx.authenticator.forget(userId));
}

/** Ends the sessions that a user has in the scope's workshop. */
export async function endWorkshopSessions(ctx: Context, userId: string): Promise<void> {
  await sessions(ctx).deleteMany({ userId, tenantId: ctx.tenantId });
  afterCommit(ctx, () => ctx.authenticator.forget(userId));
}

export async function changeSessionRole(ctx: Context, userId: string, role: Role): Promise<void> {
  await sessions(ctx).updateMany({ userId, tenantId: ctx.tenantId }, { $set: { role } });
  afterCommit(ctx, () => ctx.authenticator.forget(userId));
}
