import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { searchFilter } from '../../data/search.ts';
import { type Listed, tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { changedContact, newContact } from '../customers/contact.ts';
import { emit } from '../events/events.ts';
import { takeTurn } from '../summary/figures.ts';
import { type SupplierDocument, suppliersCollection } from './store.ts';

type Schemas = components['schemas'];

export async function listSuppliers(
  ctx: Context,
  search: string | undefined,
  paging: Paging,
): Promise<Listed<SupplierDocument>[]> {
  const found = search === undefined ? {} : searchFilter(search);
  return found ? tenantCollection(ctx, suppliersCollection).list(found, paging) : [];
}

function findSupplier(scope: DataScope, supplierId: string): Promise<SupplierDocument | null> {
  return tenantCollection(scope, suppliersCollection).findOne({ _id: supplierId });
}

export async function getSupplier(scope: DataScope, supplierId: string): Promise<SupplierDocument> {
  const supplier = await findSupplier(scope, supplierId);
  if (!supplier) throw new Problem('not_found');
  return supplier;
}

/** The supplier that a request's body names, who is not deleted before this transaction ends. */
export async function namedSupplier(scope: DataScope, supplierId: string): Promise<SupplierDocument> {
  await takeTurn(scope);
  const supplier = await findSupplier(scope, supplierId);
  if (!supplier) throw fault('unknown_reference', '/body/supplierId', 'names no supplier of this workshop');
  return supplier;
}

export async function createSupplier(
  ctx: Context,
  input: Schemas['SupplierInput'],
): Promise<SupplierDocument> {
  const supplier = await tenantCollection(ctx, suppliersCollection).insertOne({
    _id: newId('spl'),
    ...(await newContact(ctx, input)),
    payable: 0,
  });
  await emit(ctx, 'supplier.created', toSupplier(supplier));
  return supplier;
}

export async function updateSupplier(
  ctx: Context,
  supplierId: string,
  patch: Schemas['SupplierPatch'],
): Promise<SupplierDocument> {
  const before = await getSupplier(ctx, supplierId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const after = await changedContact(ctx, before, patch);
  const supplier = await tenantCollection(ctx, suppliersCollection).replace(before, after);
  await emit(ctx, 'supplier.updated', toSupplier(supplier), toSupplier(before));
  return supplier;
}

export async function removeSupplier(ctx: Context, supplier: SupplierDocument): Promise<void> {
  await tenantCollection(ctx, suppliersCollection).deleteOne({ _id: supplier._id });
  await emit(ctx, 'supplier.deleted', toSupplier(supplier));
}

/** Moves what a supplier is owed, in the transaction whose ledger entry says the same. */
export async function adjustPayable(scope: DataScope, supplierId: string, by: number): Promise<void> {
  const found = await tenantCollection(scope, suppliersCollection).updateOne(
    { _id: supplierId },
    { $inc: { payable: by } },
  );
  if (found === 0) throw new Error(`supplier ${supplierId} of a ledger entry is gone`);
}

/** The names of these suppliers. */
export async function supplierNames(scope: DataScope, ids: string[]): Promise<Map<string, string>> {
  const found = await tenantCollection(scope, suppliersCollection).find(
    { _id: { $in: ids } },
    { projection: { name: 1 } },
  );
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

/** The state of each supplier that has a GSTIN. */
export async function supplierStates(scope: DataScope, ids: string[]): Promise<Map<string, string>> {
  const found = await tenantCollection(scope, suppliersCollection).find(
    { _id: { $in: ids } },
    { projection: { gstin: 1 } },
  );
  return new Map(found.flatMap(({ _id, gstin }) => (gstin ? [[_id, gstin.slice(0, 2)]] : [])));
}

/** What each supplier is owed, as it is kept, in minor units. */
export async function supplierPayables(scope: DataScope): Promise<Map<string, number>> {
  const found = await tenantCollection(scope, suppliersCollection).find({}, { projection: { payable: 1 } });
  return new Map(found.map(({ _id, payable }) => [_id, payable]));
}

export const supplierRef = ({ _id, name }: SupplierDocument): Schemas['SupplierRef'] => ({ id: _id, name });

export function toSupplier(doc: Listed<SupplierDocument>): Schemas['Supplier'] {
  const { _id, name, phone, email, address, gstin, taxNumber, notes, payable } = doc;
  const { createdAt, updatedAt, version } = doc;
  return {
    id: _id,
    name,
    phone,
    email,
    address,
    gstin,
    taxNumber,
    notes,
    payable,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  };
}
