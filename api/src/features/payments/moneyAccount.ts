import type { PaymentDocument } from './store.ts';

/** Where money of a method lies. */
export function moneyAccount(method: PaymentDocument['method']) {
  if (method === 'online') return 'payment_provider';
  return method === 'cash' ? 'cash' : 'bank';
}
