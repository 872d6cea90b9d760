import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { reportTime } from './report.ts';
import {
  addTime,
  correctTime,
  deleteTime,
  listTimeEntries,
  startTime,
  stopTime,
  toTimeEntry,
} from './timeEntries.ts';

export const timeEntriesRoutes = {
  'timeEntries.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listTimeEntries(ctx, query, at), toTimeEntry) };
  },

  'timeEntries.add': async (ctx, { body }) => {
    const entry = await addTime(ctx, body);
    return { status: 201, headers: etag(entry), body: toTimeEntry(entry) };
  },

  'timeEntries.start': async (ctx, { body }) => {
    const entry = await startTime(ctx, body);
    return { status: 200, headers: etag(entry), body: toTimeEntry(entry) };
  },

  'timeEntries.stop': async (ctx, { body }) => {
    const entry = await stopTime(ctx, body);
    return { status: 200, headers: etag(entry), body: toTimeEntry(entry) };
  },

  'timeEntries.report': async (ctx, { query }) => ({ status: 200, body: await reportTime(ctx, query) }),

  'timeEntries.correct': async (ctx, { path, body }) => {
    const entry = await correctTime(ctx, path.timeEntryId, body);
    return { status: 200, headers: etag(entry), body: toTimeEntry(entry) };
  },

  'timeEntries.delete': async (ctx, { path }) => {
    await deleteTime(ctx, path.timeEntryId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
