import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { taxRatesCollection } from './store.ts';
import { allRates } from './taxRates.ts';

/** Gives the test twin the workshop's rates as they are now. */
export async function copyTaxRates(live: DataScope, twin: DataScope): Promise<void> {
  const rates = await allRates(live);
  if (rates.length === 0) return;
  await tenantCollection(twin, taxRatesCollection).insertMany(
    rates.map(({ name, note, taxIncluded, isDefault, active, source, changes }) => ({
      _id: newId('txr'),
      name,
      note,
      taxIncluded,
      isDefault,
      active,
      source,
      changes,
    })),
  );
}
