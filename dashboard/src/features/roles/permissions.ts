import type { Permission } from '@workbay/sdk/schema';

type TextOf<P extends Permission> = P extends `${infer Area}:${infer Kind}` ? `${Area}.${Kind}` : never;

/** What each permission means in plain words; one that is new does not compile until it is here. */
export const permissionTexts: { [P in Permission]: TextOf<P> } = {
  'bookings:read': 'bookings.read',
  'bookings:write': 'bookings.write',
  'jobs:read': 'jobs.read',
  'jobs:write': 'jobs.write',
  'customers:read': 'customers.read',
  'customers:write': 'customers.write',
  'vehicles:read': 'vehicles.read',
  'vehicles:write': 'vehicles.write',
  'items:read': 'items.read',
  'items:write': 'items.write',
  'imports:write': 'imports.write',
  'stock:read': 'stock.read',
  'stock:write': 'stock.write',
  'purchases:read': 'purchases.read',
  'purchases:write': 'purchases.write',
  'estimates:read': 'estimates.read',
  'estimates:write': 'estimates.write',
  'invoices:read': 'invoices.read',
  'invoices:write': 'invoices.write',
  'payments:read': 'payments.read',
  'payments:write': 'payments.write',
  'payments:confirm': 'payments.confirm',
  'ledger:read': 'ledger.read',
  'ledger:write': 'ledger.write',
  'summary:read': 'summary.read',
  'reports:read': 'reports.read',
  'workshop:read': 'workshop.read',
  'workshop:write': 'workshop.write',
  'members:read': 'members.read',
  'members:write': 'members.write',
  'events:read': 'events.read',
  'audit:read': 'audit.read',
  'billing:read': 'billing.read',
  'billing:write': 'billing.write',
  'apiKeys:read': 'apiKeys.read',
  'apiKeys:write': 'apiKeys.write',
  'webhooks:read': 'webhooks.read',
  'webhooks:write': 'webhooks.write',
};

export const permissionGroups = {
  work: [
    'bookings:read',
    'bookings:write',
    'jobs:read',
    'jobs:write',
    'customers:read',
    'customers:write',
    'vehicles:read',
    'vehicles:write',
    'items:read',
    'items:write',
    'imports:write',
    'stock:read',
    'stock:write',
  ],
  money: [
    'purchases:read',
    'purchases:write',
    'estimates:read',
    'estimates:write',
    'invoices:read',
    'invoices:write',
    'payments:read',
    'payments:write',
    'payments:confirm',
    'ledger:read',
    'ledger:write',
    'summary:read',
    'reports:read',
  ],
  workshop: [
    'workshop:read',
    'workshop:write',
    'members:read',
    'members:write',
    'events:read',
    'audit:read',
    'billing:read',
    'billing:write',
  ],
  programs: ['apiKeys:read', 'apiKeys:write', 'webhooks:read', 'webhooks:write'],
} as const satisfies Record<string, Permission[]>;

const readOf = (permission: Permission) => permission.replace(/:.*$/, ':read');

/** Who changes something sees it: ticking the one ticks the other, and so for taking away. */
export function toggled(chosen: Permission[], permission: Permission, held: Permission[]): Permission[] {
  if (chosen.includes(permission))
    return chosen.filter(other => other !== permission && readOf(other) !== permission);
  const read = held.filter(other => other === readOf(permission) && !chosen.includes(other));
  return [...chosen, ...read.filter(other => other !== permission), permission];
}
