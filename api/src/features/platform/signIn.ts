import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { concerns } from '../../data/trail.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { platformLog } from '../audit/records.ts';
import { checkNewPassword, hashPassword, passwordMatches } from '../auth/passwords.ts';
import { normaliseEmail } from '../auth/registration.ts';
import { takeTry } from '../auth/tries.ts';
import { enrolledMethods } from '../factors/enrolled.ts';
import { type FactorProof, proveFactor } from '../factors/prove.ts';
import { holderOf } from './account.ts';
import { endAdministratorSessions, type PlatformReply, startAdministratorSession } from './sessions.ts';
import { administratorsCollection } from './store.ts';

const administrators = (ctx: Context) => platformCollection(ctx, administratorsCollection, 'administrators');

/** Wrong codes are returned, not thrown, so that they count. */
export async function logInAdministrator(
  ctx: Context,
  input: { email: string; password: string } & FactorProof,
): Promise<PlatformReply | Problem> {
  concerns(ctx, platformLog);
  const { email, password, ...proof } = input;
  const found = await administrators(ctx).findOne({ email: normaliseEmail(email) });
  const guessed = {
    kind: 'administrator' as const,
    email: normaliseEmail(email),
    userId: found?._id ?? null,
  };
  const forgetTry = await takeTry(ctx, guessed);
  const right = await passwordMatches(ctx, found?.passwordHash ?? null, password);
  if (!found || !right || found.disabled) throw new Problem('invalid_credentials');
  await forgetTry();
  const methods = await enrolledMethods(ctx, found._id);
  if (methods.length === 0) return startAdministratorSession(ctx, found, false);
  if (Object.keys(proof).length === 0) return new Problem('second_factor_needed');
  const wrong = await proveFactor(ctx, holderOf(found), proof);
  return wrong ?? startAdministratorSession(ctx, found, true);
}

export const linkHash = ({ keys }: Config, token: string) => keys.hash('administrator link', token);

/** Sets the password of whom the link was given to. It works once: the link goes with the password that it sets. */
export async function acceptLink(
  ctx: Context,
  { token, password }: { token: string; password: string },
): Promise<PlatformReply> {
  concerns(ctx, platformLog);
  const hash = linkHash(ctx.config, token);
  const found = await administrators(ctx).findOne({ 'link.hash': hash });
  if (!found?.link || found.link.expiresAt < new Date() || found.disabled) throw new Problem('invalid_code');
  await checkNewPassword('/body/password', password, [found.email, found.name]);
  const passwordHash = await hashPassword(ctx, password);
  const change = { passwordHash, link: null, updatedAt: new Date() };
  await administrators(ctx).updateOne({ _id: found._id }, { $set: change, $inc: { version: 1 } });
  await endAdministratorSessions(ctx, found._id);
  return startAdministratorSession(ctx, found, false);
}
