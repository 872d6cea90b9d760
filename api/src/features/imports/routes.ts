import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { faultsCsv, listFaults, toFault } from './faults.ts';
import { createImport, getImport, listImports, toImport, updateImport } from './imports.ts';
import { changeImportStatus } from './status.ts';

export const importsRoutes = {
  'imports.list': async (ctx, { query }) => {
    const at = paging(query);
    const home = await getWorkshop(ctx);
    return { status: 200, body: page(at, await listImports(ctx, at), doc => toImport(doc, home)) };
  },

  'imports.create': async (ctx, { body }) => {
    const doc = await createImport(ctx, body);
    return { status: 201, headers: etag(doc), body: toImport(doc, await getWorkshop(ctx)) };
  },

  'imports.get': async (ctx, { path }) => {
    const doc = await getImport(ctx, path.importId);
    return { status: 200, headers: etag(doc), body: toImport(doc, await getWorkshop(ctx)) };
  },

  'imports.update': async (ctx, { path, body }) => {
    const doc = await updateImport(ctx, path.importId, body);
    return { status: 200, headers: etag(doc), body: toImport(doc, await getWorkshop(ctx)) };
  },

  'imports.changeStatus': async (ctx, { path, body }) => {
    const doc = await changeImportStatus(ctx, path.importId, body.status);
    return { status: 200, headers: etag(doc), body: toImport(doc, await getWorkshop(ctx)) };
  },

  'imports.faults': async (ctx, { path, query }) => {
    const at = paging(query);
    const { _id } = await getImport(ctx, path.importId);
    return { status: 200, body: page(at, await listFaults(ctx, _id, at), toFault) };
  },

  'imports.faultsCsv': async (ctx, { path }) => {
    const { _id, fileName } = await getImport(ctx, path.importId);
    const name = encodeURIComponent(fileName.toWellFormed().replace(/\.\w+$/, ''));
    return {
      status: 200,
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''faults-${name}.csv`,
        'Cache-Control': 'no-store',
      },
      body: faultsCsv(ctx, _id),
    };
  },
} satisfies Partial<Handlers>;
