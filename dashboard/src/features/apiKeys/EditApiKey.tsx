import { TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ApiKey } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { Form } from '../../ui/Form.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';

/** Name, expiry and addresses of a key. */
export function EditApiKey({ apiKey, onDone }: { apiKey: ApiKey; onDone: () => void }) {
  const { t } = useTranslation();
  const { name, expiresAt, allowedAddresses } = apiKey;
  const form = useForm({
    initialValues: { name, expiresAt, allowedAddresses },
    validate: { name: filledIn(t) },
  });
  const save = useChange((values: typeof form.values) => workbay.apiKeys.update(apiKey.id, values), {
    form,
    said: () => t('common.saved'),
    after: onDone,
  });
  return (
    <Form
      onSubmit={form.onSubmit(values => save.mutate(values))}
      onCancel={onDone}
      save={t('common.save')}
      loading={save.isPending}
    >
      <TextInput label={t('common.name')} maxLength={80} data-autofocus {...form.getInputProps('name')} />
      <TimeInput label={t('apiKeys.expiresAt')} clearable {...form.getInputProps('expiresAt')} />
      <TagsInput
        label={t('apiKeys.addresses')}
        description={t('apiKeys.addressesHint')}
        placeholder="203.0.113.0/24"
        {...form.getInputProps('allowedAddresses')}
      />
    </Form>
  );
}
