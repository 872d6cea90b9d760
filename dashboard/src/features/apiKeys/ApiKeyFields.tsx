import { Checkbox, Input, Table, TagsInput, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import type { Permission } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { filledIn } from '../../ui/checks.ts';
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

export interface ApiKeyValues {
  name: string;
  permissions: Permission[];
  expiresAt: string | null;
  allowedAddresses: string[];
}

export function useApiKeyForm(initialValues: ApiKeyValues) {
  const { t } = useTranslation();
  return useForm<ApiKeyValues>({
    initialValues,
    validate: {
      name: filledIn(t),
      permissions: value => (value.length > 0 ? null : t('apiKeys.choosePermission')),
    },
  });
}

export function ApiKeyFields({ form }: { form: UseFormReturnType<ApiKeyValues> }) {
  const { t } = useTranslation();
  return (
    <>
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
    </>
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
