import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { endSession, takeSessionTurn } from './endSessions.ts';
import { sessionsCollection } from './store.ts';

const mostWrongProofs = 5;

const sessions = (scope: DataScope) => platformCollection(scope, sessionsCollection, 'sessions');

/** Notes that the person behind the session has just proved again who they are. */
export async function noteProof(ctx: Context, sessionId: string, byFactor: boolean): Promise<void> {
  const now = new Date();
  const proved = { authenticatedAt: now, ...(byFactor ? { factorAt: now } : {}), wrongProofs: 0 };
  await sessions(ctx).updateOne({ _id: sessionId }, { $set: proved });
  afterCommit(ctx, () => ctx.authenticator.forget(sessionId));
}

/** A session that is not its owner's must not become a place to guess their password from: the fifth wrong proof ends it. */
export async function noteWrongProof(ctx: Context, sessionId: string): Promise<void> {
  const session = await sessions(ctx).findOneAndUpdate({ _id: sessionId }, { $inc: { wrongProofs: 1 } });
  if (session && session.wrongProofs >= mostWrongProofs) await endSession(ctx, sessionId);
}

export async function forgetWrongProofs(ctx: Context, sessionId: string): Promise<void> {
  await sessions(ctx).updateOne({ _id: sessionId, wrongProofs: { $gt: 0 } }, { $set: { wrongProofs: 0 } });
}

/** Notes on all sessions of the user whether a second factor is set up; the asking one has just proved it. */
export async function noteFactors(ctx: Context, userId: string, hasFactor: boolean): Promise<void> {
  await takeSessionTurn(ctx, userId);
  const gone = hasFactor ? {} : { factorAt: null };
  await sessions(ctx).updateMany({ userId }, { $set: { hasFactor, ...gone } });
  afterCommit(ctx, () => ctx.authenticator.forget(userId));
}
