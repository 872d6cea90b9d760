import { type DataScope, nowOf } from '../../data/scope.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** What was kept back of a payment in all, and what of it is ours. */
export type Fees = { all: number; ours: number };

type Of = { id: string; document: string; currency: string };

/** Books what the provider and we kept back of what came in; `id` is what came in. */
export async function bookFees(scope: DataScope, { id, document, currency, fees }: Of & { fees: Fees }) {
  // Where the account is in another currency we are told our part alone, and rounded by theirs.
  const ours = Math.min(fees.ours, fees.all);
  await post(scope, {
    cause: { type: 'payment_fees', id },
    document,
    currency,
    postedOn: civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone),
    lines: [
      debit('payment_fees', fees.all - ours),
      debit('platform_fees', ours),
      credit('payment_provider', fees.all),
    ],
  });
}

/** Books that what had come back of our fee with a refund is gone with it again; `id` is the refund. */
export const bookFeesGone = (scope: DataScope, { feesGone, ...of }: Of & { feesGone: number }) =>
  bookFees(scope, { ...of, fees: { all: feesGone, ours: feesGone } });

/** Books what came back of our fee with a refund; `id` is the refund. */
export async function bookReturnedFees(
  scope: DataScope,
  { id, document, currency, feesBack }: Of & { feesBack: number },
) {
  await post(scope, {
    cause: { type: 'fees_returned', id },
    document,
    currency,
    postedOn: civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone),
    lines: [debit('payment_provider', feesBack), credit('platform_fees', feesBack)],
  });
}
