import type { Handlers } from '../../http/context.ts';
import { createFeed, deleteFeed, listFeeds, toFeed } from './calendarFeeds.ts';
import { feedFile } from './file.ts';
import { readerOf } from './reader.ts';

export const calendarFeedsRoutes = {
  'calendarFeeds.list': async ctx => ({
    status: 200,
    body: { data: (await listFeeds(ctx)).map(feed => toFeed(ctx, feed)) },
  }),

  'calendarFeeds.create': async (ctx, { body }) => ({
    status: 201,
    body: toFeed(ctx, await createFeed(ctx, body.reach)),
  }),

  'calendarFeeds.delete': async (ctx, { path }) => {
    await deleteFeed(ctx, path.feedId);
    return { status: 204 };
  },

  'calendarFeeds.read': async (ctx, { path, header }) => {
    const { content, etag } = await feedFile(await readerOf(ctx, path.token));
    const headers = {
      ETag: etag,
      'Cache-Control': 'private, max-age=300',
      'X-Robots-Tag': 'noindex, nofollow',
      'Referrer-Policy': 'no-referrer',
    };
    const known = header['if-none-match']?.split(',').map(tag => tag.trim().replace(/^W\//, ''));
    if (known?.includes(etag)) return { status: 304 as const, headers };
    return {
      status: 200 as const,
      headers: {
        ...headers,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="workbay.ics"',
      },
      body: content,
    };
  },
} satisfies Partial<Handlers>;
