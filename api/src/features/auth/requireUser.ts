import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';

export function requireUser(ctx: Context): { userId: string; sessionId: string } {
  const { userId, sessionId } = ctx.principal ?? {};
  if (!userId || !sessionId) throw new Problem('forbidden', 'This needs a logged-in user, not an API key.');
  return { userId, sessionId };
}
