import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { getAdvance, listAdvances, toAdvance } from './advances.ts';
import { applyAdvance } from './apply.ts';
import { voucherPdf } from './pdf.ts';
import { refundAdvance } from './refund.ts';
import type { AdvanceDocument } from './store.ts';
import { takeAdvance } from './take.ts';

const shown = (advance: AdvanceDocument) => ({
  status: 200 as const,
  headers: etag(advance),
  body: toAdvance(advance),
});

export const advancesRoutes = {
  'advances.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listAdvances(ctx, query, at), toAdvance) };
  },

  'advances.take': async (ctx, { body }) => ({ ...shown(await takeAdvance(ctx, body)), status: 201 }),

  'advances.get': async (ctx, { path }) => shown(await getAdvance(ctx, path.advanceId)),

  'advances.apply': async (ctx, { path, body }) => shown(await applyAdvance(ctx, path.advanceId, body)),

  'advances.refund': async (ctx, { path, body }) => shown(await refundAdvance(ctx, path.advanceId, body)),

  'advances.voucher': async (ctx, { path, query }) => {
    const { filename, contentType, content } = await voucherPdf(ctx, path.advanceId, query.refund);
    return {
      status: 200,
      headers: { 'Content-Type': contentType, 'Content-Disposition': `inline; filename="${filename}"` },
      body: content,
    };
  },
} satisfies Partial<Handlers>;
