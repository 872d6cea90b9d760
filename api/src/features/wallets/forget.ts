import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { payoutsCollection } from '../payouts/store.ts';
import { walletsCollection } from './store.ts';

/**
 * Removes where a person was paid: from their wallet, and from payouts, which say only how. Gives the ids of these, of which
 * there is more to forget.
 */
export async function forgetDestinations(scope: DataScope, userId: string): Promise<string[]> {
  const everywhere = unbounded(scope);
  const wallets = tenantCollection(everywhere, walletsCollection);
  const payouts = tenantCollection(everywhere, payoutsCollection);
  await wallets.updateMany({ userId }, { $set: { destination: null, sealed: null, share: null } });
  await payouts.updateMany(
    { userId, destination: { $ne: null } },
    { $set: { sealed: null, 'destination.shown': '••••' } },
  );
  const only = { projection: { _id: 1 } } as const;
  const found = [...(await wallets.find({ userId }, only)), ...(await payouts.find({ userId }, only))];
  return found.map(({ _id }) => _id);
}
