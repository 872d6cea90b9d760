import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

export type BookableServiceDocument = TenantDocument & {
  name: string;
  description: string | null;
  durationMinutes: number;
  bufferMinutes: number;
  priceFrom: number | null;
  /** Any where it is empty. */
  bayIds: string[];
  itemId: string | null;
  /** Done at the customer's place, by whoever goes there. */
  atHome: boolean;
  /** Null where the rules of booking say it. */
  deposit: components['schemas']['ServiceDeposit'] | null;
  public: boolean;
  active: boolean;
};

export const bookableServicesCollection = defineTenantCollection<BookableServiceDocument>(
  'bookableServices',
  { indexes: [{ key: { name: 1 } }] },
);
