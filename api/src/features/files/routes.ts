import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { completeFile, createFile, deleteFile, listDocuments } from './files.ts';
import { toFile } from './objects.ts';
import { storageOf } from './storage.ts';
import { visibleFile } from './visible.ts';

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
    const file = await visibleFile(ctx, path.fileId);
    return { status: 200, headers: etag(file), body: await toFile(ctx, file) };
  },

  'files.complete': async (ctx, { path }) => {
    await visibleFile(ctx, path.fileId, 'write');
    const file = await completeFile(ctx, path.fileId);
    return { status: 200, headers: etag(file), body: await toFile(ctx, file) };
  },

  'files.delete': async (ctx, { path }) => {
    await visibleFile(ctx, path.fileId, 'write');
    await deleteFile(ctx, path.fileId);
    return { status: 204 };
  },

  'files.storage': async ctx => ({ status: 200, body: await storageOf(ctx) }),
} satisfies Partial<Handlers>;
