import type { Handlers } from '../../http/context.ts';
import { paging } from '../../http/cursor.ts';
import { listWork } from './work.ts';

export const workRoutes = {
  'work.list': async (ctx, { query }) => ({ status: 200, body: await listWork(ctx, paging(query)) }),
} satisfies Partial<Handlers>;
