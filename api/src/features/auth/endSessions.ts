import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { customerSessionsCollection } from '../portal/store.ts';
import { sessionsCollection, signInTicketsCollection, usersCollection } from './store.ts';

const sessions = (scope: DataScope) => platformCollection(scope, sessionsCollection, 'sessions');

/**
 * Puts this transaction in line with every other that starts, moves or ends sessions of the user. Snapshots alone would let
 * a log-in by the old password, or into the workshop that the user is being removed from, outlive the change.
 */
export async function takeSessionTurn(
  scope: DataScope,
  userId: string,
  change: { lastWorkshopId?: string | null } = {},
): Promise<void> {
  await platformCollection(scope, usersCollection, 'users').updateOne(
    { _id: userId },
    { $inc: { sessionTurns: 1 }, $set: { ...change, updatedAt: new Date() } },
  );
}

export async function endSession(ctx: Context, sessionId: string): Promise<void> {
  await sessions(ctx).deleteOne({ _id: sessionId });
  afterCommit(ctx, () => ctx.authenticator.forget(sessionId));
}

/** Ends all sessions of a user everywhere, as a customer too, and log-ins that wait for a second factor. */
export const endAllSessions = (ctx: Context, userId: string): Promise<void> =>
  endSessions(ctx, userId, { userId });

/** Ends all sessions of a user but one. */
export const endOtherSessions = (ctx: Context, userId: string, keptId: string): Promise<void> =>
  endSessions(ctx, userId, { userId, _id: { $ne: keptId } });

async function endSessions(
  ctx: Context,
  userId: string,
  filter: { userId: string; _id?: { $ne: string } },
): Promise<void> {
  await takeSessionTurn(ctx, userId);
  await sessions(ctx).deleteMany(filter);
  await platformCollection(ctx, customerSessionsCollection, 'sessions of customers').deleteMany(filter);
  await platformCollection(ctx, signInTicketsCollection, 'sign-ins').deleteMany({ userId });
  afterCommit(ctx, () => ctx.authenticator.forget(userId));
}

/** Ends the sessions that a user has in the scope's workshop: their place in it changed or is gone. */
export async function endWorkshopSessions(
  ctx: Context,
  userId: string,
  keptId: string | null = null,
): Promise<void> {
  await takeSessionTurn(ctx, userId);
  await sessions(ctx).deleteMany({
    userId,
    tenantId: ctx.tenantId,
    ...(keptId ? { _id: { $ne: keptId } } : {}),
  });
  afterCommit(ctx, () => ctx.authenticator.forget(userId));
}
