import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { openStreamHeaders } from '../../http/openAnswer.ts';
import { findEvent, toEvent } from './events.ts';
import { eventsCollection } from './store.ts';
import { openStream } from './stream.ts';

export const eventsRoutes = {
  'events.list': async (ctx, { query }) => {
    const at = paging(query);
    const events = await tenantCollection(ctx, eventsCollection).find(
      {
        ...(query.resourceId ? { resourceId: query.resourceId } : {}),
        ...(at.after ? { _id: { $lt: at.after } } : {}),
      },
      { sort: { _id: -1 }, limit: at.limit + 1 },
    );
    return { status: 200, body: page(at, events, toEvent) };
  },

  'events.get': async (ctx, { path }) => {
    const event = await findEvent(ctx, path.eventId);
    if (!event) throw new Problem('not_found');
    return { status: 200, body: toEvent(event) };
  },

  'events.stream': async (ctx, { header, query }) => ({
    status: 200,
    headers: openStreamHeaders,
    body: await openStream(ctx, header['last-event-id'], query.changes ?? false),
  }),
} satisfies Partial<Handlers>;
