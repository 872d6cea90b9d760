import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { createRate, getRate, listRates, updateRate } from './taxRates.ts';
import { usualRates } from './usual.ts';

export const taxRatesRoutes = {
  'taxRates.list': async (ctx, { query }) => ({ status: 200, body: { data: await listRates(ctx, query) } }),

  'taxRates.usual': async ctx => ({
    status: 200,
    body: { data: usualRates((await getWorkshop(ctx)).country) },
  }),

  'taxRates.get': async (ctx, { path }) => {
    const rate = await getRate(ctx, path.taxRateId);
    return { status: 200, headers: etag(rate), body: rate };
  },

  'taxRates.create': async (ctx, { body }) => {
    const rate = await createRate(ctx, body);
    return { status: 201, headers: etag(rate), body: rate };
  },

  'taxRates.update': async (ctx, { path, body }) => {
    const rate = await updateRate(ctx, path.taxRateId, body);
    return { status: 200, headers: etag(rate), body: rate };
  },
} satisfies Partial<Handlers>;
