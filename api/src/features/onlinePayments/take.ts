import type { WentBack } from '../../adapters/billing/billing.ts';
import type { DataScope } from '../../data/scope.ts';
import { getAdvance } from '../advances/advances.ts';
import { advanceLost } from '../advances/lost.ts';
import { payBack } from '../advances/payBack.ts';
import type { AdvanceDocument } from '../advances/store.ts';
import { bookFees, bookReturnedFees } from '../payments/fees.ts';
import { getPayment } from '../payments/payments.ts';
import { takeBack } from '../payments/takeBack.ts';
import { paidAs } from './pages.ts';
import { roomsOn } from './room.ts';
import type { PaymentPageDocument } from './store.ts';

export type Kept = NonNullable<PaymentPageDocument['takenBack']>[number];

/** Books what went back without us of what was paid on a page. */
export async function take(scope: DataScope, page: PaymentPageDocument, one: WentBack): Promise<Kept> {
  const { id, amount, fees, feesBack, why, note } = one;
  const kept: Kept = { id, paymentIds: [], moves: [], lost: 0, over: false };
  // Of a payment that was sent back as nobody was there for it, the books have the fees alone.
  if (!page.paymentId) return kept;
  const said = { why, note, reference: id };
  if (page.invoiceId) {
    const paid = await getPayment(scope, page.paymentId);
    const invoiceIds = paid.allocations.map(({ invoiceId }) => invoiceId);
    const of = { customerId: paid.customer.id, invoiceIds, refundOf: paid._id };
    const made = await takeBack(scope, { ...said, ...of, amount, fees, feesBack });
    return { ...kept, paymentIds: [made._id] };
  }
  let left = amount;
  const advances: AdvanceDocument[] = [];
  for (const advanceId of paidAs(page)) advances.push(await getAdvance(scope, advanceId));
  for (const advance of advances) {
    const part = Math.min(left, advance.left);
    if (part === 0) continue;
    const back = { amount: part, method: 'online' as const, reference: id, takenBack: why };
    const { id: moveId = '', number = '' } = (await payBack(scope, advance, back)).moves.at(-1) ?? {};
    if (kept.moves.length === 0)
      await bookAllFees(scope, { id: moveId, document: number, currency: advance.currency }, one);
    kept.moves.push({ advanceId: advance._id, moveId });
    left -= part;
  }
  const [advance] = advances;
  if (left === 0 || !advance) return kept;
  const used = await usedOf(scope, advances);
  // What was paid back by hand before is gone twice.
  if (used.length === 0) {
    await advanceLost(scope, advance._id, { id, amount: left, note });
    if (kept.moves.length === 0)
      await bookAllFees(scope, { id, document: advance.number, currency: advance.currency }, one);
    return { ...kept, lost: left };
  }
  const all = used.map(({ invoiceId }) => invoiceId);
  for (const { invoiceId, refundOf, room } of [...used, { invoiceId: all[0] ?? '', room: left }]) {
    const part = Math.min(left, room);
    if (part === 0) continue;
    const bearsFees = kept.moves.length + kept.paymentIds.length > 0;
    const made = await takeBack(scope, {
      ...said,
      customerId: advance.customer.id,
      invoiceIds: [invoiceId, ...all],
      amount: part,
      ...(bearsFees ? { fees: 0, feesBack: 0 } : { fees, feesBack }),
      ...(refundOf && { refundOf }),
    });
    kept.paymentIds.push(made._id);
    left -= part;
  }
  return kept;
}

type Used = { invoiceId: string; refundOf?: string; room: number };

/** The invoices that advances were set against, the last first, and what of each advance was not refunded from there yet. */
async function usedOf(scope: DataScope, advances: AdvanceDocument[]): Promise<Used[]> {
  const used: Used[] = [];
  for (const { _id, customer, moves } of advances)
    for (const invoiceId of new Set(moves.flatMap(move => move.invoiceId ?? []))) {
      const found = (await roomsOn(scope, { _id: invoiceId, customer })).find(({ id }) => id === _id);
      used.unshift({ invoiceId, refundOf: _id, room: found?.room ?? 0 });
    }
  return used;
}

async function bookAllFees(
  scope: DataScope,
  of: { id: string; document: string; currency: string },
  { fees, feesBack }: WentBack,
): Promise<void> {
  await bookFees(scope, { ...of, fees: { all: fees, ours: 0 } });
  await bookReturnedFees(scope, { ...of, feesBack });
}
