import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useCan, useMe } from '../../app/session.ts';

const builtInRoles = ['owner', 'manager', 'accountant', 'technician'] as const;
type BuiltInRole = (typeof builtInRoles)[number];

export const builtIn = (role: string): BuiltInRole | undefined => builtInRoles.find(known => known === role);

/** The workshop's roles: the built-in ones and its own. */
export function useRoles() {
  const { t } = useTranslation();
  const may = useCan('members:read');
  const { data } = api.useQuery('get', '/v1/roles', {}, { enabled: may, staleTime: 60_000 });
  const roles = data?.data ?? [];
  const nameOf = (role: string) => {
    const known = builtIn(role);
    return known ? t(`roles.${known}`) : (roles.find(({ id }) => id === role)?.name ?? t('roles.own'));
  };
  return { roles, nameOf, assignedPermissions: data?.assignedPermissions ?? [] };
}

/** The roles that the person can give: they hold all that these allow, and only an owner makes another. */
export function useGivenRoles() {
  const me = useMe();
  const { roles, nameOf } = useRoles();
  const mayGive = (role: (typeof roles)[number]) =>
    role.id === 'owner'
      ? me?.role === 'owner'
      : role.permissions.every(permission => me?.permissions.includes(permission));
  return { roles: roles.filter(mayGive), nameOf };
}
