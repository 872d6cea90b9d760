import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { payoutsCollection } from '../payouts/store.ts';
import { walletsCollection } from './store.ts';

/** Removes where a person was paid: from their wallet, and from payouts, which say only how. */
export async function forgetDestinations(scope: DataScope, userId: string): Promise<void> {
  const everywhere = unbounded(scope);
  await tenantCollection(everywhere, walletsCollection).updateMany(
    { userId },
    { $set: { destination: null, sealed: null, share: null } },
  );
  await tenantCollection(everywhere, payoutsCollection).updateMany(
    { userId },
    { $set: { sealed: null, 'destination.shown': '••••' } },
  );
}
