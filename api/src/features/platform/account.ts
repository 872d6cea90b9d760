import { platformCollection } from '../../data/platformCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { checkNewPassword, hashPassword, passwordMatches } from '../auth/passwords.ts';
import type { Holder } from '../factors/holder.ts';
import { newRecoveryCodes } from '../factors/recoveryCodes.ts';
import { confirmTotp, startTotp } from '../factors/totp.ts';
import {
  endAdministratorSessions,
  noteWrongProof,
  proveSession,
  thisAdministrator,
  toPlatformMe,
} from './sessions.ts';
import { type AdministratorDocument, administratorsCollection } from './store.ts';

/** An administrator as the one whose second factor is asked for. */
export const holderOf = ({ _id, email, name }: AdministratorDocument): Holder => ({
  _id,
  email,
  name,
  language: 'en',
});

export async function platformMe(ctx: Context) {
  const { administrator, session } = await thisAdministrator(ctx);
  return toPlatformMe(administrator, session.factorAt !== null);
}

export async function beginTotp(ctx: Context) {
  const { administrator } = await thisAdministrator(ctx);
  return startTotp(ctx, holderOf(administrator));
}

export async function enrolAdministrator(ctx: Context, code: string) {
  const { administrator, session } = await thisAdministrator(ctx);
  await confirmTotp(ctx, administrator._id, code);
  const recoveryCodes = await newRecoveryCodes(ctx, administrator._id);
  return { recoveryCodes, session: await proveSession(ctx, administrator, session) };
}

export async function changeAdministratorPassword(
  ctx: Context,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { administrator, session } = await thisAdministrator(ctx);
  const { _id, email, name } = administrator;
  if (!(await passwordMatches(ctx, administrator.passwordHash, currentPassword))) {
    // The refusal rolls back, so the wrong try is counted on its own.
    await noteWrongProof({ ...ctx, session: undefined, trail: undefined, onCommit: undefined }, session._id);
    throw fault('wrong_password', '/body/currentPassword', 'is wrong');
  }
  await checkNewPassword('/body/newPassword', newPassword, [email, name]);
  const passwordHash = await hashPassword(ctx, newPassword);
  await platformCollection(ctx, administratorsCollection, 'administrators').updateOne(
    { _id },
    { $set: { passwordHash, updatedAt: new Date() }, $inc: { version: 1 } },
  );
  await endAdministratorSessions(ctx, _id, session._id);
}
