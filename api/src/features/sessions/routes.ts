import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { describeDevices, endDevice, endOtherDevices, listDevices } from '../auth/devices.ts';
import { requireUser } from '../auth/requireUser.ts';

export const sessionsRoutes = {
  'sessions.list': async (ctx, { query }) => {
    const at = paging(query);
    const { userId, sessionId } = requireUser(ctx);
    const found = await listDevices(ctx, userId, at);
    return { status: 200, body: page(at, found, await describeDevices(sessionId)) };
  },

  'sessions.end': async (ctx, { path }) => {
    const { userId } = requireUser(ctx);
    await endDevice(ctx, userId, path.sessionId);
    return { status: 204 };
  },

  'sessions.endOthers': async ctx => {
    const { userId, sessionId } = requireUser(ctx);
    await endOtherDevices(ctx, userId, sessionId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
