import type { operations } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { searchesOf } from './cache.ts';
import { writeCursor } from './cursor.ts';
import { countFacets, type Facets, fiveMinutesOf } from './facets.ts';
import { findEntries } from './find.ts';
import { type CountQuery, located, type Query, readCountQuery, readQuery, type Search } from './query.ts';
import { toDirectoryWorkshops } from './shown.ts';

type Answer = operations['directory.listWorkshops']['responses'][200]['content']['application/json'];

export async function searchWorkshops(ctx: Context, query: Query): Promise<Answer> {
  const asked = readQuery(query);
  return searchesOf(ctx.database).get(`list ${JSON.stringify(asked)}`, async () => {
    const search = asked.homeVisit ? await located(asked) : asked;
    return { area: search.area, answer: await answer(ctx, search) };
  });
}

export async function countWorkshops(ctx: Context, query: CountQuery): Promise<Facets> {
  const asked = readCountQuery(query);
  const key = `count ${fiveMinutesOf(new Date()).getTime()} ${JSON.stringify(asked)}`;
  return searchesOf(ctx.database).get(key, async () => {
    const search = await located(asked);
    return { area: search.area, answer: await countFacets(ctx, search) };
  });
}

async function answer(ctx: Context, search: Search): Promise<Answer> {
  const { found, next } = await findEntries(ctx, search);
  return {
    data: await toDirectoryWorkshops(ctx, found),
    nextCursor: next && writeCursor(search.sort, next),
  };
}
