import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import type { Permission, VisibleJobs } from '../../principal.ts';

export type RoleDocument = TenantDocument & {
  name: string;
  /** The name as it is compared. */
  nameKey: string;
  permissions: Permission[];
  visibleJobs: VisibleJobs;
  /** Goes up when the role is given to somebody, so that this and its deletion collide. */
  turns: number;
};

/** The workshop's own roles; the built-in ones are in members/roles.ts. */
export const rolesCollection = defineTenantCollection<RoleDocument>('roles', {
  indexes: [{ key: { _id: 1 } }, { key: { nameKey: 1 }, unique: true }],
  audit: { quiet: ['turns', 'nameKey'] },
});
