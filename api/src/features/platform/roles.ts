import type { components } from '@workbay/sdk/schema';
import type { PlatformPermission } from '../../principal.ts';

export type AdministratorRole = components['schemas']['AdministratorRole'];

/** What each role of the platform's administrators allows: the one table. */
const table: Record<AdministratorRole, PlatformPermission[]> = {
  support: ['platform:read', 'platform:verify', 'platform:block', 'platform:support'],
  finance: ['platform:read', 'platform:audit'],
  super: [
    'platform:read',
    'platform:verify',
    'platform:block',
    'platform:support',
    'platform:audit',
    'platform:administrators',
  ],
};

export const platformPermissionsOf = (role: AdministratorRole): ReadonlySet<PlatformPermission> =>
  new Set(table[role]);
