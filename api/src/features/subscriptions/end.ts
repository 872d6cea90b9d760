import type { DataScope } from '../../data/scope.ts';
import { leaveTask } from '../billing/tasks.ts';
import { findSubscription } from './plan.ts';

/** Leaves it to be done that the scope's workshop pays for nothing any more. */
export async function leaveEnd(scope: DataScope): Promise<void> {
  const found = await findSubscription(scope);
  if (!found) return;
  const { customerId } = found;
  await leaveTask(scope, `end:${customerId}`, { what: 'end', customerId });
}
