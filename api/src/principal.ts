import type { components } from '@workbay/sdk/schema';

export type Permission = components['schemas']['Permission'];
export type PlatformPermission = components['schemas']['PlatformPermission'];
export type BuiltInRole = 'owner' | 'manager' | 'accountant' | 'technician';
/** A built-in role's name, or the id of one that the workshop made. */
export type Role = components['schemas']['Role'];
export type VisibleJobs = components['schemas']['VisibleJobs'];

/** Who is asking, as the credential proves it. */
export type Principal = {
  kind: 'user' | 'apiKey' | 'administrator';
  /** `usr_…`, `key_…` or `adm_…`; rate limits and idempotency keys belong to it. */
  id: string;
  /** A key's or an administrator's name; a user's is not at hand. */
  name: string | null;
  userId: string | null;
  sessionId: string | null;
  tenantId: string | null;
  /** The workshop whose roles count: in test mode the live one. */
  homeId: string | null;
  role: Role | null;
  permissions: ReadonlySet<Permission>;
  /** Whether there are all jobs for them, or only those given to them. */
  visibleJobs: VisibleJobs;
  /** Up to which amount, in minor units, they may confirm payments and refund; null without a limit. */
  confirmLimit: number | null;
  emailVerified: boolean;
  /** Why Workbay keeps the workshop closed; there are no permissions while it does. */
  blocked: string | null;
  /** Whether the workshop is going to be deleted: it can only be read. */
  closing: boolean;
  /** Whether it is a customer's session, which opens what is their own and nothing else, whoever else they are. */
  customer: boolean;
  /** What an administrator may do on the platform; null for everybody else, and for who acts as support in a workshop. */
  platform: ReadonlySet<PlatformPermission> | null;
  /** How the person behind a session proved who they are; null for an API key, which stands for nobody. */
  proved: {
    authenticatedAt: Date;
    factorAt: Date | null;
    hasFactor: boolean;
    /** The workshop asks their role for a second factor; there are no permissions before. */
    lacksFactor: boolean;
  } | null;
};
