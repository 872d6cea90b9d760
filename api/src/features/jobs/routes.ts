import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { toFile } from '../files/objects.ts';
import { jobCardPdf } from './card.ts';
import { commentOnJob } from './comment.ts';
import { createJob, showJob, toJob, updateJob } from './jobs.ts';
import { listJobs } from './list.ts';
import { changeJobStatus } from './move.ts';
import { addJobPhoto, jobPhotos, removeJobPhoto } from './photos.ts';

export const jobsRoutes = {
  'jobs.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listJobs(ctx, query, at), toJob) };
  },

  'jobs.create': async (ctx, { body }) => {
    const job = await createJob(ctx, body);
    return { status: 201, headers: etag(job), body: toJob(job) };
  },

  'jobs.get': async (ctx, { path }) => {
    const job = await showJob(ctx, path.jobId);
    return { status: 200, headers: etag(job), body: toJob(job) };
  },

  'jobs.update': async (ctx, { path, body }) => {
    const job = await updateJob(ctx, path.jobId, body);
    return { status: 200, headers: etag(job), body: toJob(job) };
  },

  'jobs.changeStatus': async (ctx, { path, body }) => {
    const job = await changeJobStatus(ctx, path.jobId, body);
    return { status: 200, headers: etag(job), body: toJob(job) };
  },

  'jobs.comment': async (ctx, { path, body }) => {
    const job = await commentOnJob(ctx, path.jobId, body);
    return { status: 200, headers: etag(job), body: toJob(job) };
  },

  'jobs.photos': async (ctx, { path }) => {
    const photos = await jobPhotos(ctx, path.jobId);
    return { status: 200, body: { data: await Promise.all(photos.map(photo => toFile(ctx, photo))) } };
  },

  'jobs.addPhoto': async (ctx, { path, body }) => {
    const job = await addJobPhoto(ctx, path.jobId, body.fileId);
    return { status: 200, headers: etag(job), body: toJob(job) };
  },

  'jobs.removePhoto': async (ctx, { path }) => {
    await removeJobPhoto(ctx, path.jobId, path.fileId);
    return { status: 204 };
  },

  'jobs.pdf': async (ctx, { path, query }) => {
    const otherIds = query.alsoIds?.split(',') ?? [];
    const { filename, content } = await jobCardPdf(ctx, path.jobId, { otherIds });
    return {
      status: 200,
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${filename}"` },
      body: content,
    };
  },
} satisfies Partial<Handlers>;
