import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { toMovement } from './move.ts';
import { adjustStock, listMovements } from './stock.ts';

export const stockRoutes = {
  'stock.listMovements': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listMovements(ctx, query.itemId, at), toMovement) };
  },

  'stock.adjust': async (ctx, { body }) => ({ status: 201, body: toMovement(await adjustStock(ctx, body)) }),
} satisfies Partial<Handlers>;
