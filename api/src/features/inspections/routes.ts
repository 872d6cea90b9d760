import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { toEstimate } from '../estimates/estimates.ts';
import { toJob } from '../jobs/jobs.ts';
import {
  beginInspection,
  checkPoints,
  completeInspection,
  deleteInspection,
  getInspection,
  listInspections,
  toInspection,
} from './inspections.ts';
import { inspectionPdf } from './pdf.ts';
import { addRecommendedLines, draftEstimate } from './recommend.ts';
import type { InspectionDocument } from './store.ts';

const shown = (inspection: InspectionDocument) => ({
  status: 200 as const,
  headers: etag(inspection),
  body: toInspection(inspection),
});

export const inspectionsRoutes = {
  'inspections.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listInspections(ctx, query.jobId, at), toInspection) };
  },

  'inspections.create': async (ctx, { body }) => ({
    ...shown(await beginInspection(ctx, body)),
    status: 201,
  }),

  'inspections.get': async (ctx, { path }) => shown(await getInspection(ctx, path.inspectionId)),

  'inspections.update': async (ctx, { path, body }) => shown(await checkPoints(ctx, path.inspectionId, body)),

  'inspections.delete': async (ctx, { path }) => {
    await deleteInspection(ctx, path.inspectionId);
    return { status: 204 };
  },

  'inspections.complete': async (ctx, { path }) => shown(await completeInspection(ctx, path.inspectionId)),

  'inspections.addLines': async (ctx, { path, body }) => {
    const job = await addRecommendedLines(ctx, path.inspectionId, body);
    return { status: 200, headers: etag(job), body: toJob(job) };
  },

  'inspections.makeEstimate': async (ctx, { path, body }) => {
    const estimate = await draftEstimate(ctx, path.inspectionId, body);
    return { status: 201, headers: etag(estimate), body: toEstimate(estimate) };
  },

  'inspections.pdf': async (ctx, { path }) => {
    const { filename, content } = await inspectionPdf(ctx, path.inspectionId);
    return {
      status: 200,
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${filename}"` },
      body: content,
    };
  },
} satisfies Partial<Handlers>;
