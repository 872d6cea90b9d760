import type { components } from '@workbay/sdk/schema';
import { localTo } from '../../workshops/country.ts';
import { accountsKind } from './accounts.ts';
import { balancesKind } from './balances.ts';
import { customersKind } from './customers.ts';
import { itemsKind } from './items.ts';
import { jobsKind } from './jobs.ts';
import type { Field, Home, Kind } from './kind.ts';
import { vehiclesKind } from './vehicles.ts';

export type KindName = components['schemas']['ImportKind'];

export const kinds: Record<KindName, Kind> = {
  customers: customersKind,
  vehicles: vehiclesKind,
  items: itemsKind,
  jobs: jobsKind,
  balances: balancesKind,
  accounts: accountsKind,
};

/** What a column can be there. */
export const fieldsAt = (kind: KindName, home: Home): Field[] => localTo(kinds[kind].fields, home);
