import { Button, Checkbox, Input, Stack, Table, TagsInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Permission } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { present } from '../../ui/present.ts';
import { TimeInput } from '../../ui/TimeInput.tsx';

const areas = [
  'customers',
  'vehicles',
  'jobs',
  'invoices',
  'payments',
  'ledger',
  'summary',
  'events',
  'webhooks',
  'workshop',
  'members',
  'apiKeys',
  'audit',
] as const;
const kinds = ['read', 'write', 'confirm'] as const;

interface Values {
  name: string;
  permissions: Permission[];
  expiresAt: string | null;
  allowedAddresses: string[];
}

/** Makes a key with chosen permissions, then shows it this once. */
export function NewApiKey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { name: '', permissions: [], expiresAt: null, allowedAddresses: [] },
    validate: {
      name: filledIn(t),
      permissions: value => (value.length > 0 ? null : t('apiKeys.choosePermission')),
    },
  });
  const create = useChange(
    ({ name, permissions, expiresAt, allowedAddresses }: Values) =>
      workbay.apiKeys.create(
        present({ name: name.trim(), permissions, allowedAddresses, expiresAt: expiresAt ?? undefined }),
      ),
    { form },
  );
  if (create.data) {
    return (
      <Stack>
        <Text fw={600}>{t('apiKeys.ready')}</Text>
        <Text size="sm" c="dimmed">
          {t('common.shownOnce')}
        </Text>
        <CopyField label={t('apiKeys.key')} value={create.data.secret} />
        <Button onClick={onDone}>{t('common.done')}</Button>
      </Stack>
    );
  }
  return (
    <form noValidate onSubmit={form.onSubmit(values => create.mutate(values))}>
      <Stack gap="sm">
        <TextInput
          label={t('common.name')}
          description={t('apiKeys.nameHint')}
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TimeInput label={t('apiKeys.expiresAt')} clearable {...form.getInputProps('expiresAt')} />
        <TagsInput
          label={t('apiKeys.addresses')}
          description={t('apiKeys.addressesHint')}
          placeholder="203.0.113.0/24"
          {...form.getInputProps('allowedAddresses')}
        />
        <Permissions
          value={form.values.permissions}
          onChange={permissions => form.setFieldValue('permissions', permissions)}
        />
        {form.errors.permissions && <Input.Error>{form.errors.permissions}</Input.Error>}
      </Stack>
      <FormButtons onCancel={onDone} save={t('apiKeys.create')} loading={create.isPending} />
    </form>
  );
}

/** A person can give what they have themselves. */
function Permissions({ value, onChange }: { value: Permission[]; onChange: (value: Permission[]) => void }) {
  const { t } = useTranslation();
  const held = useMe()?.permissions ?? [];
  return (
    <Table className="data" verticalSpacing={5} aria-label={t('apiKeys.permissions')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('apiKeys.area')}</Table.Th>
          {kinds.map(kind => (
            <Table.Th key={kind}>{t(`apiKeys.${kind}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {areas.map(area => (
          <Table.Tr key={area}>
            <Table.Td>{t(`apiKeys.areas.${area}`)}</Table.Td>
            {kinds.map(kind => {
              const permission = held.find(own => own === `${area}:${kind}`);
              return (
                <Table.Td key={kind}>
                  {permission && (
                    <Checkbox
                      size="xs"
                      aria-label={`${t(`apiKeys.areas.${area}`)}: ${t(`apiKeys.${kind}`)}`}
                      checked={value.includes(permission)}
                      onChange={event =>
                        onChange(
                          event.currentTarget.checked
                            ? [...value, permission]
                            : value.filter(other => other !== permission),
                        )
                      }
                    />
                  )}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
