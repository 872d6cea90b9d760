import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { credit, debit, post } from './ledger.ts';
import { type Account, ledgerCollection } from './store.ts';

/** Brings what a customer's lines come to over to another, account by account. What was posted stays as it is. */
export async function moveAccounts(scope: DataScope, from: string, to: string): Promise<void> {
  const sums = await tenantCollection(scope, ledgerCollection).aggregate<{ _id: Account; net: number }>([
    { $match: { 'lines.customerId': from } },
    { $unwind: '$lines' },
    { $match: { 'lines.customerId': from } },
    { $group: { _id: '$lines.account', net: { $sum: { $subtract: ['$lines.debit', '$lines.credit'] } } } },
  ]);
  const { currency, timeZone } = await getWorkshop(scope);
  await post(scope, {
    cause: { type: 'customer_merged', id: from },
    document: null,
    currency,
    postedOn: civilDate(nowOf(scope), timeZone),
    lines: sums.flatMap(({ _id: account, net }) => {
      const [debited, credited] = net > 0 ? [to, from] : [from, to];
      const amount = Math.abs(net);
      return [debit(account, amount, debited), credit(account, amount, credited)];
    }),
  });
}
