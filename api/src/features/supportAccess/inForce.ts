import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Permission } from '../../principal.ts';
import { supportPermissions } from './permissions.ts';
import { type SupportGrantDocument, supportGrantsCollection, supportSessionsCollection } from './store.ts';

export type Credentialed = Pick<DataScope, 'database'>;

export function isInForce({ endsAt, endedAt }: Pick<SupportGrantDocument, 'endsAt' | 'endedAt'>): boolean {
  return endedAt === null && endsAt > new Date();
}

/** What a support session may do; null once it, or the grant that it came by, has ended. */
export async function supportInForce(
  scope: Credentialed,
  sessionId: string,
): Promise<{
  tenantId: string;
  administratorSessionId: string;
  permissions: ReadonlySet<Permission>;
} | null> {
  const reason = 'credential check';
  const session = await platformCollection(scope, supportSessionsCollection, reason).findOne({
    _id: sessionId,
  });
  if (!session || session.expiresAt < new Date()) return null;
  const { tenantId, grantId, administratorSessionId } = session;
  const grant = await platformCollection(scope, supportGrantsCollection, reason).findOne({
    _id: grantId,
    tenantId,
  });
  if (!grant || !isInForce(grant)) return null;
  return { tenantId, administratorSessionId, permissions: supportPermissions[grant.access] };
}
