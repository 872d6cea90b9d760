import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { WorkshopRole } from '@workbay/sdk/schema';
import { PlusIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RoleForm } from './RoleForm.tsx';
import classes from './Roles.module.css';
import { builtIn, useRoles } from './useRoles.ts';

/** What the roles of the workshop may do; those of its own can be made and changed here. */
export function Roles() {
  const { t } = useTranslation();
  const me = useMe();
  const { roles, nameOf } = useRoles();
  const [edited, setEdited] = useState<WorkshopRole | 'new' | null>(null);
  const [leaving, setLeaving] = useState<WorkshopRole | null>(null);
  const remove = useChange((role: WorkshopRole) => workbay.roles.delete(role.id), {
    said: () => t('common.deleted'),
    after: () => setLeaving(null),
  });
  const mayChange = (role: WorkshopRole) =>
    !role.builtIn && role.permissions.every(permission => me?.permissions.includes(permission));
  const textOf = (role: WorkshopRole) => {
    const known = builtIn(role.id);
    return known ? t(`members.${known}`) : t('roleEditor.count', { count: role.permissions.length });
  };
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{t('roleEditor.title')}</Title>
        <Button
          variant="default"
          leftSection={<PlusIcon size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('roleEditor.new')}
        </Button>
      </Group>
      <ul className={classes.list} aria-label={t('roleEditor.title')}>
        {roles.map(role => (
          <li key={role.id} className={classes.role}>
            <Stack gap={2} miw={0} flex={1}>
              <Group gap="xs">
                <Text fw={560}>{nameOf(role.id)}</Text>
                {role.visibleJobs === 'assigned' && (
                  <Badge color="blue">{t('roleEditor.assignedShort')}</Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                {textOf(role)}
              </Text>
            </Stack>
            {mayChange(role) && (
              <Group gap="xs">
                <Button size="xs" variant="default" onClick={() => setEdited(role)}>
                  {t('common.edit')}
                </Button>
                <Button size="xs" variant="default" onClick={() => setLeaving(role)}>
                  {t('common.delete')}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === 'new' ? t('roleEditor.new') : t('roleEditor.edit')}
        size="lg"
      >
        <RoleForm role={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />
      </Dialog>
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('roleEditor.deleteTitle', { name: leaving?.name ?? '' })}
        text={t('roleEditor.deleteText')}
        action={t('common.delete')}
        danger
        change={remove}
        onConfirm={() => leaving && remove.mutate(leaving)}
      />
    </>
  );
}
