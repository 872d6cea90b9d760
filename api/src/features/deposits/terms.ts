import type { DataScope } from '../../data/scope.ts';
import { nowOf } from '../../data/scope.ts';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import { type BookingRules, leastDeposit } from '../bookings/settings.ts';
import type { BookingDepositDocument } from '../bookings/store.ts';
import { multiply } from '../money/lineItems.ts';
import { openAccount } from '../onlinePayments/account.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** For how long a time is kept for who is paying. */
const holdMinutes = 15;

/** What the workshop asks for now; nothing where it cannot take payments by card at the moment. */
export async function depositRule(
  scope: DataScope,
  { deposit }: BookingRules,
): Promise<BookingRules['deposit']> {
  return deposit && (await openAccount(scope)) ? deposit : null;
}

/** The deposit on these services, on the terms of now; null where none is asked for. */
export async function depositOn(
  scope: DataScope,
  rules: BookingRules,
  services: Pick<BookableServiceDocument, 'priceFrom'>[],
): Promise<BookingDepositDocument | null> {
  const rule = await depositRule(scope, rules);
  if (!rule) return null;
  const prices = services.reduce((sum, { priceFrom }) => sum + (priceFrom ?? 0), 0);
  const amount = rule.kind === 'fixed' ? rule.value : multiply(prices, rule.value, 100);
  if (amount < leastDeposit) return null;
  return {
    amount,
    currency: (await getWorkshop(scope)).currency,
    state: 'awaiting',
    payBy: new Date(nowOf(scope).getTime() + holdMinutes * 60_000),
    freeCancelHours: rules.cancelHours,
    keptPercent: rules.keptPercent,
    advanceId: null,
    invoiceId: null,
    returned: 0,
  };
}
