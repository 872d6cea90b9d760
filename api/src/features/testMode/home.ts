import { isTestTenant } from '../../data/mode.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { testLinksCollection } from './store.ts';

/** The scope's tenant and its counterpart in the other mode, where there is one. */
export async function bothModes(scope: DataScope & { tenantId: string }): Promise<string[]> {
  const link = await tenantCollection(scope, testLinksCollection).findOne({ _id: scope.tenantId });
  return [scope.tenantId, ...(link ? [link.counterpartId] : [])];
}

/** The live workshop of the scope's, which in live mode is itself. */
export async function homeOf(scope: DataScope & { tenantId: string }): Promise<string> {
  const { tenantId } = scope;
  if (!isTestTenant(tenantId)) return tenantId;
  const link = await tenantCollection(scope, testLinksCollection).findOne({ _id: tenantId });
  return link?.counterpartId ?? tenantId;
}
