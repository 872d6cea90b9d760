import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type Person, thisPerson } from '../auth/people.ts';
import { noteFactors, noteProof } from '../auth/proofs.ts';
import { enrolledMethods } from './enrolled.ts';
import { type FactorKind, mailFactorChange } from './mails.ts';
import { addPasskey, listPasskeys, removePasskey, toPasskey } from './passkeys.ts';
import { dropRecoveryCodes, newRecoveryCodes } from './recoveryCodes.ts';
import { factorsCollection } from './store.ts';
import { confirmTotp, removeTotp } from './totp.ts';

type Schemas = components['schemas'];

export async function showFactors(ctx: Context): Promise<Schemas['Factors']> {
  const { _id, passwordHash } = await thisPerson(ctx);
  const found = await platformCollection(ctx, factorsCollection, 'second factors').findOne({ _id });
  const passkeys = await listPasskeys(ctx, _id);
  const methods = await enrolledMethods(ctx, _id);
  return {
    totp: found?.totp ? { confirmedAt: found.totp.confirmedAt.toISOString() } : null,
    passkeys: passkeys.map(toPasskey),
    recoveryCodesLeft: found?.recoveryHashes.length ?? 0,
    stepUpBy: methods.length > 0 ? methods : [passwordHash === null ? 'provider' : 'password'],
  };
}

/** The first factor comes with recovery codes; a later one leaves them as they are. */
async function added(ctx: Context, person: Person & { sessionId: string }, kind: FactorKind) {
  const methods = await enrolledMethods(ctx, person._id);
  const recoveryCodes = methods.includes('recovery_code') ? null : await newRecoveryCodes(ctx, person._id);
  await noteFactors(ctx, person._id, true);
  await noteProof(ctx, person.sessionId, true);
  await mailFactorChange(ctx, person, 'added', kind);
  return recoveryCodes;
}

async function removed(ctx: Context, person: Person, kind: FactorKind): Promise<void> {
  const left = (await enrolledMethods(ctx, person._id)).filter(method => method !== 'recovery_code');
  if (left.length === 0) {
    await dropRecoveryCodes(ctx, person._id);
    await noteFactors(ctx, person._id, false);
  }
  await mailFactorChange(ctx, person, 'removed', kind);
}

export async function enrolTotp(ctx: Context, code: string): Promise<{ recoveryCodes: string[] | null }> {
  const person = await thisPerson(ctx);
  await confirmTotp(ctx, person._id, code);
  return { recoveryCodes: await added(ctx, person, 'totp') };
}

export async function disableTotp(ctx: Context): Promise<void> {
  const person = await thisPerson(ctx);
  await removeTotp(ctx, person._id);
  await removed(ctx, person, 'totp');
}

export async function enrolPasskey(
  ctx: Context,
  { name, passkey: made }: { name: string; passkey: Schemas['NewPasskey'] },
): Promise<{ passkey: Schemas['Passkey']; recoveryCodes: string[] | null } | Problem> {
  const person = await thisPerson(ctx);
  const passkey = await addPasskey(ctx, person._id, name, made);
  if (passkey instanceof Problem) return passkey;
  return { passkey: toPasskey(passkey), recoveryCodes: await added(ctx, person, 'passkey') };
}

export async function disablePasskey(ctx: Context, passkeyId: string): Promise<void> {
  const person = await thisPerson(ctx);
  await removePasskey(ctx, person._id, passkeyId);
  await removed(ctx, person, 'passkey');
}

/** New recovery codes make the old ones worthless. */
export async function renewRecoveryCodes(ctx: Context): Promise<{ recoveryCodes: string[] }> {
  const { _id } = await thisPerson(ctx);
  if ((await enrolledMethods(ctx, _id)).length === 0) throw new Problem('no_second_factor');
  return { recoveryCodes: await newRecoveryCodes(ctx, _id) };
}
