import type { Notice } from '../../adapters/billing/billing.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { duplicateKey } from '../../data/transaction.ts';
import { findSubscription } from './plan.ts';
import { billingLeft } from './signals.ts';
import { billingTasksCollection } from './store.ts';

const tasks = (scope: Pick<DataScope, 'database' | 'session'>) =>
  platformCollection(scope, billingTasksCollection, 'what to do about a subscription');

/** Keeps what the provider said until it is worked off; a second time changes nothing. */
export async function takeNotice(scope: DataScope, { id, customerId, told }: Notice): Promise<void> {
  try {
    await tasks(scope).insertOne({ _id: id, customerId, work: 'look', told, ...fresh() });
  } catch (error) {
    if (!duplicateKey(error)) throw error;
    return;
  }
  billingLeft.raise(scope);
}

/** Leaves it to be done that the scope's workshop pays for nothing any more. */
export async function leaveEnd(scope: DataScope): Promise<void> {
  const found = await findSubscription(scope);
  if (!found) return;
  const { customerId } = found;
  await tasks(scope).updateOne(
    { _id: `end:${customerId}` },
    { $setOnInsert: { customerId, work: 'end', told: null, ...fresh() } },
    { upsert: true },
  );
  billingLeft.raise(scope);
}

const fresh = () => ({ attempts: 0, receivedAt: new Date(), outcome: null, dueAt: new Date() });
