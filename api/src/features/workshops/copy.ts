import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { workshopsCollection } from './store.ts';
import { getWorkshop } from './workshops.ts';

/** Makes the test twin's workshop, with the settings as they are now; the logo is a file of the live workshop alone. */
export async function copyWorkshop(live: DataScope, twin: DataScope): Promise<void> {
  const twinId = `${twin.tenantId}`;
  const { createdAt: _at, updatedAt: _when, version: _n, ...settings } = await getWorkshop(live);
  await tenantCollection(twin, workshopsCollection).insertOne({
    ...settings,
    _id: twinId,
    slug: `test-${twinId.slice(4)}`,
    logoFileId: null,
    closing: null,
  });
}
