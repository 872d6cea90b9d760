import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { definedOf } from '../workshops/workshops.ts';
import { createApiKey, listApiKeys, revokeApiKey, toApiKey } from './apiKeys.ts';

export const apiKeysRoutes = {
  'apiKeys.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listApiKeys(ctx, at), toApiKey) };
  },

  'apiKeys.create': async (ctx, { body }) => ({
    status: 201,
    body: await createApiKey(ctx, definedOf(body)),
  }),

  'apiKeys.revoke': async (ctx, { path }) => {
    await revokeApiKey(ctx, path.apiKeyId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
