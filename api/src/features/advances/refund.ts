import type { components } from '@workbay/sdk/schema';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { billingOf } from '../billing/asking.ts';
import { feeGoesBack } from '../deposits/fee.ts';
import { depositMoved } from '../deposits/returned.ts';
import { pageOf } from '../onlinePayments/pages.ts';
import type { PaymentPageDocument } from '../onlinePayments/store.ts';
import { takeTurn } from '../summary/figures.ts';
import { mustBeWithinLimit } from '../workshops/confirmLimits.ts';
import { getAdvance, wentBack } from './advances.ts';
import { openAdvance } from './moved.ts';
import { leaveRefund, returnAdvance, type Through } from './online.ts';
import { payBack, payBackAnew } from './payBack.ts';
import type { AdvanceDocument } from './store.ts';

type Input = components['schemas']['AdvanceRefundInput'];

/** Pays back an advance, or what is left of it, where there is no supply, with a refund voucher (CGST rules, rule 51). */
export async function refundAdvance(ctx: Context, advanceId: string, input: Input): Promise<AdvanceDocument> {
  await takeTurn(ctx);
  if (input.voucher !== undefined) return refundAnew(ctx, advanceId, { ...input, voucher: input.voucher });
  const before = await openAdvance(ctx, advanceId, input.amount);
  const { method, amount = before.left, reference = null } = input;
  await mustBeWithinLimit(ctx, amount, '/body/amount', wentBack(before));
  const page = await pageOf(ctx, advanceId);
  const advance =
    method === 'online'
      ? await returnAdvance(ctx, before, { amount, ...(await through(ctx, page)) })
      : await payBack(ctx, before, { amount, method, reference });
  if (page?.bookingId) await depositMoved(ctx, page.bookingId);
  return advance;
}

/** Pays anew what the customer did not get, under the voucher that it has. */
async function refundAnew(
  ctx: Context,
  advanceId: string,
  input: Input & { voucher: string },
): Promise<AdvanceDocument> {
  const { voucher, method, amount, reference = null } = input;
  const before = await getAdvance(ctx, advanceId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const failed = before.moves.find(move => move.kind === 'refunded' && move.number === voucher);
  if (!failed) throw fault('unknown_reference', '/body/voucher', 'is no refund voucher of this advance');
  if (failed.failure === null || failed.takenBack !== null)
    throw fault('rule_broken', '/body/voucher', 'is of a refund that did not fail', 'not_taken');
  if (amount !== undefined && amount !== failed.amount)
    throw fault('rule_broken', '/body/amount', 'is not what the voucher says', 'not_taken');
  await mustBeWithinLimit(ctx, failed.amount, '/body/voucher', wentBack(before));
  const page = await pageOf(ctx, advanceId);
  const way = method === 'online' ? await through(ctx, page, failed.withFee) : null;
  const { advance, move } = await payBackAnew(ctx, before, failed, {
    method,
    reference: way ? null : reference,
  });
  if (way) await leaveRefund(ctx, advance, move, way);
  if (page?.bookingId) await depositMoved(ctx, page.bookingId);
  return advance;
}

/** By what the provider pays back to the card. Throws where nothing was paid by card, and where nobody could pay it back. */
async function through(ctx: Context, page: PaymentPageDocument | null, decided?: boolean): Promise<Through> {
  billingOf(ctx);
  if (!page?.bookingId) throw new Problem('not_paid_online', 'It was not paid by card on our page.');
  const { accountId, bookingId } = page;
  return { accountId, bookingId, withFee: decided ?? (await feeGoesBack(ctx, bookingId)) };
}
