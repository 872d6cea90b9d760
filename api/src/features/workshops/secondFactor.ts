import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Role } from '../../principal.ts';
import { workshopsCollection } from './store.ts';

/** The roles of which the scope's workshop asks a second factor. */
export async function secondFactorRolesOf(scope: DataScope): Promise<Role[]> {
  const workshop = await tenantCollection(scope, workshopsCollection).findOne(
    { _id: `${scope.tenantId}` },
    { secondFactorRoles: 1 },
  );
  return workshop?.secondFactorRoles ?? [];
}
