import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { definedOf } from '../workshops/workshops.ts';
import { createApiKey, listApiKeys, revokeApiKey, rollApiKey, toApiKey, updateApiKey } from './apiKeys.ts';

export const apiKeysRoutes = {
  'apiKeys.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listApiKeys(ctx, at), toApiKey) };
  },

  'apiKeys.create': async (ctx, { body }) => ({
    status: 201,
    body: await createApiKey(ctx, definedOf(body)),
  }),

  'apiKeys.update': async (ctx, { path, body }) => {
    const key = await updateApiKey(ctx, path.apiKeyId, definedOf(body));
    return { status: 200, headers: etag(key), body: toApiKey(key) };
  },

  'apiKeys.roll': async (ctx, { path, body }) => ({
    status: 200,
    body: await rollApiKey(ctx, path.apiKeyId, definedOf(body)),
  }),

  'apiKeys.revoke': async (ctx, { path }) => {
    await revokeApiKey(ctx, path.apiKeyId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
