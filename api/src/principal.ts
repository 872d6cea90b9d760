import type { components } from '@workbay/sdk/schema';

export type Permission = components['schemas']['Permission'];
export type Role = components['schemas']['Role'];

/** Who is asking, as the credential proves it. */
export type Principal = {
  kind: 'user' | 'apiKey';
  /** `usr_…` or `key_…`; rate limits and idempotency keys belong to it. */
  id: string;
  /** A key's name; a user's is not at hand. */
  name: string | null;
  userId: string | null;
  sessionId: string | null;
  tenantId: string | null;
  role: Role | null;
  permissions: ReadonlySet<Permission>;
  emailVerified: boolean;
};
