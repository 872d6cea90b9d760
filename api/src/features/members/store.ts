import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Role } from '../../principal.ts';

/** A user's place in a workshop. The name, address and photo are the user's. */
export type MemberDocument = TenantDocument & {
  userId: string;
  name: string;
  email: string;
  photoFileId: string | null;
  role: Role;
};

export const membersCollection = defineTenantCollection<MemberDocument>('members', {
  indexes: [
    { key: { userId: 1 }, unique: true },
    { key: { role: 1 } },
    { key: { _id: 1 } },
    { key: { userId: 1, _id: 1 }, acrossTenants: true },
  ],
});
