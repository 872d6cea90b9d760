import type { Payment } from '@workbay/sdk/schema';

export const methods = ['upi', 'cash', 'card', 'bank_transfer', 'cheque'] as const;

/** The invoices that a payment is for, by their numbers. */
export const documentsOf = ({ allocations }: Payment): string =>
  allocations.map(({ invoiceNumber }) => invoiceNumber).join(', ');
