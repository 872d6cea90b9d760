import { Select } from '@mantine/core';
import type { Member } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { useGivenRoles } from '../roles/useRoles.ts';

/** A member's role, changed where it stands. */
export function RoleSelect({ member }: { member: Member }) {
  const { t } = useTranslation();
  const me = useMe();
  const { roles, nameOf } = useGivenRoles();
  const change = useChange(
    (role: string) => workbay.members.update(member.id, { role }, { ifMatch: member.version }),
    { said: changed => t('members.roleChanged', { name: changed.name, role: nameOf(changed.role) }) },
  );
  const mayTake = roles.some(({ id }) => id === member.role);
  if (!mayTake || member.userId === me?.user?.id) return nameOf(member.role);
  return (
    <Select
      size="xs"
      w={160}
      aria-label={t('members.changeRole', { name: member.name })}
      value={member.role}
      allowDeselect={false}
      disabled={change.isPending}
      data={roles.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      onChange={role => {
        if (role && role !== member.role) change.mutate(role);
      }}
    />
  );
}
