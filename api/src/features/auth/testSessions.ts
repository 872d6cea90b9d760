import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { requireUser } from './requireUser.ts';
import { type SessionReply, sessionReply } from './sessions.ts';
import { sessionsCollection } from './store.ts';

const sessions = (scope: DataScope) => platformCollection(scope, sessionsCollection, 'sessions');

/**
 * Moves the caller's session into its workshop's test twin, or back. It stays the workshop's own session: whatever ends
 * that, such as another role, ends it in test mode too.
 */
export async function setTestTenant(ctx: Context, testTenantId: string | null): Promise<SessionReply> {
  const { sessionId } = requireUser(ctx);
  const session = await sessions(ctx).findOneAndUpdate({ _id: sessionId }, { $set: { testTenantId } });
  if (!session) throw new Problem('unauthenticated');
  afterCommit(ctx, () => ctx.authenticator.forget(sessionId));
  return sessionReply(ctx, session);
}

export async function moveTestSessions(scope: DataScope, fromTwin: string, toTwin: string): Promise<void> {
  await sessions(scope).updateMany({ testTenantId: fromTwin }, { $set: { testTenantId: toTwin } });
}
