import { nowOf } from '../../data/scope.ts';
import type { Handlers } from '../../http/context.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { ratesOn } from './taxRates.ts';

export const taxRatesRoutes = {
  'taxRates.list': async (ctx, { query }) => {
    const day = query.on ?? civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone);
    return { status: 200, body: { data: ratesOn(day) } };
  },
} satisfies Partial<Handlers>;
