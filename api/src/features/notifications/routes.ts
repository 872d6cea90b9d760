import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { countUnread, listNotifications, markAll, markMany, markOne, toNotification } from './inbox.ts';
import { getPreferences, toPreferences, updatePreferences } from './preferences.ts';
import { addPushDevice, pushDevicesOf, removePushDevice, toPushDevice } from './pushDevices.ts';
import { sendTestPush } from './testPush.ts';
import { unsubscribe } from './unsubscribe.ts';
import { vapidKeys } from './vapid.ts';

export const notificationsRoutes = {
  'notifications.list': async (ctx, { query: { limit, cursor, ...filter } }) => {
    const at = paging({ limit, cursor });
    return { status: 200, body: page(at, await listNotifications(ctx, filter, at), toNotification) };
  },

  'notifications.countUnread': async ctx => ({ status: 200, body: { unread: await countUnread(ctx) } }),

  'notifications.mark': async (ctx, { path, body }) => ({
    status: 200,
    body: toNotification(await markOne(ctx, path.notificationId, body.read)),
  }),

  'notifications.markMany': async (ctx, { body }) => {
    await markMany(ctx, body.ids);
    return { status: 204 };
  },

  'notifications.markAll': async ctx => {
    await markAll(ctx);
    return { status: 204 };
  },

  'notifications.getPreferences': async ctx => ({
    status: 200,
    body: toPreferences(await getPreferences(ctx)),
  }),

  'notifications.updatePreferences': async (ctx, { body }) => ({
    status: 200,
    body: toPreferences(await updatePreferences(ctx, body)),
  }),

  'notifications.getPush': async ctx => {
    const { userId, sessionId } = requireUser(ctx);
    const { publicKey } = await vapidKeys(ctx);
    const devices = await pushDevicesOf(ctx, userId);
    return { status: 200, body: { publicKey, devices: devices.map(one => toPushDevice(one, sessionId)) } };
  },

  'notifications.addPushDevice': async (ctx, { body }) => {
    const { sessionId } = requireUser(ctx);
    return { status: 201, body: toPushDevice(await addPushDevice(ctx, body), sessionId) };
  },

  'notifications.removePushDevice': async (ctx, { path }) => {
    await removePushDevice(ctx, path.pushDeviceId);
    return { status: 204 };
  },

  'notifications.testPushDevice': async (ctx, { path }) => {
    await sendTestPush(ctx, path.pushDeviceId);
    return { status: 202 };
  },

  'notifications.unsubscribe': async (ctx, { body }) => ({
    status: 200,
    body: await unsubscribe(ctx, body.token),
  }),
} satisfies Partial<Handlers>;
