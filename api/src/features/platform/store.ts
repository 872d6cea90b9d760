import { definePlatformCollection } from '../../data/collections.ts';
import type { AdministratorRole } from './roles.ts';

/** Somebody who runs the platform. They are no user: their second factor is kept under this id, nothing else is shared. */
export type AdministratorDocument = {
  _id: string;
  /** Trimmed and lower case. */
  email: string;
  name: string;
  role: AdministratorRole;
  /** Null until they have chosen one by their link. */
  passwordHash: string | null;
  /** Of the one-time link that waits to be used. */
  link: { hash: string; expiresAt: Date } | null;
  disabled: boolean;
  /** Counts what starts or ends sessions, so that two of it at once get in each other's way. */
  sessionTurns: number;
  createdAt: Date;
  updatedAt: Date;
  version: number;
};

export const administratorsCollection = definePlatformCollection<AdministratorDocument>('administrators', {
  audit: { quiet: ['sessionTurns'] },
  indexes: [
    { key: { email: 1 }, unique: true },
    { key: { 'link.hash': 1 }, where: { 'link.hash': { $type: 'string' } } },
    { key: { role: 1 } },
  ],
});

export type AdministratorSessionDocument = {
  _id: string;
  administratorId: string;
  /** Of the secret in the cookie. */
  secretHash: string;
  /** When the second factor was proved; without it the session can do nothing but set one up. */
  factorAt: Date | null;
  /** How often in a row it was confirmed wrongly who is there. */
  wrongProofs: number;
  lastSeenAt: Date;
  address: string;
  userAgent: string;
  createdAt: Date;
  expiresAt: Date;
};

export const administratorSessionsCollection = definePlatformCollection<AdministratorSessionDocument>(
  'administratorSessions',
  {
    audit: { quiet: ['lastSeenAt', 'address', 'userAgent', 'expiresAt', 'secretHash'] },
    indexes: [{ key: { administratorId: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  },
);
