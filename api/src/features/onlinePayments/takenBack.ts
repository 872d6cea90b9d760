import { type About, BillingFault } from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { getAdvance } from '../advances/advances.ts';
import { advanceLossEnded } from '../advances/lost.ts';
import { advanceNotReturned, refundFailed } from '../advances/online.ts';
import { moveOf } from '../advances/tries.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument } from '../billing/store.ts';
import { takeOver } from '../billing/tasks.ts';
import { depositRestored } from '../deposits/restored.ts';
import { depositMoved } from '../deposits/returned.ts';
import { giveBack } from '../payments/takeBack.ts';
import { takeTurn } from '../summary/figures.ts';
import { bookStranded, takeOverFailure } from './refund.ts';
import { type PaymentPageDocument, paymentAccountsCollection, paymentPagesCollection } from './store.ts';
import { type Kept, take } from './take.ts';

type Named = Pick<Extract<About, { what: 'charge' }>, 'accountId' | 'reference'>;
type Scope = DataScope & { config: Config };

/**
 * Takes over what went back to a customer without us: by a refund in the provider's own dashboard, or by a dispute, until that is
 * won. Each counts once, however often and in whatever order we are told.
 */
export async function takeOverWentBack(parts: Parts, task: BillingTaskDocument, named: Named): Promise<void> {
  const { accountId, reference } = named;
  const accounts = platformCollection(parts, paymentAccountsCollection, 'whose payment went back');
  const account = await accounts.findOne({ accountId });
  const ask = async () => {
    const askedAt = new Date();
    return { ...(await parts.billing.wentBack(accountId, reference)), askedAt };
  };
  await takeOver(parts, task, account, ask, async (scope, _account, { pageId, all, failed, askedAt }) => {
    await takeTurn(scope);
    const pages = tenantCollection(scope, paymentPagesCollection);
    const page = pageId && (await pages.findOne({ pageId, accountId }));
    if (!page) return;
    // Word of the payment itself is still under way.
    if (page.state !== 'paid') throw new BillingFault(`${pageId} is not taken over yet`, false);
    // Another process was told later, and that is booked.
    if (page.askedAt && page.askedAt > askedAt) throw new BillingFault(`${pageId} was asked for later`, true);
    const kept: Kept[] = [...(page.takenBack ?? [])];
    const restoredIds = [...(page.restoredIds ?? [])];
    for (const one of all) {
      const at = kept.findIndex(({ id }) => id === one.id);
      const known = kept[at];
      if (!known && one.amount > 0) {
        kept.push(await take(scope, { ...page, restoredIds }, one));
        if (page.bookingId) await depositMoved(scope, page.bookingId);
      }
      if (known && !known.over && one.amount === 0) {
        kept[at] = { ...known, over: true };
        const again = await restore(scope, page, known, one.note);
        if (again) restoredIds.push(again);
      }
    }
    if (page.paymentId) for (const one of failed) await takeOverFailure(scope, page, one);
    const lost = !page.paymentId && !page.stranded && failed.find(({ failure }) => failure !== null);
    if (lost) await bookStranded(scope, page, { reference, reason: `${lost.failure}`, sent: lost });
    const restored = restoredIds.length > 0 && { restoredIds };
    const stranded = lost && { stranded: true as const };
    await pages.replace(page, { ...page, ...restored, ...stranded, takenBack: kept, askedAt });
  });
}

/** It came back after all. Gives the id of the advance that it is now, where it is a deposit again. */
async function restore(
  scope: Scope,
  page: PaymentPageDocument,
  { id, paymentIds, moves, lost }: Kept,
  note: string,
): Promise<string | null> {
  const { paymentId, bookingId } = page;
  for (const refundId of paymentIds) await giveBack(scope, refundId, note);
  if (paymentId && lost > 0) await advanceLossEnded(scope, paymentId, { id, amount: lost, note });
  const again = await restoreMoves(scope, page, moves, note);
  if (bookingId) await depositMoved(scope, bookingId, moves.length > 0 && !again ? 'not_returned' : 'kept');
  return again;
}

async function restoreMoves(
  scope: Scope,
  { bookingId }: PaymentPageDocument,
  moves: Kept['moves'],
  note: string,
): Promise<string | null> {
  const [first] = moves;
  if (!first || !bookingId) return null;
  let amount = 0;
  for (const { advanceId, moveId } of moves)
    amount += moveOf((await getAdvance(scope, advanceId)).moves, moveId)?.amount ?? 0;
  const gone = await getAdvance(scope, first.advanceId);
  const again = await depositRestored(scope, bookingId, gone, amount);
  for (const { advanceId, moveId } of moves)
    await (again
      ? refundFailed(scope, advanceId, moveId, note)
      : advanceNotReturned(scope, advanceId, moveId, { reason: note, sent: null }));
  return again;
}
