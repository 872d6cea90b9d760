import { MultiSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { EventType, WebhookEndpoint } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';
import { Secret } from './Secret.tsx';

interface Values {
  url: string;
  description: string;
  eventTypes: EventType[];
}

/** Adds an endpoint and shows its secret this once, or changes the given one. */
export function EndpointForm({ endpoint, onDone }: { endpoint?: WebhookEndpoint; onDone: () => void }) {
  const { t } = useTranslation();
  const { data: types } = api.useQuery('get', '/v1/webhooks/event-types', {}, { staleTime: Infinity });
  const form = useForm<Values>({
    initialValues: {
      url: endpoint?.url ?? '',
      description: endpoint?.description ?? '',
      eventTypes: endpoint?.eventTypes ?? [],
    },
    validate: { url: value => (/^https?:\/\/\S+$/.test(value.trim()) ? null : t('webhooks.badUrl')) },
  });
  const some = (eventTypes: EventType[]) => (eventTypes.length > 0 ? eventTypes : undefined);
  const create = useChange(
    (values: Values) =>
      workbay.webhooks.createEndpoint(
        present({
          url: values.url.trim(),
          description: filled(values.description),
          eventTypes: some(values.eventTypes),
        }),
      ),
    { form },
  );
  const update = useChange(
    async (values: Values) => {
      if (!endpoint) return;
      await workbay.webhooks.updateEndpoint(
        endpoint.id,
        {
          url: values.url.trim(),
          description: filledOrNull(values.description),
          eventTypes: some(values.eventTypes) ?? null,
        },
        { ifMatch: endpoint.version },
      );
    },
    { form, said: () => t('common.saved'), after: onDone },
  );
  if (create.data) return <Secret secret={create.data.secret} onDone={onDone} />;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(values => (endpoint ? update.mutate(values) : create.mutate(values)))}
    >
      <Stack gap="sm">
        <TextInput
          label={t('webhooks.url')}
          type="url"
          placeholder="https://example.com/hooks"
          maxLength={2000}
          data-autofocus
          {...form.getInputProps('url')}
        />
        <TextInput label={t('webhooks.description')} maxLength={200} {...form.getInputProps('description')} />
        <MultiSelect
          label={t('webhooks.eventTypes')}
          description={t('webhooks.eventTypesHint')}
          data={types?.data.map(({ type }) => type) ?? []}
          searchable
          clearable
          {...form.getInputProps('eventTypes')}
        />
      </Stack>
      <FormButtons
        onCancel={onDone}
        save={endpoint ? t('common.save') : t('webhooks.create')}
        change={endpoint ? update : create}
      />
    </form>
  );
}
