import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { requireUser } from '../auth/requireUser.ts';
import { type ViewDocument, viewsCollection } from './store.ts';

type Schemas = components['schemas'];

const mostOwn = 50;
const mostListed = 100;

/** One's own, and those that others share, by name. */
export async function listViews(ctx: Context): Promise<ViewDocument[]> {
  const views = tenantCollection(ctx, viewsCollection);
  const userId = ctx.principal?.userId;
  const [own, shared] = await Promise.all([
    userId ? views.find({ userId }, { sort: { name: 1 }, limit: mostOwn }) : [],
    views.find({ shared: true }, { sort: { name: 1 }, limit: mostListed }),
  ]);
  const others = shared.filter(view => view.userId !== userId).slice(0, mostListed - own.length);
  return [...own, ...others].sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a view; one's own of the same name is replaced. */
export async function saveView(ctx: Context, input: Schemas['ViewInput']): Promise<ViewDocument> {
  const { userId } = requireUser(ctx);
  const { filters, columns, shared = false } = input;
  const name = input.name.trim();
  if (shared && ctx.onlyJobsOf)
    throw new Problem('forbidden', 'You see only some jobs, so you share no views.');
  const views = tenantCollection(ctx, viewsCollection);
  const own = await views.find({ userId }, { sort: { name: 1 }, limit: mostOwn });
  const before = own.find(view => view.name === name);
  if (before) return views.replace(before, { ...before, filters, columns, shared });
  if (own.length >= mostOwn) throw new Problem('too_many_views');
  return views.insertOne({ _id: newId('viw'), userId, name, filters, columns, shared });
}

export async function deleteView(ctx: Context, viewId: string): Promise<void> {
  const { userId } = requireUser(ctx);
  const views = tenantCollection(ctx, viewsCollection);
  const view = await views.findOne({ _id: viewId });
  const isOwn = view?.userId === userId;
  if (!view || (!isOwn && !view.shared)) throw new Problem('not_found');
  if (!isOwn && ctx.principal?.role !== 'owner') throw new Problem('owners_only');
  await views.deleteOne({ _id: view._id });
}

export function toView(doc: ViewDocument): Schemas['View'] {
  const { _id, name, filters, columns, shared, userId, createdAt, updatedAt, version } = doc;
  return {
    id: _id,
    name,
    filters,
    columns,
    shared,
    userId,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  };
}
