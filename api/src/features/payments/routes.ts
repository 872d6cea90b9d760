import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { refundOnline } from '../onlinePayments/refund.ts';
import { bouncePayment } from './bounce.ts';
import { refund, useCredit } from './credit.ts';
import { confirmPayment, getPayment, listPayments, rejectPayment, toPayment } from './payments.ts';
import { receiptPdf } from './receipt.ts';
import { recordPayment } from './record.ts';
import type { PaymentDocument } from './store.ts';

const shown = (payment: PaymentDocument) => ({
  status: 200 as const,
  headers: etag(payment),
  body: toPayment(payment),
});

export const paymentsRoutes = {
  'payments.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listPayments(ctx, query, at), toPayment) };
  },

  'payments.record': async (ctx, { body }) => ({ ...shown(await recordPayment(ctx, body)), status: 201 }),

  'payments.useCredit': async (ctx, { body }) => ({ ...shown(await useCredit(ctx, body)), status: 201 }),

  'payments.refund': async (ctx, { body: { method, ...body } }) => ({
    ...shown(await (method === 'online' ? refundOnline(ctx, body) : refund(ctx, { ...body, method }))),
    status: 201,
  }),

  'payments.bounce': async (ctx, { path, body }) =>
    shown(await bouncePayment(ctx, path.paymentId, body.reason)),

  'payments.get': async (ctx, { path }) => shown(await getPayment(ctx, path.paymentId)),

  'payments.confirm': async (ctx, { path }) => shown(await confirmPayment(ctx, path.paymentId)),

  'payments.receipt': async (ctx, { path }) => {
    const { filename, content } = await receiptPdf(ctx, path.paymentId);
    return {
      status: 200,
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${filename}"` },
      body: content,
    };
  },

  'payments.reject': async (ctx, { path, body }) =>
    shown(await rejectPayment(ctx, path.paymentId, body.reason)),
} satisfies Partial<Handlers>;
