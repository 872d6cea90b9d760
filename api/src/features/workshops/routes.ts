import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { openWorkshop } from './open.ts';
import { deleteLogo, getLogo, getWorkshop, setLogo, toWorkshop, updateWorkshop } from './workshops.ts';

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

  'workshops.setLogo': async (ctx, { body }) => {
    const workshop = await setLogo(ctx, body.data);
    return { status: 200, headers: etag(workshop), body: toWorkshop(workshop) };
  },

  'workshops.getLogo': async ctx => {
    const logo = await getLogo(ctx);
    if (!logo) throw new Problem('not_found', 'The workshop has no logo.');
    return {
      status: 200,
      headers: { 'Content-Type': logo.contentType, 'Cache-Control': 'private, no-cache' },
      body: logo.data,
    };
  },

  'workshops.deleteLogo': async ctx => {
    await deleteLogo(ctx);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
