import type { DataScope } from '../../data/scope.ts';
import type { Grant } from '../members/roles.ts';
import { grantOf } from '../roles/grants.ts';
import { secondFactorRolesOf } from '../workshops/secondFactor.ts';
import type { SessionDocument } from './store.ts';

/**
 * What a session may do in its workshop: what its role allows; or nothing, where the workshop asks that role for a second
 * factor and the person has set up none. What is left then is what needs no permission: one's own account.
 */
export async function allowedIn(
  scope: DataScope,
  session: Pick<SessionDocument, 'tenantId' | 'role' | 'hasFactor'>,
): Promise<Grant & { lacksFactor: boolean }> {
  const { tenantId, role, hasFactor } = session;
  const inWorkshop = { ...scope, tenantId };
  const grant = await grantOf(inWorkshop, role);
  if (!tenantId || !role || hasFactor) return { ...grant, lacksFactor: false };
  const lacksFactor = (await secondFactorRolesOf(inWorkshop)).includes(role);
  return { ...grant, permissions: lacksFactor ? new Set() : grant.permissions, lacksFactor };
}
