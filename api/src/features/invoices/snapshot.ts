import type { CustomerDocument } from '../customers/store.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import type { Snapshot } from './store.ts';

/** What an invoice fixes of the workshop and the customer. */
export function snapshotOf(workshop: WorkshopDocument, customer: CustomerDocument): Snapshot {
  const { name, legalName, country, address, phone, email, gstin, taxNumber, gstScheme } = workshop;
  const { upiId, bank, documentLanguage, invoiceTerms } = workshop;
  return {
    workshop: {
      name,
      legalName,
      country,
      address,
      phone,
      email,
      gstin,
      taxNumber,
      gstScheme,
      upiId,
      bank,
      documentLanguage,
      invoiceTerms,
    },
    customer: {
      name: customer.name,
      phone: customer.phone,
      email: customer.email,
      address: customer.address,
      gstin: customer.gstin,
      sez: customer.sez ?? false,
      taxNumber: customer.taxNumber,
    },
  };
}
