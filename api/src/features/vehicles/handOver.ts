import { handOver, type Successor } from '../../data/handOver.ts';
import type { DataScope } from '../../data/scope.ts';
import { vehiclesCollection } from './store.ts';

export const handOverVehicles = (scope: DataScope, successor: Successor): Promise<void> =>
  handOver(scope, vehiclesCollection, successor);
