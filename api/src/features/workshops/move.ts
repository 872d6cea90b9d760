import type { components } from '@workbay/sdk/schema';
import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import { estimatesCollection } from '../estimates/store.ts';
import { invoicesCollection } from '../invoices/store.ts';
import { itemsCollection } from '../items/store.ts';
import { jobsCollection } from '../jobs/store.ts';
import { ledgerCollection } from '../ledger/store.ts';
import { purchasesCollection } from '../purchases/store.ts';
import { takeTurn } from '../summary/figures.ts';
import { checkHome, type Home } from './country.ts';

/** Throws `country_fixed` where the patch would move a workshop with anything that counts or is taxed in what it has. */
export async function mustBeMovable(
  scope: DataScope,
  before: Home,
  patch: components['schemas']['WorkshopPatch'],
): Promise<void> {
  checkHome(patch, '/body');
  const moved = (['country', 'currency'] as const).some(one => (patch[one] ?? before[one]) !== before[one]);
  if (!moved) return;
  await takeTurn(scope);
  if (await hasPriced(unbounded(scope))) throw new Problem('country_fixed');
}

const hasPriced = async (scope: DataScope): Promise<boolean> =>
  (await tenantCollection(scope, itemsCollection).exists({})) ||
  (await tenantCollection(scope, jobsCollection).exists({})) ||
  (await tenantCollection(scope, invoicesCollection).exists({})) ||
  (await tenantCollection(scope, estimatesCollection).exists({})) ||
  (await tenantCollection(scope, purchasesCollection).exists({})) ||
  (await tenantCollection(scope, ledgerCollection).exists({}));
