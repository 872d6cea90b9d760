import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { mailFactorChange } from '../factors/mails.ts';
import { addPasskey, creationOptions, listPasskeys, removePasskey, toPasskey } from '../factors/passkeys.ts';
import { exactlyOne, type FactorProof, proveFactor } from '../factors/prove.ts';
import { holderOf } from './account.ts';
import { noteWrongProof, proveSession, thisAdministrator } from './sessions.ts';
import type { AdministratorSessionDocument } from './store.ts';

type Schemas = components['schemas'];

/** Proves again who is there. A wrong proof is returned, so that it counts. */
export async function stepUpAdministrator(
  ctx: Context,
  proof: FactorProof,
): Promise<Schemas['PlatformSession'] | Problem> {
  exactlyOne(proof, ['code', 'recoveryCode', 'passkey']);
  const { administrator, session } = await thisAdministrator(ctx);
  mustHaveProved(session);
  const wrong = await proveFactor(ctx, holderOf(administrator), proof);
  if (!wrong) return proveSession(ctx, administrator, session);
  await noteWrongProof(ctx, session._id);
  return wrong;
}

/** The app comes first: a password alone adds no passkey. */
function mustHaveProved({ factorAt }: AdministratorSessionDocument): void {
  if (!factorAt) throw new Problem('second_factor_required');
}

export async function passkeysOfAdministrator(ctx: Context): Promise<Schemas['Passkey'][]> {
  const { administrator } = await thisAdministrator(ctx);
  return (await listPasskeys(ctx, administrator._id)).map(toPasskey);
}

export async function beginPasskey(ctx: Context): Promise<Schemas['PasskeyCreation']> {
  const { administrator, session } = await thisAdministrator(ctx);
  mustHaveProved(session);
  return creationOptions(ctx, holderOf(administrator));
}

export async function enrolPasskey(
  ctx: Context,
  { name, passkey: made }: { name: string; passkey: Schemas['NewPasskey'] },
): Promise<Schemas['Passkey'] | Problem> {
  const { administrator, session } = await thisAdministrator(ctx);
  mustHaveProved(session);
  const passkey = await addPasskey(ctx, administrator._id, name, made);
  if (passkey instanceof Problem) return passkey;
  await mailFactorChange(ctx, holderOf(administrator), 'added', 'passkey');
  return toPasskey(passkey);
}

export async function dropPasskey(ctx: Context, passkeyId: string): Promise<void> {
  const { administrator, session } = await thisAdministrator(ctx);
  mustHaveProved(session);
  await removePasskey(ctx, administrator._id, passkeyId);
  await mailFactorChange(ctx, holderOf(administrator), 'removed', 'passkey');
}
