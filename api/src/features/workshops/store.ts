import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { searchTerms } from '../../data/search.ts';
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
  taxNumber: string | null;
  /** The month (1 to 12). */
  fiscalYearStart: number;
  gstScheme: components['schemas']['GstScheme'];
  turnover: components['schemas']['Turnover'];
  upiId: string | null;
  bank: components['schemas']['BankAccount'] | null;
  documentLanguage: components['schemas']['DocumentLanguage'];
  invoicePrefix: string;
  defaultTaxRate: number;
  allowNegativeStock: boolean;
  invoiceTerms: string | null;
  mailSenderName: string | null;
  mailReplyTo: string | null;
  verification: components['schemas']['WorkshopVerification'];
  verificationReason: string | null;
  verifiedUntil: Date | null;
  /** Whether it is verified and waits to be verified anew. */
  renewalAsked: boolean;
  /** Why Workbay keeps the workshop closed. */
  blocked: { reason: string; at: Date } | null;
  /** Set by an owner: it can only be read, and is removed in the end. */
  closing: { since: Date; deletesAt: Date } | null;
  /** What administrators find it by. */
  search: string[];
  /** Who must set up a second factor before they can do anything here. */
  secondFactorRoles: Role[];
  /** Up to which amount, in minor units, these roles may confirm payments and refund. */
  confirmLimits: { role: Role; amount: number }[];
  logoFileId: string | null;
};

/** What administrators find a workshop by; a word with a sign is none that anybody can type. */
export function searchOfWorkshop(
  doc: Pick<
    WorkshopDocument,
    'name' | 'legalName' | 'email' | 'address' | 'phone' | 'gstin' | 'taxNumber' | 'verification' | 'blocked'
  >,
): string[] {
  const { name, legalName, email, address, phone, gstin, taxNumber, verification, blocked } = doc;
  const terms = searchTerms({
    texts: [name, legalName, email, address.city],
    numbers: [phone, gstin, taxNumber],
  });
  return [...terms, `#${verification}`, ...(blocked ? ['#blocked'] : [])];
}

export const workshopsCollection = defineTenantCollection<WorkshopDocument>('workshops', {
  indexes: [
    { key: { slug: 1 }, unique: true, acrossTenants: true },
    { key: { search: 1, _id: -1 }, acrossTenants: true },
  ],
});
