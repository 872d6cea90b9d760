import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { Form } from '../../ui/Form.tsx';
import { present } from '../../ui/present.ts';
import { ApiKeyFields, type ApiKeyValues, useApiKeyForm } from './ApiKeyFields.tsx';

/** Makes a key with chosen permissions, then shows it this once. */
export function NewApiKey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const form = useApiKeyForm({ name: '', permissions: [], expiresAt: null, allowedAddresses: [] });
  const create = useChange(
    ({ name, permissions, expiresAt, allowedAddresses }: ApiKeyValues) =>
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
    <Form
      onSubmit={form.onSubmit(values => create.mutate(values))}
      onCancel={onDone}
      save={t('apiKeys.create')}
      change={create}
    >
      <ApiKeyFields form={form} />
    </Form>
  );
}
