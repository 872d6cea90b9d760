import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { getProfile, updateProfile } from './profile.ts';
import { toProfile } from './toProfile.ts';

export const profileRoutes = {
  'profile.get': async ctx => {
    const user = await getProfile(ctx);
    return { status: 200, headers: etag(user), body: toProfile(user) };
  },

  'profile.update': async (ctx, { body }) => {
    const user = await updateProfile(ctx, body);
    return { status: 200, headers: etag(user), body: toProfile(user) };
  },
} satisfies Partial<Handlers>;
