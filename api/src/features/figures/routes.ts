import { platformCollection } from '../../data/platformCollection.ts';
import type { Handlers } from '../../http/context.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { timeZone } from './count.ts';
import { platformCountsCollection, platformDaysCollection } from './store.ts';

const reason = 'administrators see the figures of the platform';

export const figuresRoutes = {
  'platform.figures': async (ctx, { query }) => {
    const from = addDays(civilDate(new Date(), timeZone), 1 - (query.days ?? 30));
    const [days, count] = await Promise.all([
      platformCollection(ctx, platformDaysCollection, reason).find(
        { _id: { $gte: from } },
        { sort: { _id: -1 }, limit: 366 },
      ),
      platformCollection(ctx, platformCountsCollection, reason).findOne({ _id: 'figures' }),
    ]);
    const data = days.map(({ _id: date, ...day }) => ({ date, ...day }));
    return {
      status: 200,
      body: { listed: count?.listed ?? 0, countedAt: count?.countedAt?.toISOString() ?? null, data },
    };
  },
} satisfies Partial<Handlers>;
