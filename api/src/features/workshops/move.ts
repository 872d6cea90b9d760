import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import { hasEntries } from '../ledger/entries.ts';
import { takeTurn } from '../summary/figures.ts';
import { hasDocuments } from '../summary/read.ts';
import { checkHome, type Home } from './country.ts';

/** Throws `country_fixed` where the patch would move a workshop whose documents or books count in what it has. */
export async function mustBeMovable(
  scope: DataScope,
  before: Home,
  patch: components['schemas']['WorkshopPatch'],
): Promise<void> {
  checkHome(patch, '/body');
  const moved = (['country', 'currency'] as const).some(one => (patch[one] ?? before[one]) !== before[one]);
  if (!moved) return;
  await takeTurn(scope);
  if ((await hasDocuments(scope)) || (await hasEntries(scope))) throw new Problem('country_fixed');
}
