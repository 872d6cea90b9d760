import type { components } from '@workbay/sdk/schema';
import { definePlatformCollection } from '../../data/collections.ts';
import type { Sealed } from '../../data/seal.ts';
import { searchTerms } from '../../data/search.ts';
import type { Role } from '../../principal.ts';

export type Block = { reason: string; at: Date };

export type FormerMembership = { workshopId: string; memberId: string };

export type UserDocument = {
  _id: string;
  /** Trimmed and lower case. */
  email: string;
  emailVerified: boolean;
  name: string;
  /** It is the beginning of the address: they have not said how they are called. */
  nameGuessed?: boolean;
  language: 'en' | 'hi';
  phone: string | null;
  city: string | null;
  services: string[];
  skills: string[];
  photoFileId: string | null;
  theme: 'auto' | 'light' | 'dark';
  /** Why Workbay keeps the account closed; whoever is blocked cannot log in. */
  blocked: Block | null;
  search: string[];
  /** Of the profile. */
  version: number;
  /** Null for who has only ever logged in through a provider. */
  passwordHash: string | null;
  /** Where the next session starts. */
  lastWorkshopId: string | null;
  /** Places in workshops that are over, so that an account that is deleted is forgotten there too. */
  formerMemberships?: FormerMembership[];
  /** Counts what starts, moves or ends sessions, so that two of it at once get in each other's way. */
  sessionTurns: number;
  createdAt: Date;
  updatedAt: Date;
};

/** What administrators find a user by; a word with a sign is none that anybody can type. */
export function searchOfUser(
  user: Pick<UserDocument, 'name' | 'email' | 'phone' | 'city' | 'blocked'>,
): string[] {
  const terms = searchTerms({ texts: [user.name, user.email, user.city], numbers: [user.phone] });
  return user.blocked ? [...terms, '#blocked'] : terms;
}

export const usersCollection = definePlatformCollection<UserDocument>('users', {
  audit: { quiet: ['sessionTurns', 'lastWorkshopId', 'formerMemberships'] },
  indexes: [{ key: { email: 1 }, unique: true }, { key: { search: 1, _id: -1 } }],
});

/** What a credential check needs stands here, so that it is one read. */
export type SessionDocument = {
  _id: string;
  userId: string;
  tenantId: string | null;
  /** The workshop's test twin, while the session is in test mode. */
  testTenantId: string | null;
  role: Role | null;
  emailVerified: boolean;
  /** When the user last proved who they are: logged in, or confirmed it again. */
  authenticatedAt: Date;
  /** When they last proved a second factor. */
  factorAt: Date | null;
  /** How often in a row it was confirmed wrongly who is there. */
  wrongProofs: number;
  /** Whether the user has set up a second factor. */
  hasFactor: boolean;
  refreshSalt: string;
  /** Counts the exchanges of the refresh token. */
  generation: number;
  /** Names the token whose exchange began this generation; honoured for a moment, since an answer can get lost. */
  usedNonce: string | null;
  /** When the session was begun or refreshed last, and from where: shortened, and gone with the session. */
  rotatedAt: Date;
  address: string;
  userAgent: string;
  createdAt: Date;
  expiresAt: Date;
};

export const sessionsCollection = definePlatformCollection<SessionDocument>('sessions', {
  audit: {
    quiet: ['refreshSalt', 'generation', 'usedNonce', 'rotatedAt', 'address', 'userAgent', 'expiresAt'],
  },
  indexes: [
    { key: { userId: 1, _id: -1 } },
    { key: { testTenantId: 1 }, where: { testTenantId: { $type: 'string' } } },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
});

/** A log-in of which the second factor is still to be proved. */
export type SignInTicketDocument = {
  _id: string;
  hash: string;
  userId: string;
  tenantId: string | null;
  tries: number;
  expiresAt: Date;
};

export const signInTicketsCollection = definePlatformCollection<SignInTicketDocument>('signInTickets', {
  audit: false,
  indexes: [
    { key: { hash: 1 }, unique: true },
    { key: { userId: 1 } },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
});

/** A registration that waits for its e-mail address to be verified. Nothing else exists of it yet. */
export type VerificationDocument = {
  _id: string;
  /** Null for an address that has an account: it looks the same from outside and leads nowhere. */
  registration: {
    email: string;
    name: string;
    language: 'en' | 'hi';
    passwordHash: string;
    workshop: components['schemas']['WorkshopInput'] | null;
    inviteHash: string | null;
  } | null;
  /** Counts the mails to the address, of which there may be only so many. */
  mailShare: string;
  codeHash: string;
  tokenHash: string;
  tries: number;
  /** How often a code was sent. */
  sends: number;
  sentAt: Date;
  codeExpiresAt: Date;
  expiresAt: Date;
};

export const verificationsCollection = definePlatformCollection<VerificationDocument>('verifications', {
  indexes: [{ key: { tokenHash: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});

export type PasswordResetDocument = {
  _id: string;
  /** Null for an address without an account: asking takes as long and leads nowhere. */
  userId: string | null;
  tokenHash: string;
  expiresAt: Date;
};

export const passwordResetsCollection = definePlatformCollection<PasswordResetDocument>('passwordResets', {
  indexes: [
    { key: { tokenHash: 1 }, unique: true },
    { key: { userId: 1 } },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
});

/** A new e-mail address of a user that waits for its code; one at a time. */
export type EmailChangeDocument = {
  _id: string;
  userId: string;
  email: string;
  codeHash: string;
  tries: number;
  sentAt: Date;
  expiresAt: Date;
};

export const emailChangesCollection = definePlatformCollection<EmailChangeDocument>('emailChanges', {
  indexes: [
    { key: { userId: 1 }, unique: true },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
});

/** A person's account with another provider of identities, by which they log in. */
export type IdentityDocument = {
  _id: string;
  userId: string;
  issuer: string;
  subject: string;
  /** As the provider had it when it was linked; shown, never looked up. */
  email: string;
  emailVerified: boolean;
  createdAt: Date;
};

export const identitiesCollection = definePlatformCollection<IdentityDocument>('identities', {
  indexes: [
    { key: { issuer: 1, subject: 1 }, unique: true },
    { key: { userId: 1, issuer: 1 }, unique: true },
  ],
});

export type SigningKeyDocument = {
  _id: string;
  publicJwk: { kty: string; crv: string; x: string };
  sealedPrivateJwk: Sealed;
  createdAt: Date;
  /** It is published before it signs. */
  signsFrom: Date;
  /** Set when a newer key takes over. */
  expiresAt: Date | null;
};

export const signingKeysCollection = definePlatformCollection<SigningKeyDocument>('signingKeys', {
  sealed: { sealedPrivateJwk: true },
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});

/** How often a password was tried of late; `_id` is the keyed hash of what is counted. */
export type PasswordTriesDocument = { _id: string; tries: number; expiresAt: Date };

export const passwordTriesCollection = definePlatformCollection<PasswordTriesDocument>('passwordTries', {
  audit: false,
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
