import { handOver } from '../../data/handOver.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { asNobodyOf, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { forgetTold } from '../notifications/forget.ts';
import { disputesCollection } from './store.ts';

/** Removes those about bookings of a customer who is erased. Returns their ids. */
export async function removeDisputesOf(scope: DataScope, customerId: string): Promise<string[]> {
  const disputes = tenantCollection(scope, disputesCollection);
  const found = await disputes.find({ customerId }, { projection: { _id: 1 } });
  await disputes.deleteMany({ customerId });
  return found.map(({ _id }) => _id);
}

export const handOverDisputes = (
  scope: DataScope,
  { from, to }: { from: string; to: string },
): Promise<void> => handOver(scope, disputesCollection, { field: 'customerId', from, to });

/** The account goes: what they have said goes with it, and what is open ends. */
export async function forgetDisputesOf(scope: DataScope, userId: string): Promise<void> {
  const untold = { ...scope, trail: undefined };
  const disputes = platformCollection(untold, disputesCollection, 'a customer deletes their account');
  for (const { _id, tenantId, messages, state } of await disputes.find({ userId })) {
    const left = messages.map(message => (message.by === 'customer' ? { ...message, text: '' } : message));
    const ended = state === 'open' ? { state: 'withdrawn' as const, waiting: false } : {};
    await disputes.updateOne({ _id }, { $set: { messages: left, customerName: '', ...ended } });
    const within = asNobodyOf(untold, tenantId);
    await forgetTold(within, [_id]);
  }
}
