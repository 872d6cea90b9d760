import { Problem } from '../../errors.ts';
import type { Permission, Principal, Role } from '../../principal.ts';

const technician: Permission[] = [
  'workshop:read',
  'members:read',
  'customers:read',
  'vehicles:read',
  'vehicles:write',
  'jobs:read',
  'jobs:write',
  'summary:read',
];

const manager: Permission[] = [
  ...technician,
  'customers:write',
  'invoices:read',
  'invoices:write',
  'payments:read',
  'payments:write',
  'ledger:read',
  'events:read',
  'webhooks:read',
];

const owner: Permission[] = [
  ...manager,
  'workshop:write',
  'members:write',
  'apiKeys:read',
  'apiKeys:write',
  'audit:read',
  'payments:confirm',
  'webhooks:write',
];

const permissionsByRole: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(owner),
  manager: new Set(manager),
  technician: new Set(technician),
};

/** What a role allows: the one table. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return permissionsByRole[role];
}

/** Nobody hands out more than they hold, by a role or by a key. Throws `permission_not_held`. */
export function mustHold(principal: Principal | null, permissions: Iterable<Permission>): void {
  const lacking = [...permissions].filter(permission => !principal?.permissions.has(permission));
  if (lacking.length > 0) throw new Problem('permission_not_held', `You do not hold ${lacking.join(', ')}.`);
}
