import type { DataScope } from '../../data/scope.ts';
import { mustBeInIndia } from '../workshops/country.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { PaymentDocument } from './store.ts';

/** Throws `only_in_india` for UPI elsewhere. */
export async function mustBeTaken(scope: DataScope, method: PaymentDocument['method']): Promise<void> {
  if (method === 'upi') mustBeInIndia(await getWorkshop(scope), '/body/method');
}

/** Where money of a method lies. */
export function moneyAccount(method: PaymentDocument['method']) {
  if (method === 'online') return 'payment_provider';
  return method === 'cash' ? 'cash' : 'bank';
}
