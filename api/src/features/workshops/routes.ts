import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { openWorkshop } from './open.ts';
import { requestVerification } from './verification.ts';
import { getWorkshop, toWorkshop, updateWorkshop } from './workshops.ts';

export const workshopsRoutes = {
  'workshops.create': async (ctx, { body }) => openWorkshop(ctx, body),

  'workshops.get': async ctx => {
    const workshop = await getWorkshop(ctx);
    return { status: 200, headers: etag(workshop), body: toWorkshop(workshop) };
  },

  'workshops.update': async (ctx, { body }) => {
    const workshop = await updateWorkshop(ctx, body);
    return { status: 200, headers: etag(workshop), body: toWorkshop(workshop) };
  },

  'workshops.requestVerification': async ctx => {
    const workshop = await requestVerification(ctx);
    return { status: 200, headers: etag(workshop), body: toWorkshop(workshop) };
  },
} satisfies Partial<Handlers>;
