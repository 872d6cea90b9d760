import { definePlatformCollection } from '../../data/collections.ts';
import type { Sealed } from '../../data/seal.ts';

/** The second factors of one user but for their passkeys; `_id` is the user's. */
export type FactorsDocument = {
  _id: string;
  totp: {
    sealedSecret: Sealed;
    confirmedAt: Date;
  } | null;
  /** The time step of the last code that was taken: neither it nor an older one works again. */
  lastStep: number;
  /** A secret that waits for its first code. */
  pendingTotp: { sealedSecret: Sealed; expiresAt: Date } | null;
  recoveryHashes: string[];
  /** Wrong app codes since the last right one. */
  failures: number;
  lockedUntil: Date | null;
};

export const factorsCollection = definePlatformCollection<FactorsDocument>('secondFactors', {
  audit: { quiet: ['lastStep', 'pendingTotp', 'failures', 'lockedUntil'] },
  sealed: { 'totp.sealedSecret': true, 'pendingTotp.sealedSecret': true },
  indexes: [],
});

export type PasskeyDocument = {
  _id: string;
  userId: string;
  name: string;
  /** As the authenticator names it, in base64url. */
  credentialId: string;
  /** COSE, in base64url. */
  publicKey: string;
  /** How often the authenticator says it was used; always 0 for those that are kept on several devices. */
  counter: number;
  synced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
};

export const passkeysCollection = definePlatformCollection<PasskeyDocument>('passkeys', {
  audit: { quiet: ['credentialId', 'publicKey', 'counter', 'lastUsedAt'] },
  indexes: [{ key: { credentialId: 1 }, unique: true }, { key: { userId: 1, _id: 1 } }],
});

/** What an authenticator is asked to sign, once. `_id` is the challenge's hash. */
export type ChallengeDocument = {
  _id: string;
  /** Whose new passkey it is for; null where it asks for one that is known. */
  registers: string | null;
  expiresAt: Date;
};

export const challengesCollection = definePlatformCollection<ChallengeDocument>('passkeyChallenges', {
  audit: false,
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
