import type { components } from '@workbay/sdk/schema';
import { definePlatformCollection } from '../../data/collections.ts';

type Schemas = components['schemas'];

/** What a person keeps as a customer; `_id` is the user's. */
export type CustomerProfileDocument = {
  _id: string;
  addresses: Schemas['PortalAddress'][];
  vehicles: Schemas['PortalVehicle'][];
  /** Workshops' ids, the newest last. */
  favourites: string[];
  version: number;
};

export const customerProfilesCollection = definePlatformCollection<CustomerProfileDocument>(
  'customerProfiles',
  { audit: false, indexes: [] },
);

/** An address whose code is on its way. Nothing else exists of it yet, and it looks the same with an account and without. */
export type CustomerCodeDocument = {
  _id: string;
  email: string;
  language: 'en' | 'hi';
  codeHash: string;
  tries: number;
  expiresAt: Date;
};

export const customerCodesCollection = definePlatformCollection<CustomerCodeDocument>('customerCodes', {
  audit: false,
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});

export type CustomerSessionDocument = {
  _id: string;
  userId: string;
  tokenHash: string;
  createdAt: Date;
  expiresAt: Date;
};

export const customerSessionsCollection = definePlatformCollection<CustomerSessionDocument>(
  'customerSessions',
  {
    audit: false,
    indexes: [
      { key: { tokenHash: 1 }, unique: true },
      { key: { userId: 1 } },
      { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    ],
  },
);
