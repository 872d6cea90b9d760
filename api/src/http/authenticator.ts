import type { Principal } from '../principal.ts';
import type { PublicJwk } from './signingKeys.ts';

export type Authenticator = {
  /** Who holds the credential of an Authorization header; null without one. Throws `unauthenticated`. A check of 10 seconds ago, or of `maxAgeMs`, still counts. */
  authenticate(
    authorization: string | undefined,
    address?: string,
    maxAgeMs?: number,
  ): Promise<Principal | null>;
  /** A token of the session for ten minutes, or until `until`. */
  signAccessToken(
    session: { _id: string; userId: string },
    until?: Date,
  ): Promise<{ token: string; expiresAt: Date }>;
  /** Drops what is remembered of a session, user, administrator, workshop, API key or the holders of a role, so that the next request is checked anew. */
  forget(id: string): void;
  /** The public keys; the first call makes the first of them. */
  jwks(): Promise<PublicJwk[]>;
};
