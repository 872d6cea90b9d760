import type { components } from '@workbay/sdk/schema';
import { concerns } from '../../data/trail.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { personById } from '../auth/people.ts';
import { type SessionReply, startSession } from '../auth/sessions.ts';
import { signIn, tryTicket, useTicket } from '../auth/signIn.ts';
import { checkPasskey } from './passkeys.ts';
import { exactlyOne, type FactorProof, proveFactor } from './prove.ts';

/** The second step of a log-in. */
export async function completeSignIn(
  ctx: Context,
  { ticket: secret, ...proof }: FactorProof & { ticket: string },
): Promise<SessionReply | Problem> {
  exactlyOne(proof, ['code', 'recoveryCode', 'passkey']);
  const ticket = await tryTicket(ctx, secret);
  const person = ticket ? await personById(ctx, ticket.userId) : null;
  concerns(ctx, person?._id ?? null);
  if (!ticket || !person) return new Problem('sign_in_expired');
  const wrong = await proveFactor(ctx, person, proof);
  if (wrong) return wrong;
  await useTicket(ctx, ticket);
  return startSession(ctx, person, ticket.tenantId, { hasFactor: true, factorAt: new Date() });
}

/** A log-in by a passkey alone: what one has, and the PIN or finger that unlocks it. */
export async function signInWithPasskey(
  ctx: Context,
  passkey: components['schemas']['UsedPasskey'],
): Promise<SessionReply | Problem> {
  const userId = await checkPasskey(ctx, passkey);
  if (userId instanceof Problem) return userId;
  const person = await personById(ctx, userId);
  concerns(ctx, userId);
  return person ? signIn(ctx, person, 'passkey') : new Problem('passkey_refused');
}
