import { type DataScope, nowOf } from '../../data/scope.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** `id` is the provider's own. */
type Loss = { id: string; document: string; currency: string; amount: number; note: string };

/** Books what the provider has paid back though it was back already: nobody owes it. */
export const bookLoss = (scope: DataScope, loss: Loss): Promise<void> => book(scope, loss, 'refunded');

/** It came back after all. */
export const endLoss = (scope: DataScope, loss: Loss): Promise<void> => book(scope, loss, 'payment_bounced');

async function book(
  scope: DataScope,
  { id, amount, note, ...of }: Loss,
  type: 'refunded' | 'payment_bounced',
): Promise<void> {
  const gone = type === 'refunded';
  const postedOn = civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);
  await post(scope, {
    ...of,
    cause: { type, id },
    narration: note,
    postedOn,
    lines: gone
      ? [debit('expenses', amount), credit('payment_provider', amount)]
      : [debit('payment_provider', amount), credit('expenses', amount)],
  });
  await countDay(scope, postedOn, { received: gone ? -amount : amount });
}
