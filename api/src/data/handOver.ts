import type { Filter, UpdateFilter } from 'mongodb';
import { Problem } from '../errors.ts';
import type { CollectionDefinition, TenantDocument } from './collections.ts';
import { type DataScope, unbounded } from './scope.ts';
import { tenantCollection } from './tenantCollection.ts';

/** By which field documents name a thing that goes, and what they name instead. */
export type Successor = { field: 'customer.id' | 'customerId' | 'vehicle.id'; from: string; to: string };

const most = 1000;

/** Has the documents that name one thing name another. Throws `too_many_to_merge`, so that a transaction stays short. */
export async function handOver<T extends TenantDocument>(
  scope: DataScope,
  definition: CollectionDefinition<T, 'tenant'>,
  { field, from, to }: Successor,
): Promise<void> {
  const documents = tenantCollection(unbounded(scope), definition);
  // The driver's types do not resolve over a generic T; its documents have this field, or none match.
  const naming = { [field]: from } as Filter<T>;
  if ((await documents.countUpTo(most + 1, naming)) > most) throw new Problem('too_many_to_merge');
  await documents.updateMany(naming, { $set: { [field]: to } } as UpdateFilter<T>);
}
