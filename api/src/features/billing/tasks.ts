import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { transaction } from '../../data/transaction.ts';
import type { Parts } from './parts.ts';
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

const givenUpAfterMs = 7 * 24 * 60 * 60_000;

/** Whether what fails for good is not tried again. */
export const isGivenUp = ({ receivedAt }: BillingTaskDocument): boolean =>
  Date.now() - receivedAt.getTime() > givenUpAfterMs;

/** Marks a task as worked off. False where another process has it by now. */
export async function endTask(
  scope: Scope,
  { _id, lease }: BillingTaskDocument,
  outcome: NonNullable<BillingTaskDocument['outcome']>,
): Promise<boolean> {
  const mine = { _id, lease: `${lease}` };
  return (await tasks(scope).updateOne(mine, { $set: { outcome }, $unset: { dueAt: '', lease: '' } })) > 0;
}

/**
 * Asks the provider about what is ours, and takes over what it told in the transaction that ends the task. Nothing is taken
 * over where another process has the task by now.
 */
export async function takeOver<Ours extends { tenantId: string }, Told>(
  { database, config }: Pick<Parts, 'database' | 'config'>,
  task: BillingTaskDocument,
  ours: Ours | null,
  ask: () => Promise<Told>,
  change: (scope: DataScope & { config: Config }, ours: Ours, told: Told) => Promise<void>,
): Promise<void> {
  if (!ours) {
    await endTask({ database }, task, 'not ours');
    return;
  }
  const told = await ask();
  await transaction({ database, config, tenantId: ours.tenantId }, async scope => {
    if (await endTask(scope, task, 'done')) await change(scope, ours, told);
  });
}

export async function putOff(scope: Scope, { _id, lease }: BillingTaskDocument, dueAt: Date): Promise<void> {
  const mine = { _id, lease: `${lease}` };
  await tasks(scope).updateOne(mine, { $set: { dueAt }, $inc: { attempts: 1 }, $unset: { lease: '' } });
}
