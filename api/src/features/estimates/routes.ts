import type { Context, Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { toFile } from '../files/objects.ts';
import { emailLink } from '../sharing/email.ts';
import { ensureLink } from '../sharing/links.ts';
import { answerEstimate } from './answer.ts';
import { convertEstimate } from './apply.ts';
import {
  createEstimate,
  deleteEstimate,
  estimateToChange,
  getEstimate,
  listEstimates,
  statusOn,
  todayOf,
  toEstimate,
  updateEstimate,
} from './estimates.ts';
import { renderEstimatePdf } from './pdf.ts';
import { estimatePhotos } from './photos.ts';
import { pastRevisions, toRevision } from './revisions.ts';
import { sendEstimate } from './send.ts';
import type { EstimateDocument } from './store.ts';

const shown = async (ctx: Context, estimate: EstimateDocument) => ({
  status: 200 as const,
  headers: etag(estimate),
  body: toEstimate(estimate, await todayOf(ctx)),
});

export const estimatesRoutes = {
  'estimates.list': async (ctx, { query }) => {
    const at = paging(query);
    const today = await todayOf(ctx);
    const found = await listEstimates(ctx, query, at);
    return { status: 200, body: page(at, found, doc => toEstimate(doc, today)) };
  },

  'estimates.create': async (ctx, { body }) => {
    const estimate = await createEstimate(ctx, body);
    return { status: 201, headers: etag(estimate), body: toEstimate(estimate) };
  },

  'estimates.get': async (ctx, { path }) => shown(ctx, await getEstimate(ctx, path.estimateId)),

  'estimates.update': async (ctx, { path, body }) =>
    shown(ctx, await updateEstimate(ctx, path.estimateId, body)),

  'estimates.delete': async (ctx, { path }) => {
    await deleteEstimate(ctx, path.estimateId);
    return { status: 204 };
  },

  'estimates.send': async (ctx, { path, body }) => {
    const estimate = await sendEstimate(ctx, path.estimateId, body.email?.toLowerCase() ?? null);
    if (body.email) await emailLink(ctx, await ensureLink(ctx, 'estimate', estimate._id), body.email);
    return { status: 202, body: toEstimate(estimate) };
  },

  'estimates.answer': async (ctx, { path, body }) => {
    const before = await estimateToChange(ctx, path.estimateId);
    const sent = before.status === 'draft' ? await sendEstimate(ctx, before._id, null) : before;
    return shown(ctx, await answerEstimate(ctx, sent, { ...body, linkId: null }));
  },

  'estimates.convert': async (ctx, { path }) => shown(ctx, await convertEstimate(ctx, path.estimateId)),

  'estimates.revisions': async (ctx, { path }) => {
    const estimate = await getEstimate(ctx, path.estimateId);
    const now =
      estimate.status === 'draft'
        ? []
        : [toRevision({ ...estimate, status: statusOn(estimate, await todayOf(ctx)) })];
    const past = await pastRevisions(ctx, estimate._id);
    return { status: 200, body: { data: [...now, ...past.map(toRevision)] } };
  },

  'estimates.photos': async (ctx, { path }) => {
    const photos = await estimatePhotos(ctx, await getEstimate(ctx, path.estimateId));
    return { status: 200, body: { data: await Promise.all(photos.map(photo => toFile(ctx, photo))) } };
  },

  'estimates.pdf': async (ctx, { path }) => {
    const { filename, content } = await renderEstimatePdf(ctx, path.estimateId);
    return {
      status: 200,
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${filename}"` },
      body: content,
    };
  },
} satisfies Partial<Handlers>;
