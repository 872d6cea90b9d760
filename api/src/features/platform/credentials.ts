import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Principal } from '../../principal.ts';
import { type Credentialed, supportInForce } from '../supportAccess/inForce.ts';
import { readingOnly, standingOf } from '../workshops/standing.ts';
import { platformPermissionsOf } from './roles.ts';
import { administratorSessionsCollection, administratorsCollection } from './store.ts';

const reason = 'credential check';

async function active(scope: Credentialed, sessionId: string) {
  const session = await platformCollection(scope, administratorSessionsCollection, reason).findOne({
    _id: sessionId,
  });
  if (!session || session.expiresAt < new Date()) return null;
  const administrator = await platformCollection(scope, administratorsCollection, reason).findOne({
    _id: session.administratorId,
  });
  return administrator && !administrator.disabled ? { session, administrator } : null;
}

const common = {
  kind: 'administrator' as const,
  userId: null,
  role: null,
  visibleJobs: 'all' as const,
  confirmLimit: null,
  emailVerified: true,
  blocked: null,
  closing: false,
  customer: false,
};

/** The administrator of a session; without a second factor they hold no permission. */
export async function administratorBy(scope: Credentialed, sessionId: string): Promise<Principal | null> {
  const found = await active(scope, sessionId);
  if (!found) return null;
  const { session, administrator } = found;
  const { factorAt, createdAt } = session;
  return {
    ...common,
    id: administrator._id,
    name: administrator.name,
    sessionId,
    tenantId: null,
    homeId: null,
    permissions: new Set(),
    platform: factorAt ? platformPermissionsOf(administrator.role) : new Set(),
    proved: {
      authenticatedAt: createdAt,
      factorAt,
      hasFactor: factorAt !== null,
      lacksFactor: factorAt === null,
    },
  };
}

/** The administrator who acts as support, for as long as the owner's grant, their own session and their role last. */
export async function supportBy(scope: Credentialed, sessionId: string): Promise<Principal | null> {
  const support = await supportInForce(scope, sessionId);
  const found = support ? await active(scope, support.administratorSessionId) : null;
  if (!support || !found || !platformPermissionsOf(found.administrator.role).has('platform:support'))
    return null;
  const { blocked, closing } = await standingOf({ ...scope, tenantId: support.tenantId });
  // Nobody in it could end the grant.
  if (blocked !== null) return null;
  return {
    ...common,
    closing,
    id: found.administrator._id,
    name: found.administrator.name,
    sessionId,
    tenantId: support.tenantId,
    homeId: support.tenantId,
    permissions: closing ? readingOnly(support.permissions) : support.permissions,
    platform: null,
    proved: null,
  };
}

/** Ends all sessions of an administrator; support sessions hang on them. */
export async function deleteAdministratorSessions(
  scope: DataScope,
  administratorId: string,
  keptId: string | null = null,
): Promise<void> {
  await platformCollection(scope, administratorSessionsCollection, 'sessions of administrators').deleteMany({
    administratorId,
    ...(keptId ? { _id: { $ne: keptId } } : {}),
  });
}
