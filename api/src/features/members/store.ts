import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Role } from '../../principal.ts';
import type { Hours } from '../openingHours/spans.ts';

type Schemas = components['schemas'];

/** When somebody works, by the clock of the workshop, and where they go to customers. */
export type Availability = {
  visits: boolean;
  /** Whenever the workshop is open, where it is null. */
  week: Hours['week'] | null;
  holidays: Hours['holidays'];
  /** What they do at customers' places; all of it where it is empty. */
  serviceIds: string[];
  around: Schemas['Reach'] | null;
  /** Towns and PIN codes. */
  places: string[];
};

/** A user's place in a workshop. The name, address and photo are the user's. */
export type MemberDocument = TenantDocument & {
  userId: string;
  name: string;
  email: string;
  photoFileId: string | null;
  role: Role;
  /** Nothing where they have said nothing. */
  availability?: Availability;
};

export const membersCollection = defineTenantCollection<MemberDocument>('members', {
  indexes: [
    { key: { userId: 1 }, unique: true },
    { key: { role: 1 } },
    { key: { _id: 1 } },
    { key: { userId: 1, _id: 1 }, acrossTenants: true },
  ],
});
