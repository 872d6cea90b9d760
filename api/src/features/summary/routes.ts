import type { Handlers } from '../../http/context.ts';
import { summarise } from './summary.ts';

export const summaryRoutes = {
  'summary.get': async ctx => ({ status: 200, body: await summarise(ctx) }),
} satisfies Partial<Handlers>;
