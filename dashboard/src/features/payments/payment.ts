import type { Payment } from '@workbay/sdk/schema';

export const methods = ['upi', 'cash', 'card', 'bank_transfer', 'cheque'] as const;

/** UPI is India's. */
export const methodsIn = (india: boolean) => methods.filter(method => india || method !== 'upi');

/** What money comes by most often. */
export const usualMethod = (india: boolean) => (india ? ('upi' as const) : ('card' as const));

/** The invoices that a payment is for, by their numbers. */
export const documentsOf = ({ allocations }: Payment): string =>
  allocations.map(({ invoiceNumber }) => invoiceNumber).join(', ');
