import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { etag, paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import {
  addPushDevice,
  pushDevicesOf,
  removePushDevice,
  toPushDevice,
} from '../notifications/pushDevices.ts';
import { vapidKeys } from '../notifications/vapid.ts';
import {
  addFavourite,
  deleteCustomer,
  getAccount,
  listFavourites,
  removeFavourite,
  updateAccount,
} from './account.ts';
import { bookOwn } from './book.ts';
import { exportOwn } from './export.ts';
import { listOwnBookings, listOwnDocuments } from './history.ts';
import { askCode, signInByCode, signOut } from './signIn.ts';

export const portalRoutes = {
  'portal.askCode': async (ctx, { body }) => ({ status: 202, body: await askCode(ctx, body) }),

  'portal.signIn': async (ctx, { body }) => {
    const session = await signInByCode(ctx, body);
    if (session instanceof Problem) return session;
    return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: session };
  },

  'portal.signOut': async (ctx, { query }) => {
    await signOut(ctx, query.everywhere ?? false);
    return { status: 204 };
  },

  'portal.get': async ctx => {
    const account = await getAccount(ctx);
    return { status: 200, headers: etag(account), body: account };
  },

  'portal.update': async (ctx, { body }) => {
    const account = await updateAccount(ctx, body);
    return { status: 200, headers: etag(account), body: account };
  },

  'portal.deleteAccount': async ctx => {
    await deleteCustomer(ctx);
    return { status: 204 };
  },

  'portal.listFavourites': async ctx => ({ status: 200, body: { data: await listFavourites(ctx) } }),

  'portal.addFavourite': async (ctx, { path }) => {
    await addFavourite(ctx, path.slug);
    return { status: 204 };
  },

  'portal.removeFavourite': async (ctx, { path }) => {
    await removeFavourite(ctx, path.slug);
    return { status: 204 };
  },

  'portal.getPush': async ctx => {
    const { userId, sessionId } = requireUser(ctx);
    const { publicKey } = await vapidKeys(ctx);
    const devices = await pushDevicesOf(ctx, userId, 'customer');
    return { status: 200, body: { publicKey, devices: devices.map(one => toPushDevice(one, sessionId)) } };
  },

  'portal.addPushDevice': async (ctx, { body }) => {
    const { sessionId } = requireUser(ctx);
    return { status: 201, body: toPushDevice(await addPushDevice(ctx, body), sessionId) };
  },

  'portal.removePushDevice': async (ctx, { path }) => {
    await removePushDevice(ctx, path.pushDeviceId);
    return { status: 204 };
  },

  'portal.listBookings': async (ctx, { query }) => ({
    status: 200,
    body: await listOwnBookings(ctx, paging(query)),
  }),

  'portal.book': async (ctx, { body }) => ({ status: 201, body: await bookOwn(ctx, body) }),

  'portal.export': async ctx => ({
    status: 200,
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="workbay.zip"',
      'Cache-Control': 'no-store',
    },
    body: exportOwn(ctx),
  }),

  'portal.listDocuments': async (ctx, { query }) => ({
    status: 200,
    body: await listOwnDocuments(ctx, paging(query)),
  }),
} satisfies Partial<Handlers>;
