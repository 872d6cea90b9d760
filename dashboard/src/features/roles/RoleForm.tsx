import { Checkbox, Fieldset, Input, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Permission, VisibleJobs, WorkshopRole } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { permissionGroups, permissionTexts, toggled } from './permissions.ts';
import { useRoles } from './useRoles.ts';

interface Values {
  name: string;
  visibleJobs: VisibleJobs;
  permissions: Permission[];
}

const groups = ['work', 'money', 'workshop', 'programs'] as const;

/** Makes a role from permissions in plain words, or changes one. */
export function RoleForm({ role, onDone }: { role: WorkshopRole | null; onDone: () => void }) {
  const { t } = useTranslation();
  const held = useMe()?.permissions ?? [];
  const { assignedPermissions } = useRoles();
  const form = useForm<Values>({
    initialValues: {
      name: role?.name ?? '',
      visibleJobs: role?.visibleJobs ?? 'all',
      permissions: role?.permissions ?? ['workshop:read', 'jobs:read'],
    },
    validate: {
      name: filledIn(t),
      permissions: value => (value.length > 0 ? null : t('apiKeys.choosePermission')),
    },
  });
  const save = useChange(
    (values: Values) =>
      role ? workbay.roles.update(role.id, values, { ifMatch: role.version }) : workbay.roles.create(values),
    { form, said: () => t('common.saved'), after: onDone },
  );
  const { permissions, visibleJobs } = form.values;
  const possible = (permission: Permission) =>
    held.includes(permission) && (visibleJobs === 'all' || assignedPermissions.includes(permission));
  const see = (seen: VisibleJobs) => {
    const kept = permissions.filter(one => seen === 'all' || assignedPermissions.includes(one));
    form.setValues({ visibleJobs: seen, permissions: kept });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(values => save.mutate(values))}>
      <Stack>
        <TextInput
          label={t('common.name')}
          placeholder={t('roleEditor.nameHint')}
          maxLength={60}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Radio.Group
          label={t('roleEditor.jobs')}
          value={visibleJobs}
          onChange={value => see(value === 'assigned' ? 'assigned' : 'all')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="all" label={t('roleEditor.all')} />
            <Radio
              value="assigned"
              label={t('roleEditor.assigned')}
              description={t('roleEditor.assignedText')}
            />
          </Stack>
        </Radio.Group>
        {groups.map(group => (
          <Fieldset key={group} legend={t(`roleEditor.groups.${group}`)} radius="md">
            <Stack gap={10}>
              {permissionGroups[group].map(permission => (
                <Checkbox
                  key={permission}
                  size="sm"
                  label={t(`permissions.${permissionTexts[permission]}`)}
                  checked={permissions.includes(permission)}
                  disabled={!possible(permission)}
                  onChange={() => form.setFieldValue('permissions', toggled(permissions, permission, held))}
                />
              ))}
            </Stack>
          </Fieldset>
        ))}
        {form.errors.permissions && <Input.Error>{form.errors.permissions}</Input.Error>}
      </Stack>
      <FormButtons onCancel={onDone} save={t('common.save')} change={save} />
    </form>
  );
}
