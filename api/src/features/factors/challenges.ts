import { randomBytes } from 'node:crypto';
import { platformCollection } from '../../data/platformCollection.ts';
import type { Context } from '../../http/context.ts';
import { challengesCollection } from './store.ts';

export const challengeMinutes = 5;

const challenges = (ctx: Context) => platformCollection(ctx, challengesCollection, 'passkey challenges');
const hashOf = (ctx: Context, challenge: string) => ctx.config.keys.hash('passkey challenge', challenge);

/** `registers` is the user whose new passkey is to sign it; null asks for a known passkey of anybody. */
export async function newChallenge(ctx: Context, registers: string | null): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + challengeMinutes * 60_000);
  await challenges(ctx).insertOne({ _id: hashOf(ctx, challenge), registers, expiresAt });
  return challenge;
}

/** The challenge that was signed, if it was ours, for this, and still open. Whatever comes of it, it is used. */
export async function useChallenge(
  ctx: Context,
  clientDataJSON: string,
  registers: string | null,
): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  if (!challenge) return null;
  const found = await challenges(ctx).findOne({ _id: hashOf(ctx, challenge) });
  if (!found) return null;
  await challenges(ctx).deleteOne({ _id: found._id });
  return found.registers === registers && found.expiresAt > new Date() ? challenge : null;
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    const inside = typeof data === 'object' && data !== null && 'challenge' in data ? data.challenge : null;
    return typeof inside === 'string' ? inside : null;
  } catch {
    return null;
  }
}
