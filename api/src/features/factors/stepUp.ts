import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { passwordMatches } from '../auth/passwords.ts';
import { type Person, thisPerson } from '../auth/people.ts';
import { noteProof, noteWrongProof } from '../auth/proofs.ts';
import { enrolledMethods } from './enrolled.ts';
import { exactlyOne, type FactorProof, proveFactor } from './prove.ts';

/** Proves again who is there, for what is too important for a session that somebody left open. */
export async function stepUp(
  ctx: Context,
  proof: FactorProof & { password?: string },
): Promise<Problem | null> {
  exactlyOne(proof, ['password', 'code', 'recoveryCode', 'passkey']);
  const person = await thisPerson(ctx);
  const hasFactor = (await enrolledMethods(ctx, person._id)).length > 0;
  const wrong = hasFactor
    ? await byFactor(ctx, person, proof)
    : await byPassword(ctx, person, proof.password);
  if (wrong) await noteWrongProof(ctx, person.sessionId);
  else await noteProof(ctx, person.sessionId, hasFactor);
  return wrong;
}

async function byFactor(ctx: Context, person: Person, proof: FactorProof & { password?: string }) {
  return proof.password === undefined ? proveFactor(ctx, person, proof) : new Problem('factor_needed');
}

async function byPassword(
  ctx: Context,
  { passwordHash }: Person,
  password: string | undefined,
): Promise<Problem | null> {
  const right = password !== undefined && (await passwordMatches(ctx, passwordHash, password));
  return right ? null : new Problem('wrong_password');
}
