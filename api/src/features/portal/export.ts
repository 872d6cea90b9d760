import { Readable } from 'node:stream';
import { type ZipFile, zip } from '../../documents/zip.ts';
import type { Context } from '../../http/context.ts';
import { type Paging, page, paging } from '../../http/cursor.ts';
import { listOwnDisputes, toPortalDisputes } from '../disputes/own.ts';
import { listOwn, toOwnRequests } from '../serviceRequests/own.ts';
import { getAccount, listFavourites } from './account.ts';
import { listOwnBookings, listOwnDocuments } from './history.ts';

const pageSize = 100;

/** All that a customer sees of their own, as it is read: a page in memory at a time. */
export const exportOwn = (ctx: Context): Readable => Readable.from(zip(filesOf(ctx)), { objectMode: false });

async function* filesOf(ctx: Context): AsyncGenerator<ZipFile> {
  yield { name: 'account.ndjson', content: [line(await getAccount(ctx))] };
  yield { name: 'favourites.ndjson', content: (await listFavourites(ctx)).map(line) };
  yield { name: 'bookings.ndjson', content: lines(at => listOwnBookings(ctx, at)) };
  yield { name: 'documents.ndjson', content: lines(at => listOwnDocuments(ctx, at)) };
  yield {
    name: 'requests.ndjson',
    content: lines(async at => {
      const { data, nextCursor } = page(at, await listOwn(ctx, at), one => one);
      return { data: await toOwnRequests(ctx, data), nextCursor };
    }),
  };
  yield {
    name: 'disputes.ndjson',
    content: lines(async at => {
      const { data, nextCursor } = page(at, await listOwnDisputes(ctx, at), one => one);
      return { data: await toPortalDisputes(ctx, data), nextCursor };
    }),
  };
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

async function* lines(
  read: (at: Paging) => Promise<{ data: object[]; nextCursor: string | null }>,
): AsyncGenerator<string> {
  for (let cursor: string | undefined; ; ) {
    const { data, nextCursor } = await read(paging({ limit: pageSize, cursor }));
    yield data.map(line).join('');
    if (!nextCursor) return;
    cursor = nextCursor;
  }
}
