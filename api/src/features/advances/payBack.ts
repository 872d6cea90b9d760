import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { adjustBalance, adjustCredit } from '../customers/customers.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { fiscalYear, invoiceNumber } from '../invoices/numbers.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { moneyAccount } from '../payments/moneyAccount.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay, countFigures } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { toAdvance } from './advances.ts';
import { moved, taxBack } from './moved.ts';
import { type AdvanceDocument, advancesCollection } from './store.ts';
import { refundIdOf } from './tries.ts';

type Move = AdvanceDocument['moves'][number];
type Back = Pick<Move, 'amount' | 'reference'> &
  Partial<Pick<Move, 'takenBack' | 'withFee'>> & { method: AdvanceDocument['method'] };

/** Books what goes back of an advance, with its voucher. */
export async function payBack(ctx: EmitScope, before: AdvanceDocument, back: Back): Promise<AdvanceDocument> {
  const { timeZone, fiscalYearStart } = await getWorkshop(ctx);
  const year = fiscalYear(civilDate(nowOf(ctx), timeZone), fiscalYearStart);
  const { numbers } = await countFigures(ctx, { [`numbers.refund_vouchers.${year}` as const]: 1 });
  const number = invoiceNumber('RF', year, numbers?.refund_vouchers?.[year] ?? 1);
  const { amount, method } = back;
  const { advance, move } = await moved(ctx, before, { kind: 'refunded', number, ...back });
  const customerId = advance.customer.id;
  await post(ctx, {
    cause: { type: 'advance_refunded', id: move.id },
    document: number,
    currency: advance.currency,
    postedOn: move.day,
    lines: [
      debit('customer_advances', amount, customerId),
      credit(moneyAccount(method), amount),
      ...taxBack(move.tax),
    ],
  });
  await adjustBalance(ctx, customerId, amount);
  await countDay(ctx, move.day, { received: -amount });
  await emit(ctx, 'advance.refunded', toAdvance(advance), toAdvance(before));
  return advance;
}

/** Pays a refund anew that the customer did not get: out of their credit, for its voucher and its tax stand. */
export async function payBackAnew(
  ctx: EmitScope,
  before: AdvanceDocument,
  failed: Move,
  { method, reference }: Pick<Back, 'method' | 'reference'>,
): Promise<{ advance: AdvanceDocument; move: Move }> {
  const move = { ...failed, method, reference, failure: null, failedAt: null, attempt: failed.attempt + 1 };
  const moves = before.moves.map(one => (one.id === move.id ? move : one));
  const advance = await tenantCollection(ctx, advancesCollection).replace(before, { ...before, moves });
  const { amount, number } = move;
  const customerId = before.customer.id;
  await adjustCredit(ctx, customerId, -amount);
  await adjustBalance(ctx, customerId, amount);
  const postedOn = civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone);
  await post(ctx, {
    cause: { type: 'advance_refunded', id: refundIdOf(move) },
    document: number,
    currency: before.currency,
    postedOn,
    lines: [debit('customer_credit', amount, customerId), credit(moneyAccount(method), amount)],
  });
  await countDay(ctx, postedOn, { received: -amount });
  await emit(ctx, 'advance.refunded', toAdvance(advance), toAdvance(before));
  return { advance, move };
}
