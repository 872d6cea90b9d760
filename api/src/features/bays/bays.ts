import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { takeTurn } from '../summary/figures.ts';
import { definedOf } from '../workshops/workshops.ts';
import { type BayDocument, baysCollection } from './store.ts';

type Schemas = components['schemas'];

const mostBays = 50;

export async function listBays(scope: DataScope): Promise<BayDocument[]> {
  return tenantCollection(scope, baysCollection).find({}, { sort: { name: 1 }, limit: mostBays });
}

export async function createBay(ctx: Context, input: Schemas['BayInput']): Promise<BayDocument> {
  await takeTurn(ctx);
  if ((await listBays(ctx)).length >= mostBays) throw new Problem('too_many_bays');
  const { name, kind = 'bay' } = input;
  const bay = await tenantCollection(ctx, baysCollection).insertOne({
    _id: newId('bay'),
    name: name.trim(),
    kind,
    active: true,
  });
  await emit(ctx, 'bay.created', toBay(bay));
  return bay;
}

export async function updateBay(
  ctx: Context,
  bayId: string,
  patch: Schemas['BayPatch'],
): Promise<BayDocument> {
  const bays = tenantCollection(ctx, baysCollection);
  const before = await bays.findOne({ _id: bayId });
  if (!before) throw new Problem('not_found');
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const after: BayDocument = { ...before, ...definedOf(patch) };
  const bay = await bays.replace(before, { ...after, name: after.name.trim() });
  await emit(ctx, 'bay.updated', toBay(bay), toBay(before));
  return bay;
}

export function toBay(doc: BayDocument): Schemas['Bay'] {
  return {
    id: doc._id,
    name: doc.name,
    kind: doc.kind,
    active: doc.active,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
