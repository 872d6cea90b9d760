import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { findCustomer, toCustomer } from './customers.ts';
import { customersCollection } from './store.ts';

type Doubles = components['schemas']['CustomerDoubles'];
type By = Doubles['by'];

const mostGroups = 50;
const mostOfOne = 10;

/** Customers that share a phone number or an e-mail address; with `customerId` those of this customer. */
export async function customerDoubles(scope: DataScope, customerId: string | undefined): Promise<Doubles[]> {
  const shared = customerId ? await sharedWith(scope, customerId) : await sharedByAny(scope);
  const customers = tenantCollection(scope, customersCollection);
  const groups: Doubles[] = [];
  for (const { by, value } of shared.slice(0, mostGroups)) {
    const found = await customers.find({ [by]: value }, { sort: { _id: 1 }, limit: mostOfOne });
    if (found.length > 1) groups.push({ by, value, customers: found.map(toCustomer) });
  }
  return groups.filter((group, at) => groups.findIndex(other => idsOf(other) === idsOf(group)) === at);
}

/** Who share both are shown once. */
const idsOf = ({ customers }: Doubles): string => customers.map(({ id }) => id).join();

async function sharedWith(scope: DataScope, customerId: string): Promise<{ by: By; value: string }[]> {
  const customer = await findCustomer(scope, customerId);
  return (['phone', 'email'] as const).flatMap(by => {
    const value = customer?.[by];
    return value ? [{ by, value }] : [];
  });
}

async function sharedByAny(scope: DataScope): Promise<{ by: By; value: string }[]> {
  const customers = tenantCollection(scope, customersCollection);
  const found = await Promise.all(
    (['phone', 'email'] as const).map(async by => {
      const values = await customers.aggregate<{ _id: string }>([
        { $match: { [by]: { $type: 'string' } } },
        { $group: { _id: `$${by}`, count: { $sum: 1 } } },
        { $match: { count: { $gt: 1 } } },
        { $limit: mostGroups },
      ]);
      return values.map(({ _id: value }) => ({ by, value }));
    }),
  );
  return found.flat();
}
