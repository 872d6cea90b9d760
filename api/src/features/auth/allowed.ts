import type { DataScope } from '../../data/scope.ts';
import type { Grant } from '../members/roles.ts';
import { grantOf } from '../roles/grants.ts';
import { readingOnly, standingOf } from '../workshops/standing.ts';
import type { SessionDocument } from './store.ts';

/**
 * What a session may do in its workshop: what its role allows; or nothing, where the workshop is closed, or asks that role for
 * a second factor and the person has set up none. What is left then is what needs no permission: one's own account.
 */
export async function allowedIn(
  scope: DataScope,
  session: Pick<SessionDocument, 'tenantId' | 'role' | 'hasFactor'>,
): Promise<Grant & { lacksFactor: boolean; blocked: string | null; closing: boolean }> {
  const { tenantId, role, hasFactor } = session;
  const inWorkshop = { ...scope, tenantId };
  const grant = await grantOf(inWorkshop, role);
  if (!tenantId || !role) return { ...grant, lacksFactor: false, blocked: null, closing: false };
  const { blocked, closing, secondFactorRoles } = await standingOf(inWorkshop);
  const lacksFactor = !hasFactor && secondFactorRoles.includes(role);
  const allowed = closing ? readingOnly(grant.permissions) : grant.permissions;
  return {
    ...grant,
    permissions: lacksFactor || blocked ? new Set() : allowed,
    lacksFactor,
    blocked,
    closing,
  };
}
