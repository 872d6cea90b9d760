import { type DataScope, nowOf } from '../../data/scope.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** `id` is the provider's own. */
type Loss = { id: string; document: string; currency: string; amount: number; note: string };

/** Books what the provider has paid back though it was back already: nobody owes it. */
export async function bookLoss(scope: DataScope, { id, amount, note, ...of }: Loss): Promise<void> {
  const postedOn = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  await post(scope, {
    ...of,
    cause: { type: 'refunded', id },
    narration: note,
    postedOn,
    lines: [debit('expenses', amount), credit('payment_provider', amount)],
  });
  await countDay(scope, postedOn, { received: -amount });
}

/** It came back after all. */
export async function endLoss(scope: DataScope, { id, amount, note, ...of }: Loss): Promise<void> {
  const postedOn = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  await post(scope, {
    ...of,
    cause: { type: 'payment_bounced', id },
    narration: note,
    postedOn,
    lines: [debit('payment_provider', amount), credit('expenses', amount)],
  });
  await countDay(scope, postedOn, { received: amount });
}
