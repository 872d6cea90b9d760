import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { getJob } from '../jobs/jobs.ts';
import { completeFile, createFile, deleteFile, getFile, listDocuments } from './files.ts';
import { toFile } from './objects.ts';
import { storageOf } from './storage.ts';

export const filesRoutes = {
  'files.list': async (ctx, { query }) => {
    const at = paging(query);
    const found = await listDocuments(ctx, query.purpose ?? 'workshop_document', at);
    const { data, nextCursor } = page(at, found, doc => toFile(ctx, doc));
    return { status: 200, body: { data: await Promise.all(data), nextCursor } };
  },

  'files.create': async (ctx, { body }) => {
    const { file, upload } = await createFile(ctx, body);
    return { status: 201, headers: etag(file), body: { file: await toFile(ctx, file), upload } };
  },

  'files.get': async (ctx, { path }) => {
    const file = await getFile(ctx, path.fileId);
    // Who sees only the jobs given to them sees only those jobs' photos.
    if (file.purpose === 'job_photo' && file.attachedTo) await getJob(ctx, file.attachedTo);
    return { status: 200, headers: etag(file), body: await toFile(ctx, file) };
  },

  'files.complete': async (ctx, { path }) => {
    const file = await completeFile(ctx, path.fileId);
    return { status: 200, headers: etag(file), body: await toFile(ctx, file) };
  },

  'files.delete': async (ctx, { path }) => {
    await deleteFile(ctx, path.fileId);
    return { status: 204 };
  },

  'files.storage': async ctx => ({ status: 200, body: await storageOf(ctx) }),
} satisfies Partial<Handlers>;
