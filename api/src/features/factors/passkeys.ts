import type { VerifiedAuthenticationResponse, VerifiedRegistrationResponse } from '@simplewebauthn/server';
import type { components } from '@workbay/sdk/schema';
import type { Config } from '../../config.ts';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { challengeMinutes, newChallenge, useChallenge } from './challenges.ts';
import type { Holder } from './holder.ts';
import { type PasskeyDocument, passkeysCollection } from './store.ts';

type Schemas = components['schemas'];

const most = 20;
const timeout = challengeMinutes * 60_000;

/** Eight megabytes that most processes seldom need. */
const webauthn = () => import('@simplewebauthn/server');

const passkeys = (ctx: Context) => platformCollection(ctx, passkeysCollection, 'passkeys');

/** Passkeys are bound to the name under which people reach us. */
const site = ({ publicUrl }: Config) => {
  const { hostname, origin } = new URL(publicUrl);
  return { expectedRPID: hostname, expectedOrigin: origin, requireUserVerification: true };
};

export async function listPasskeys(ctx: Context, userId: string): Promise<PasskeyDocument[]> {
  return passkeys(ctx).find({ userId }, { sort: { _id: 1 }, limit: most });
}

/** What a browser needs to make a passkey: one that is found without a name, and asks for a PIN or a finger. */
export async function creationOptions(ctx: Context, person: Holder): Promise<Schemas['PasskeyCreation']> {
  const existing = await listPasskeys(ctx, person._id);
  if (existing.length >= most) throw new Problem('too_many_passkeys');
  return {
    challenge: await newChallenge(ctx, person._id),
    rp: { id: site(ctx.config).expectedRPID, name: 'Workbay' },
    user: {
      id: Buffer.from(person._id).toString('base64url'),
      name: person.email,
      displayName: person.name,
    },
    // Ed25519, P-256 and RSA, as the library checks them.
    pubKeyCredParams: [-8, -7, -257].map(alg => ({ type: 'public-key', alg })),
    timeout,
    attestation: 'none',
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    excludeCredentials: existing.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
  };
}

export async function requestOptions(ctx: Context): Promise<Schemas['PasskeyRequest']> {
  const challenge = await newChallenge(ctx, null);
  return { challenge, rpId: site(ctx.config).expectedRPID, timeout, userVerification: 'required' };
}

export async function addPasskey(
  ctx: Context,
  userId: string,
  name: string,
  made: Schemas['NewPasskey'],
): Promise<PasskeyDocument | Problem> {
  if ((await listPasskeys(ctx, userId)).length >= most) throw new Problem('too_many_passkeys');
  const expectedChallenge = await useChallenge(ctx, made.clientDataJSON, userId);
  if (!expectedChallenge) return refused();
  const { id, ...response } = made;
  const { verifyRegistrationResponse } = await webauthn();
  const { registrationInfo } = await verifyRegistrationResponse({
    response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
    expectedChallenge,
    ...site(ctx.config),
  }).catch((error: unknown): Partial<VerifiedRegistrationResponse> => note(ctx, error));
  if (!registrationInfo) return refused();
  const { credential, credentialBackedUp } = registrationInfo;
  const passkey: PasskeyDocument = {
    _id: newId('psk'),
    userId,
    name: name.trim(),
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    synced: credentialBackedUp,
    createdAt: new Date(),
    lastUsedAt: null,
  };
  await unlessTaken(passkeys(ctx).insertOne(passkey), refused);
  return passkey;
}

/** Whose passkey has signed our challenge, after its PIN or finger. */
export async function checkPasskey(ctx: Context, used: Schemas['UsedPasskey']): Promise<string | Problem> {
  const expectedChallenge = await useChallenge(ctx, used.clientDataJSON, null);
  const passkey = await passkeys(ctx).findOne({ credentialId: used.id });
  if (!expectedChallenge || !passkey) return refused();
  const { id, userHandle, ...response } = used;
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.userId) return refused();
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'));
  const { verifyAuthenticationResponse } = await webauthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
    credential: { id: passkey.credentialId, publicKey, counter: passkey.counter },
    expectedChallenge,
    ...site(ctx.config),
  }).catch((error: unknown): Partial<VerifiedAuthenticationResponse> => note(ctx, error));
  if (!verified || !authenticationInfo) return refused();
  const counter = authenticationInfo.newCounter;
  await passkeys(ctx).updateOne({ _id: passkey._id }, { $set: { counter, lastUsedAt: new Date() } });
  return passkey.userId;
}

export async function renamePasskey(ctx: Context, userId: string, passkeyId: string, name: string) {
  const found = await passkeys(ctx).findOneAndUpdate(
    { _id: passkeyId, userId },
    { $set: { name: name.trim() } },
  );
  if (!found) throw new Problem('not_found');
  return found;
}

export async function removePasskey(ctx: Context, userId: string, passkeyId: string): Promise<string> {
  const found = await passkeys(ctx).findOne({ _id: passkeyId, userId });
  if (!found) throw new Problem('not_found');
  await passkeys(ctx).deleteOne({ _id: passkeyId });
  return found.name;
}

export function toPasskey(doc: PasskeyDocument): Schemas['Passkey'] {
  return {
    id: doc._id,
    name: doc.name,
    synced: doc.synced,
    createdAt: doc.createdAt.toISOString(),
    lastUsedAt: doc.lastUsedAt?.toISOString() ?? null,
  };
}

const refused = () => new Problem('passkey_refused');

/** The library throws for whatever is wrong with an answer, such as a counter that went back. */
function note(ctx: Context, error: unknown): Record<string, never> {
  ctx.log.info({ reason: error instanceof Error ? error.message : 'unknown' }, 'passkey refused');
  return {};
}
