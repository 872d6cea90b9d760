import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Role } from '../../principal.ts';

/** `_id` is the tenant's id. */
export type WorkshopDocument = TenantDocument & {
  name: string;
  legalName: string;
  slug: string;
  kind: 'garage' | 'home_service';
  currency: string;
  timeZone: string;
  country: string;
  address: components['schemas']['Address'];
  phone: string | null;
  email: string | null;
  gstin: string | null;
  upiId: string | null;
  bank: components['schemas']['BankAccount'] | null;
  documentLanguage: components['schemas']['DocumentLanguage'];
  invoicePrefix: string;
  defaultTaxRate: number;
  invoiceTerms: string | null;
  /** Who must set up a second factor before they can do anything here. */
  secondFactorRoles: Role[];
  logoFileId: string | null;
};

export const workshopsCollection = defineTenantCollection<WorkshopDocument>('workshops', {
  indexes: [{ key: { slug: 1 }, unique: true, acrossTenants: true }],
});
