import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { detachFile } from '../files/attach.ts';
import { countEstimate } from '../reports/count.ts';
import { photoIdsOf } from './photos.ts';
import { pastRevisions } from './revisions.ts';
import { answersCollection, estimatesCollection, revisionsCollection } from './store.ts';

const reason = 'personal data is erased';

/** Removes a customer's estimates with all that they said to them. Returns their ids. */
export async function removeEstimatesOf(scope: DataScope, customerId: string): Promise<string[]> {
  const tenantId = `${scope.tenantId}`;
  const found = await tenantCollection(scope, estimatesCollection).find({ 'customer.id': customerId });
  for (const estimate of found) {
    const past = await pastRevisions(scope, estimate._id);
    for (const fileId of new Set([estimate, ...past].flatMap(photoIdsOf)))
      await detachFile(scope, tenantId, fileId, estimate._id);
    await platformCollection(scope, revisionsCollection, reason).purge({
      tenantId,
      estimateId: estimate._id,
    });
    await platformCollection(scope, answersCollection, reason).purge({ tenantId, estimateId: estimate._id });
    await tenantCollection(scope, estimatesCollection).deleteOne({ _id: estimate._id });
    await countEstimate(scope, estimate, null);
  }
  return found.map(({ _id }) => _id);
}
