import type { Handlers } from '../../http/context.ts';
import { findSuppressions, liftSuppressions, toSuppression } from './suppressions.ts';

export const suppressionsRoutes = {
  'suppressions.find': async (ctx, { query }) => ({
    status: 200,
    body: { data: (await findSuppressions(ctx, query.email)).map(toSuppression) },
  }),

  'suppressions.lift': async (ctx, { body }) => {
    await liftSuppressions(ctx, body.email);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
