import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { getWorkshop, toWorkshop } from '../workshops/workshops.ts';
import { deleteAccount } from './account.ts';
import { eraseCustomer } from './customer.ts';
import {
  archiveOf,
  asOwner,
  asPerson,
  getExport,
  listExports,
  openExport,
  requestExport,
  toExport,
} from './exports.ts';
import { deleteWorkshop, keepWorkshop } from './workshop.ts';

export const privacyRoutes = {
  'privacy.exportWorkshop': async ctx => ({
    status: 202,
    body: toExport(await requestExport(asOwner(ctx))),
  }),

  'privacy.listWorkshopExports': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listExports(asOwner(ctx), at), toExport) };
  },

  'privacy.downloadWorkshopExport': async (ctx, { path, header }) => {
    const doc = await getExport(asOwner(ctx), path.exportId);
    const file = archiveOf(doc, (await getWorkshop(ctx)).timeZone);
    return openExport(ctx, 'privacy.downloadWorkshopExport', doc, header.range, file);
  },

  'privacy.exportMine': async ctx => ({ status: 202, body: toExport(await requestExport(asPerson(ctx))) }),

  'privacy.listMyExports': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listExports(asPerson(ctx), at), toExport) };
  },

  'privacy.downloadMyExport': async (ctx, { path, header }) => {
    const own = asPerson(ctx);
    const doc = await getExport(own, path.exportId);
    return openExport(own, 'privacy.downloadMyExport', doc, header.range, archiveOf(doc, 'UTC'));
  },

  'privacy.deleteAccount': async (ctx, { body }) => ({
    status: 204,
    headers: await deleteAccount(ctx, body.email),
  }),

  'privacy.deleteWorkshop': async (ctx, { body }) => ({
    status: 200,
    body: toWorkshop(await deleteWorkshop(ctx, body.slug)),
  }),

  'privacy.keepWorkshop': async ctx => ({ status: 200, body: toWorkshop(await keepWorkshop(ctx)) }),

  'privacy.eraseCustomer': async (ctx, { path }) => {
    await eraseCustomer(ctx, path.customerId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
