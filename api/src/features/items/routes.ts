import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { createItem, getItem, listItems, shownTo, updateItem } from './items.ts';

export const itemsRoutes = {
  'items.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listItems(ctx, query, at), doc => shownTo(ctx, doc)) };
  },

  'items.create': async (ctx, { body }) => {
    const item = await createItem(ctx, body);
    return { status: 201, headers: etag(item), body: shownTo(ctx, item) };
  },

  'items.get': async (ctx, { path }) => {
    const item = await getItem(ctx, path.itemId);
    return { status: 200, headers: etag(item), body: shownTo(ctx, item) };
  },

  'items.update': async (ctx, { path, body }) => {
    const item = await updateItem(ctx, path.itemId, body);
    return { status: 200, headers: etag(item), body: shownTo(ctx, item) };
  },
} satisfies Partial<Handlers>;
