import { isDeepStrictEqual } from 'node:util';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { listBays } from '../bays/bays.ts';
import { checkDeposit } from '../bookings/depositRule.ts';
import { emit } from '../events/events.ts';
import { itemsById } from '../items/items.ts';
import type { ItemDocument } from '../items/store.ts';
import { takeTurn } from '../summary/figures.ts';
import { definedOf } from '../workshops/workshops.ts';
import { type BookableServiceDocument, bookableServicesCollection } from './store.ts';

type Schemas = components['schemas'];

const mostServices = 100;

export async function listServices(scope: DataScope): Promise<BookableServiceDocument[]> {
  return tenantCollection(scope, bookableServicesCollection).find(
    {},
    { sort: { name: 1 }, limit: mostServices },
  );
}

/** The services of these ids that can be booked, in their order. Names the one that cannot at `pointer`. */
export async function namedServices(
  scope: DataScope,
  ids: string[],
  pointer: string,
): Promise<BookableServiceDocument[]> {
  if (ids.length === 0) return [];
  const found = await tenantCollection(scope, bookableServicesCollection).find({ _id: { $in: ids } });
  const known = new Map(found.filter(({ active }) => active).map(service => [service._id, service]));
  return ids.map(id => {
    const service = known.get(id);
    if (!service) throw fault('unknown_reference', pointer, 'names no service that can be booked');
    return service;
  });
}

/** The items of the catalogue that these services are, as far as they are some, in their order. */
export async function itemsOfServices(scope: DataScope, ids: string[]): Promise<ItemDocument[]> {
  const found = await tenantCollection(scope, bookableServicesCollection).find({ _id: { $in: ids } });
  const itemOf = new Map(found.map(({ _id, itemId }) => [_id, itemId]));
  const itemIds = ids.flatMap(id => itemOf.get(id) ?? []);
  const known = await itemsById(scope, itemIds);
  return itemIds.flatMap(id => known.get(id) ?? []);
}

export async function createService(
  ctx: Context,
  input: Schemas['BookableServiceInput'],
): Promise<BookableServiceDocument> {
  await takeTurn(ctx);
  if ((await listServices(ctx)).length >= mostServices) throw new Problem('too_many_services');
  await checkReferences(ctx, input, null);
  const service = await tenantCollection(ctx, bookableServicesCollection).insertOne({
    _id: newId('svc'),
    description: null,
    bufferMinutes: 0,
    priceFrom: null,
    bayIds: [],
    itemId: null,
    atHome: false,
    deposit: null,
    public: true,
    ...definedOf(input),
    name: input.name.trim(),
    active: true,
  });
  await emit(ctx, 'bookable_service.created', toService(service));
  return service;
}

export async function updateService(
  ctx: Context,
  serviceId: string,
  patch: Schemas['BookableServicePatch'],
): Promise<BookableServiceDocument> {
  const services = tenantCollection(ctx, bookableServicesCollection);
  const before = await services.findOne({ _id: serviceId });
  if (!before) throw new Problem('not_found');
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  await checkReferences(ctx, patch, before.deposit);
  const after: BookableServiceDocument = { ...before, ...definedOf(patch) };
  const service = await services.replace(before, { ...after, name: after.name.trim() });
  await emit(ctx, 'bookable_service.updated', toService(service), toService(before));
  return service;
}

async function checkReferences(
  ctx: Context,
  { bayIds = [], itemId, deposit }: Pick<Schemas['BookableServicePatch'], 'bayIds' | 'itemId' | 'deposit'>,
  before: BookableServiceDocument['deposit'],
): Promise<void> {
  if (deposit && deposit.kind !== 'none' && !isDeepStrictEqual(deposit, before))
    await checkDeposit(ctx, deposit);
  if (bayIds.length > 0) {
    const known = new Set((await listBays(ctx)).map(({ _id }) => _id));
    if (!bayIds.every(id => known.has(id)))
      throw fault('unknown_reference', '/body/bayIds', 'names no bay of this workshop');
  }
  if (itemId && !(await itemsById(ctx, [itemId])).has(itemId))
    throw fault('unknown_reference', '/body/itemId', 'names no item of the catalogue');
}

export function toService(doc: BookableServiceDocument): Schemas['BookableService'] {
  return {
    id: doc._id,
    name: doc.name,
    description: doc.description,
    durationMinutes: doc.durationMinutes,
    bufferMinutes: doc.bufferMinutes,
    priceFrom: doc.priceFrom,
    bayIds: doc.bayIds,
    itemId: doc.itemId,
    atHome: doc.atHome,
    deposit: doc.deposit,
    public: doc.public,
    active: doc.active,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
