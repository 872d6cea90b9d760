import { randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Principal } from '../../principal.ts';
import { personById } from '../auth/people.ts';
import { customerSessionsCollection } from './store.ts';

type Scope = Pick<DataScope, 'database'> & { config: Pick<Config, 'keys'> };

/** 256 bits that are stored as a keyed hash alone. */
export const newCustomerToken = (): string => `wbc_${randomBytes(32).toString('base64url')}`;

export const isCustomerToken = (credential: string): boolean => /^wbc_[\w-]{43}$/.test(credential);

export const customerTokenHash = ({ config }: Pick<Scope, 'config'>, token: string): string =>
  config.keys.hash('customer token', token);

/** Whose token it is, and until when; null where it opens nothing any more. */
export async function customerBy(
  scope: Scope,
  token: string,
): Promise<{ principal: Principal; expiresAt: Date } | null> {
  const sessions = platformCollection(scope, customerSessionsCollection, 'credential check');
  const session = await sessions.findOne({ tokenHash: customerTokenHash(scope, token) });
  if (!session || session.expiresAt < new Date()) return null;
  const user = await personById({ ...scope, tenantId: null }, session.userId);
  if (!user || user.blocked) return null;
  const principal: Principal = {
    kind: 'user',
    id: user._id,
    name: null,
    userId: user._id,
    sessionId: session._id,
    tenantId: null,
    homeId: null,
    role: null,
    permissions: new Set(),
    visibleJobs: 'assigned',
    confirmLimit: 0,
    emailVerified: true,
    blocked: null,
    closing: false,
    customer: true,
    platform: null,
    proved: null,
  };
  return { principal, expiresAt: session.expiresAt };
}
