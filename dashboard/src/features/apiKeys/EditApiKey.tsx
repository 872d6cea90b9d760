import type { ApiKey } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { present } from '../../ui/present.ts';
import { ApiKeyFields, type ApiKeyValues, useApiKeyForm } from './ApiKeyFields.tsx';

/** Only what was changed is sent: an end that has passed can stay as it is. */
export function EditApiKey({ apiKey, onDone }: { apiKey: ApiKey; onDone: () => void }) {
  const { t } = useTranslation();
  const { id, name, permissions, expiresAt, allowedAddresses } = apiKey;
  const form = useApiKeyForm({ name, permissions, expiresAt, allowedAddresses });
  const changed = <Name extends keyof ApiKeyValues>(values: ApiKeyValues, field: Name) =>
    form.isDirty(field) ? values[field] : undefined;
  const save = useChange(
    (values: ApiKeyValues) =>
      workbay.apiKeys.update(
        id,
        present({
          name: changed(values, 'name'),
          permissions: changed(values, 'permissions'),
          expiresAt: changed(values, 'expiresAt'),
          allowedAddresses: changed(values, 'allowedAddresses'),
        }),
      ),
    { form, said: () => t('common.saved'), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => (form.isDirty() ? save.mutate(values) : onDone()))}
      onCancel={onDone}
      save={t('common.save')}
      change={save}
    >
      <ApiKeyFields form={form} />
    </Form>
  );
}
