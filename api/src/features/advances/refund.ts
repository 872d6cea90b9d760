import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { adjustBalance } from '../customers/customers.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { fiscalYear, invoiceNumber } from '../invoices/numbers.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { moneyAccount } from '../payments/moneyAccount.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay, countFigures, takeTurn } from '../summary/figures.ts';
import { mustBeWithinLimit } from '../workshops/confirmLimits.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { toAdvance } from './advances.ts';
import { moved, openAdvance, taxBack } from './moved.ts';
import type { AdvanceDocument } from './store.ts';

/** Pays back an advance, or what is left of it, where there is no supply, with a refund voucher (CGST rules, rule 51). */
export async function refundAdvance(
  ctx: Context,
  advanceId: string,
  input: components['schemas']['AdvanceRefundInput'],
): Promise<AdvanceDocument> {
  await takeTurn(ctx);
  const before = await openAdvance(ctx, advanceId, input.amount);
  const { method, amount = before.left, reference = null } = input;
  const paidBack = before.moves.filter(({ kind }) => kind === 'refunded');
  mustBeWithinLimit(
    ctx,
    amount,
    '/body/amount',
    paidBack.reduce((sum, move) => sum + move.amount, 0),
  );
  return payBack(ctx, before, { amount, method, reference });
}

type Back = Pick<AdvanceDocument['moves'][number], 'amount' | 'reference'> & {
  method: AdvanceDocument['method'];
};

/** Books what goes back of an advance, with its voucher. */
export async function payBack(
  ctx: EmitScope,
  before: AdvanceDocument,
  { amount, method, reference }: Back,
): Promise<AdvanceDocument> {
  const year = fiscalYear(civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone));
  const { numbers } = await countFigures(ctx, { [`numbers.refund_vouchers.${year}` as const]: 1 });
  const number = invoiceNumber('RF', year, numbers?.refund_vouchers?.[year] ?? 1);
  const { advance, move } = await moved(ctx, before, { kind: 'refunded', amount, number, method, reference });
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
