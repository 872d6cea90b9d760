import type { Context, Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { createPaper, deletePaper, listPapers, updatePaper } from './papers.ts';
import { shownPapers } from './shape.ts';
import { getPaper, type PaperDocument } from './store.ts';

async function answer<Status extends 200 | 201>(ctx: Context, status: Status, paper: PaperDocument) {
  const [body] = await shownPapers(ctx, [paper]);
  if (!body) throw new Error('one paper is shown as one');
  return { status, headers: etag(paper), body };
}

export const papersRoutes = {
  'papers.list': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listPapers(ctx, query, at), doc => doc);
    return { status: 200, body: { data: await shownPapers(ctx, data), nextCursor } };
  },
  'papers.create': async (ctx, { body }) => answer(ctx, 201, await createPaper(ctx, body)),
  'papers.get': async (ctx, { path }) => answer(ctx, 200, await getPaper(ctx, path.paperId)),
  'papers.update': async (ctx, { path, body }) =>
    answer(ctx, 200, await updatePaper(ctx, path.paperId, body)),
  'papers.delete': async (ctx, { path }) => {
    await deletePaper(ctx, path.paperId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
