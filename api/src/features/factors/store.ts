import { definePlatformCollection } from '../../data/collections.ts';

/** The second factors of one user but for their passkeys; `_id` is the user's. */
export type FactorsDocument = {
  _id: string;
  totp: {
    sealedSecret: string;
    /** The time step of the last code that was taken: neither it nor an older one works again. */
    lastStep: number;
    confirmedAt: Date;
  } | null;
  /** A secret that waits for its first code. */
  pendingTotp: { sealedSecret: string; expiresAt: Date } | null;
  recoveryHashes: string[];
  /** Wrong codes since the last right one. */
  failures: number;
  lockedUntil: Date | null;
};

export const factorsCollection = definePlatformCollection<FactorsDocument>('secondFactors', { indexes: [] });

export type PasskeyDocument = {
  _id: string;
  userId: string;
  name: string;
  /** As the authenticator names it, in base64url. */
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
  /** Kept by a password manager on several devices. */
  synced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
};

export const passkeysCollection = definePlatformCollection<PasskeyDocument>('passkeys', {
  indexes: [{ key: { credentialId: 1 }, unique: true }, { key: { userId: 1, _id: 1 } }],
});
