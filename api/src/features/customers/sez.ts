import { fault } from '../../errors.ts';
import type { CustomerDocument } from './store.ts';

/** Refuses a unit or developer of a Special Economic Zone without a GSTIN: each registers its own (CGST rules, rule 8(1)). */
export function mayBeSez<Customer extends Pick<CustomerDocument, 'gstin' | 'sez'>>(
  customer: Customer,
): Customer {
  if (customer.sez && customer.gstin === null)
    throw fault('rule_broken', '/body/gstin', 'is needed of who is in a Special Economic Zone', 'required');
  return customer;
}
