import { Problem } from '../../errors.ts';
import type { BuiltInRole, Permission, Principal, VisibleJobs } from '../../principal.ts';

/** What somebody may do, which jobs there are for them, and up to which amount they confirm payments; null without a limit. */
export type Grant = {
  permissions: ReadonlySet<Permission>;
  visibleJobs: VisibleJobs;
  confirmLimit: number | null;
};

const technician: Permission[] = [
  'workshop:read',
  'members:read',
  'customers:read',
  'vehicles:read',
  'bookings:read',
  'jobs:read',
  'jobs:write',
  'items:read',
  'summary:read',
];

const accountant: Permission[] = [
  'workshop:read',
  'members:read',
  'customers:read',
  'vehicles:read',
  'jobs:read',
  'items:read',
  'stock:read',
  'purchases:read',
  'purchases:write',
  'summary:read',
  'estimates:read',
  'invoices:read',
  'invoices:write',
  'payments:read',
  'payments:write',
  'payments:confirm',
  'ledger:read',
  'ledger:write',
  'reports:read',
];

const manager: Permission[] = [
  ...technician,
  'bookings:write',
  'vehicles:write',
  'customers:write',
  'items:write',
  'imports:write',
  'stock:read',
  'stock:write',
  'purchases:read',
  'purchases:write',
  'estimates:read',
  'estimates:write',
  'invoices:read',
  'invoices:write',
  'payments:read',
  'payments:write',
  'ledger:read',
  'reports:read',
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
  'billing:read',
  'billing:write',
  'payments:confirm',
  'ledger:write',
  'webhooks:write',
];

/** What each role allows and sees: the one table. docs/roles.md is made from it. */
export const builtInRoles: Record<BuiltInRole, Grant> = {
  owner: { permissions: new Set(owner), visibleJobs: 'all', confirmLimit: null },
  manager: { permissions: new Set(manager), visibleJobs: 'all', confirmLimit: null },
  accountant: { permissions: new Set(accountant), visibleJobs: 'all', confirmLimit: null },
  technician: { permissions: new Set(technician), visibleJobs: 'assigned', confirmLimit: null },
};

/**
 * All that who sees only the jobs given to them can be allowed. What is read by these is bounded by their jobs or says nothing
 * of jobs; any other permission would show others' jobs by their invoices, events or keys.
 */
export const boundedPermissions: ReadonlySet<Permission> = new Set([
  'workshop:read',
  'members:read',
  'customers:read',
  'vehicles:read',
  'bookings:read',
  'jobs:read',
  'jobs:write',
  'items:read',
  'summary:read',
]);

export function isBuiltIn(role: string): role is BuiltInRole {
  return Object.hasOwn(builtInRoles, role);
}

export function permissionsOf(role: BuiltInRole): ReadonlySet<Permission> {
  return builtInRoles[role].permissions;
}

/** What of a grant can be handed on: who confirms payments up to a limit has not the permission, which knows none. */
export function givable({
  permissions,
  confirmLimit,
}: Pick<Grant, 'permissions' | 'confirmLimit'>): Set<Permission> {
  const given = new Set(permissions);
  if (confirmLimit !== null) given.delete('payments:confirm');
  return given;
}

/** Nobody hands out more than they hold, by a role or by a key. Throws `permission_not_held`. */
export function mustHold(principal: Principal | null, permissions: Iterable<Permission>): void {
  const held = principal ? givable(principal) : new Set();
  const lacking = [...permissions].filter(permission => !held.has(permission));
  if (lacking.length > 0) throw new Problem('permission_not_held', `You do not hold ${lacking.join(', ')}.`);
}

/** Throws `owners_only`. */
export function mustOwn(principal: Principal | null): void {
  if (principal?.role !== 'owner') throw new Problem('owners_only');
}
