import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { logosCollection, workshopsCollection } from './store.ts';
import { getWorkshop } from './workshops.ts';

/** Makes the test twin's workshop, with the settings as they are now. */
export async function copyWorkshop(live: DataScope, twin: DataScope): Promise<void> {
  const twinId = `${twin.tenantId}`;
  const { createdAt: _at, updatedAt: _when, version: _n, ...settings } = await getWorkshop(live);
  await tenantCollection(twin, workshopsCollection).insertOne({
    ...settings,
    _id: twinId,
    slug: `test-${twinId.slice(4)}`,
  });
  const logo = await tenantCollection(live, logosCollection).findOne({ _id: `${live.tenantId}` });
  if (logo) {
    const { contentType, data } = logo;
    await tenantCollection(twin, logosCollection).insertOne({ _id: twinId, contentType, data });
  }
}
