import { countedByCard, takenByCard } from '../../adapters/billing/byCard.ts';
import type { DataScope } from '../../data/scope.ts';
import { nowOf } from '../../data/scope.ts';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import { leastDeposit } from '../bookings/depositRule.ts';
import type { BookingRules } from '../bookings/settings.ts';
import type { BookingDepositDocument } from '../bookings/store.ts';
import { multiply } from '../money/lineItems.ts';
import { openAccount } from '../onlinePayments/account.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** For how long a time is kept for who is paying. */
const holdMinutes = 15;

type Priced = Pick<BookableServiceDocument, 'priceFrom' | 'deposit'>;
type Asked = { deposit: BookingRules['deposit']; services: Priced[] };

/** What the workshop asks for now; nothing where it cannot take payments by card at the moment. */
export async function askedDeposits<T extends Priced>(
  scope: DataScope,
  { deposit }: BookingRules,
  services: T[],
): Promise<{ deposit: BookingRules['deposit']; services: T[] }> {
  const asks = deposit !== null || services.some(service => service.deposit !== null);
  if (asks && countedByCard((await getWorkshop(scope)).currency) && (await openAccount(scope)))
    return { deposit, services };
  return { deposit: null, services: services.map(service => ({ ...service, deposit: null })) };
}

/** What is asked for these together: each service's own deposit, and the one of the rules on all others; nothing where a card is not charged that. */
export function depositAmount({ deposit, services }: Asked, currency: string): number {
  const own = services.reduce((sum, service) => sum + partOf(service.deposit, service.priceFrom ?? 0), 0);
  const others = services.filter(service => service.deposit === null);
  const prices = others.reduce((sum, { priceFrom }) => sum + (priceFrom ?? 0), 0);
  const amount = own + (others.length > 0 ? partOf(deposit, prices) : 0);
  return amount < leastDeposit || !takenByCard(amount, currency) ? 0 : amount;
}

function partOf(rule: Priced['deposit'], price: number): number {
  if (!rule || rule.kind === 'none') return 0;
  return rule.kind === 'fixed' ? rule.value : multiply(price, rule.value, 100);
}

/** The deposit on these services, on the terms of now; null where none is asked for. */
export async function depositOn(
  scope: DataScope,
  rules: BookingRules,
  services: Priced[],
): Promise<BookingDepositDocument | null> {
  const { currency } = await getWorkshop(scope);
  const amount = depositAmount(await askedDeposits(scope, rules, services), currency);
  if (amount === 0) return null;
  return {
    amount,
    currency,
    state: 'awaiting',
    payBy: new Date(nowOf(scope).getTime() + holdMinutes * 60_000),
    freeCancelHours: rules.cancelHours,
    keptPercent: rules.keptPercent,
    advanceIds: [],
    invoiceId: null,
    returned: 0,
  };
}
