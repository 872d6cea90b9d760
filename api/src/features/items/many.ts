import type { DataScope } from '../../data/scope.ts';
import { firstTerm, numberTerm } from '../../data/search.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { EmitScope } from '../events/events.ts';
import { type newItem, storeItem } from './items.ts';
import { type ItemDocument, itemsCollection } from './store.ts';

export type KnownBy = { ids: string[]; importKeys: string[]; codes: string[]; barcodes: string[] };

/** The items that have one of these. */
export async function itemsKnownBy(
  scope: DataScope,
  { ids, importKeys, codes, barcodes }: KnownBy,
): Promise<ItemDocument[]> {
  const items = tenantCollection(scope, itemsCollection);
  const terms = [...codes.map(numberTerm), ...barcodes.map(firstTerm)];
  const called = terms.length > 0 ? await items.find({ search: { $in: terms } }) : [];
  const wanted = new Set([...codes, ...barcodes]);
  const all = [
    ...(ids.length > 0 ? await items.find({ _id: { $in: ids } }) : []),
    ...(importKeys.length > 0 ? await items.find({ importKey: { $in: importKeys } }) : []),
    ...called.filter(({ code, barcode }) => wanted.has(code ?? '') || wanted.has(barcode ?? '')),
  ];
  return [...new Map(all.map(doc => [doc._id, doc])).values()];
}

type New = ReturnType<typeof newItem> & Pick<ItemDocument, 'importKey'>;

/** Stores many with one command, of which the caller tells. */
export function storeNewItems(scope: DataScope, items: New[]): Promise<void> {
  return tenantCollection(scope, itemsCollection).insertMany(items);
}

/**
 * Takes back what an import made. Lines of documents may name the items, so they are kept for them and offered no more, until
 * an import brings them again.
 */
export async function withdrawItems(scope: EmitScope, items: ItemDocument[]): Promise<void> {
  for (const before of items) await storeItem(scope, before, { ...before, active: false, withdrawn: true });
}
