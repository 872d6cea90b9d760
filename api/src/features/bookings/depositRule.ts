import { countedByCard, takenByCard } from '../../adapters/billing/byCard.ts';
import type { DataScope } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import { openAccount } from '../onlinePayments/account.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** Below this the provider takes nothing, in minor units. */
export const leastDeposit = 100;

/** Refuses what nobody can be asked to pay, and any deposit of a workshop that takes no payments by card. */
export async function checkDeposit(
  scope: DataScope,
  { kind, value }: { kind: 'fixed' | 'percent' | 'none'; value: number },
): Promise<void> {
  const pointer = '/body/deposit/value';
  const least = kind === 'fixed' ? leastDeposit : 1;
  if (value < least) throw fault('rule_broken', pointer, `is less than ${least}`, 'too_small');
  if (kind === 'percent' && value > 100)
    throw fault('rule_broken', pointer, 'is more than 100 percent', 'too_large');
  if (!(await openAccount(scope)))
    throw new Problem('online_payment_off', 'Connect an account and offer payments by card first.');
  if (kind === 'none') return;
  const { currency } = await getWorkshop(scope);
  const taken = kind === 'fixed' ? takenByCard(value, currency) : countedByCard(currency);
  if (!taken)
    throw new Problem('online_payment_off', `Such a deposit cannot be paid by card in ${currency}.`);
}
