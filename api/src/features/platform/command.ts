import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { concerns } from '../../data/trail.ts';
import { platformLog } from '../audit/records.ts';
import { asSystem } from '../audit/write.ts';
import { addAdministrator, administratorByEmail, newLink } from './administrators.ts';
import type { AdministratorRole } from './roles.ts';

const isRole = (role: string): role is AdministratorRole => ['support', 'finance', 'super'].includes(role);

/**
 * Makes an administrator, or finds the one with this address, and gives the one-time link by which they begin. Whoever runs
 * it has the server's environment, and so everything already.
 */
export async function administratorLink(
  scope: DataScope & { config: Config },
  { email = '', name, role = 'super' }: { email?: string; name?: string; role?: string },
): Promise<string> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Error('Say who: --email neha@workbay.dev');
  if (!isRole(role)) throw new Error('--role is support, finance or super');
  return asSystem(scope, 'admin:create', async inner => {
    concerns(inner, platformLog);
    const known = await administratorByEmail(inner, email);
    return newLink(
      inner,
      known ?? (await addAdministrator(inner, { email, role, name: name ?? email.replace(/@.*/, '') })),
    );
  });
}
