import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { billingLeft } from './signals.ts';
import { type BillingTaskDocument, billingTasksCollection } from './store.ts';

type Scope = Pick<DataScope, 'database' | 'session'>;

const tasks = (scope: Scope) =>
  platformCollection(scope, billingTasksCollection, 'what to do at the payment provider');

/** Leaves something to be done; under the same id a second time changes nothing. */
export async function leaveTask(
  scope: DataScope,
  _id: string,
  about: BillingTaskDocument['about'],
): Promise<void> {
  const now = new Date();
  await tasks(scope).updateOne(
    { _id },
    { $setOnInsert: { about, attempts: 0, receivedAt: now, outcome: null, dueAt: now } },
    { upsert: true },
  );
  billingLeft.raise(scope);
}

/** Marks a task as worked off. False where another process has it by now. */
export async function endTask(
  scope: Scope,
  { _id, lease }: BillingTaskDocument,
  outcome: NonNullable<BillingTaskDocument['outcome']>,
): Promise<boolean> {
  const mine = { _id, lease: `${lease}` };
  return (await tasks(scope).updateOne(mine, { $set: { outcome }, $unset: { dueAt: '', lease: '' } })) > 0;
}

export async function putOff(scope: Scope, { _id, lease }: BillingTaskDocument, dueAt: Date): Promise<void> {
  const mine = { _id, lease: `${lease}` };
  await tasks(scope).updateOne(mine, { $set: { dueAt }, $inc: { attempts: 1 }, $unset: { lease: '' } });
}
