import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type LedgerEntryDocument, ledgerCollection } from './store.ts';

/** What moves money between customers and the workshop. */
const causes: LedgerEntryDocument['cause']['type'][] = [
  'payment_confirmed',
  'refunded',
  'payment_bounced',
  'advance_taken',
  'advance_refunded',
  'advance_refund_failed',
];

/** What came in from customers on each day, less what went back, by the entries alone. */
export async function receivedByDay(scope: DataScope): Promise<Map<string, number>> {
  const rows = await tenantCollection(scope, ledgerCollection).aggregate<{ _id: string; received: number }>([
    { $match: { 'cause.type': { $in: causes } } },
    { $unwind: '$lines' },
    { $match: { 'lines.account': { $in: ['cash', 'bank', 'payment_provider'] } } },
    {
      $group: {
        _id: '$postedOn',
        received: { $sum: { $subtract: ['$lines.debit', '$lines.credit'] } },
      },
    },
  ]);
  return new Map(rows.map(({ _id, received }) => [_id, received]));
}
