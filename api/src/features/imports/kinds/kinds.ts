import type { components } from '@workbay/sdk/schema';
import { customersKind } from './customers.ts';
import { itemsKind } from './items.ts';
import type { Kind } from './kind.ts';
import { vehiclesKind } from './vehicles.ts';

export type KindName = components['schemas']['ImportKind'];

export const kinds: Record<KindName, Kind> = {
  customers: customersKind,
  vehicles: vehiclesKind,
  items: itemsKind,
};
