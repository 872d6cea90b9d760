import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { searchFilter, searchTerms } from '../../data/search.ts';
import { type Listed, newestFirst, type Selection, tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { multiply } from '../money/lineItems.ts';
import { thousandths } from '../money/quantity.ts';
import { taxOfItems } from '../taxRates/taxedLines.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { isLow } from './low.ts';
import { type ItemDocument, itemsCollection } from './store.ts';

type Schemas = components['schemas'];

type ListQuery = {
  search?: string | undefined;
  active?: boolean | undefined;
  stocked?: boolean | undefined;
  low?: boolean | undefined;
};

/** Which items a page of the list shows; null where none can be found. */
export function selectItems(
  { search, active, stocked, low }: ListQuery,
  at: Paging,
): Selection<ItemDocument> | null {
  const found = search === undefined ? {} : searchFilter(search);
  return found && newestFirst({ ...found, ...definedOf({ active, stocked, low }) }, at);
}

export const listItems = (ctx: DataScope, query: ListQuery, at: Paging) =>
  tenantCollection(ctx, itemsCollection).select(selectItems(query, at));

/** The item, or null. */
export function findItem(scope: DataScope, itemId: string): Promise<ItemDocument | null> {
  return tenantCollection(scope, itemsCollection).findOne({ _id: itemId });
}

export async function getItem(scope: DataScope, itemId: string): Promise<ItemDocument> {
  const item = await findItem(scope, itemId);
  if (!item) throw new Problem('not_found');
  return item;
}

/** Those of the ids that are there, by their id. */
export async function itemsById(scope: DataScope, ids: string[]): Promise<Map<string, ItemDocument>> {
  if (ids.length === 0) return new Map();
  const found = await tenantCollection(scope, itemsCollection).find({ _id: { $in: [...new Set(ids)] } });
  return new Map(found.map(item => [item._id, item]));
}

type Taxed = Awaited<ReturnType<typeof taxOfItems>>;
type Details = Pick<ItemDocument, 'kind' | 'name' | 'code' | 'barcode' | 'hsnSac' | 'stocked'>;

const searchOf = ({ name, code, barcode }: Pick<ItemDocument, 'name' | 'code' | 'barcode'>) =>
  searchTerms({ texts: [name, code, barcode], numbers: [code] });

/** Services are in chapter 99 of the tariff, goods in 01 to 98 (Notification 11/2017, annexure; Customs Tariff Act). */
function check({ kind, hsnSac, stocked }: Details): void {
  if (stocked && kind !== 'part')
    throw fault('rule_broken', '/body/stocked', 'is only for parts', 'not_taken');
  if (hsnSac === null || (kind !== 'labour' && kind !== 'part')) return;
  if (hsnSac.startsWith('99') !== (kind === 'labour'))
    throw fault(
      'rule_broken',
      '/body/hsnSac',
      kind === 'labour' ? 'is no SAC, which begins with 99' : 'is a SAC; goods have an HSN code',
      kind === 'labour' ? 'not_a_sac' : 'not_an_hsn',
    );
}

const tidy = <T extends Details>(item: T): T => ({
  ...item,
  name: item.name.trim(),
  code: item.code?.trim().toUpperCase() ?? null,
  barcode: item.barcode?.toUpperCase() ?? null,
});

function takenBy(key: Record<string, unknown>): Problem {
  const field = 'barcode' in key ? 'barcode' : 'code';
  return fault('item_taken', `/body/${field}`, 'is that of another item');
}

export async function createItem(ctx: Context, input: Schemas['ItemInput']): Promise<ItemDocument> {
  const taxed = await taxOfItems(ctx, await getWorkshop(ctx));
  const doc = newItem(input, taxed);
  const item = await unlessTaken(tenantCollection(ctx, itemsCollection).insertOne(doc), takenBy);
  await emit(ctx, 'item.created', toItem(item));
  return item;
}

/** An item as it would be stored. Throws what a request with the same input is refused for. */
export function newItem(input: Schemas['ItemInput'], taxed: Taxed) {
  const details = tidy({
    kind: input.kind,
    name: input.name,
    code: input.code ?? null,
    barcode: input.barcode ?? null,
    hsnSac: input.hsnSac ?? null,
    stocked: input.stocked ?? false,
  });
  check(details);
  const { taxRate = null, taxRateId = null } = taxed(input);
  const level = { onHand: 0, stockValue: 0, reorderLevel: thousandths(input.reorderLevel ?? null) };
  return {
    _id: newId('itm'),
    ...details,
    taxRate,
    taxRateId,
    unit: input.unit ?? null,
    unitPrice: input.unitPrice,
    cost: input.cost ?? null,
    active: input.active ?? true,
    ...level,
    low: isLow({ ...details, ...level }),
    search: searchOf(details),
  };
}

export async function updateItem(
  ctx: Context,
  itemId: string,
  patch: Schemas['ItemPatch'],
): Promise<ItemDocument> {
  const before = await getItem(ctx, itemId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const taxed = await taxOfItems(ctx, await getWorkshop(ctx));
  return storeItem(ctx, before, changedItem(before, patch, taxed));
}

export function changedItem(
  before: ItemDocument,
  { reorderLevel, ...rest }: Schemas['ItemPatch'],
  taxed: Taxed,
): ItemDocument {
  const after = tidy<ItemDocument>({ ...before, ...definedOf(rest) });
  const { taxRate, taxRateId } = rest;
  // A percentage alone takes the place of the rate that there was, and the other way round.
  if (taxRate !== undefined || taxRateId !== undefined)
    Object.assign(
      after,
      taxed({
        taxRate: taxRateId && taxRate === undefined ? null : after.taxRate,
        taxRateId: taxRate !== null && taxRateId === undefined ? null : (after.taxRateId ?? null),
      }),
    );
  check(after);
  if (before.stocked && !after.stocked && before.onHand !== 0)
    throw new Problem('item_in_stock', 'Count its stock as none first.');
  if (reorderLevel !== undefined) after.reorderLevel = thousandths(reorderLevel);
  after.low = isLow(after);
  after.search = searchOf(after);
  return after;
}

/** Stores an item as changed, and tells of it. */
export async function storeItem(
  scope: EmitScope,
  before: ItemDocument,
  after: ItemDocument,
): Promise<ItemDocument> {
  const item = await unlessTaken(tenantCollection(scope, itemsCollection).replace(before, after), takenBy);
  await emit(scope, 'item.updated', toItem(item), toItem(before));
  return item;
}

/** Keeps what the item was last bought for. */
export async function noteCost(ctx: Context, itemId: string, cost: number): Promise<void> {
  const before = await getItem(ctx, itemId);
  if (before.cost === cost) return;
  const item = await tenantCollection(ctx, itemsCollection).replace(before, { ...before, cost });
  await emit(ctx, 'item.updated', toItem(item), toItem(before));
}

/** What things cost is not for everybody who sells them. */
export function shownTo({ principal }: Context, doc: Listed<ItemDocument>): Schemas['Item'] {
  const item = toItem(doc);
  return principal?.permissions.has('stock:read')
    ? item
    : { ...item, cost: null, averageCost: null, stockValue: null };
}

export function toItem(doc: Listed<ItemDocument>): Schemas['Item'] {
  return {
    id: doc._id,
    kind: doc.kind,
    name: doc.name,
    code: doc.code,
    barcode: doc.barcode,
    hsnSac: doc.hsnSac,
    taxRate: doc.taxRate,
    taxRateId: doc.taxRateId ?? null,
    unit: doc.unit,
    unitPrice: doc.unitPrice,
    cost: doc.cost,
    active: doc.active,
    stocked: doc.stocked,
    onHand: doc.onHand / 1000,
    averageCost: doc.onHand > 0 ? multiply(doc.stockValue, 1000, doc.onHand) : null,
    stockValue: doc.stockValue,
    reorderLevel: doc.reorderLevel === null ? null : doc.reorderLevel / 1000,
    low: doc.low,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
