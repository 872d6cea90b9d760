import type { components } from '@workbay/sdk/schema';
import type { Permission } from '../../principal.ts';

const read: Permission[] = [
  'workshop:read',
  'members:read',
  'customers:read',
  'vehicles:read',
  'jobs:read',
  'items:read',
  'stock:read',
  'purchases:read',
  'summary:read',
  'estimates:read',
  'invoices:read',
  'payments:read',
  'ledger:read',
  'reports:read',
  'events:read',
];

const write: Permission[] = [
  ...read,
  'customers:write',
  'vehicles:write',
  'jobs:write',
  'items:write',
  'invoices:write',
];

/** What support may do in a workshop: never payments, people, keys, webhooks or settings. */
export const supportPermissions: Record<components['schemas']['SupportAccess'], ReadonlySet<Permission>> = {
  read: new Set(read),
  write: new Set(write),
};
