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
  public: boolean;
  active: boolean;
};

export const bookableServicesCollection = defineTenantCollection<BookableServiceDocument>(
  'bookableServices',
  { indexes: [{ key: { name: 1 } }] },
);
