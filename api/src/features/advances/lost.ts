import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { emit } from '../events/events.ts';
import { bookLoss, endLoss } from '../payments/loss.ts';
import { getAdvance, toAdvance } from './advances.ts';
import { advancesCollection } from './store.ts';

/** `id` is the provider's own. */
type Lost = { id: string; amount: number; note: string };

/** The provider has taken back what was back already: nobody owes it. */
export async function advanceLost(scope: DataScope, advanceId: string, loss: Lost): Promise<void> {
  const { number: document, currency } = await change(scope, advanceId, loss.amount);
  await bookLoss(scope, { ...loss, document, currency });
}

/** It is here again after all. */
export async function advanceLossEnded(scope: DataScope, advanceId: string, loss: Lost): Promise<void> {
  const { number: document, currency } = await change(scope, advanceId, -loss.amount);
  await endLoss(scope, { ...loss, document, currency });
}

async function change(scope: DataScope, advanceId: string, by: number) {
  const before = await getAdvance(scope, advanceId);
  const lost = (before.lost ?? 0) + by;
  const advance = await tenantCollection(scope, advancesCollection).replace(before, { ...before, lost });
  const type = by > 0 ? 'advance.lost' : 'advance.loss_ended';
  await emit(scope, type, toAdvance(advance), toAdvance(before));
  return advance;
}
