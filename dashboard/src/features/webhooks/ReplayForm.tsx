import { Checkbox, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { present } from '../../ui/present.ts';
import { TimeInput } from '../../ui/TimeInput.tsx';

interface Values {
  since: string | null;
  until: string | null;
  includeDelivered: boolean;
}

const yesterday = () => new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString();

export function ReplayForm({ endpointId, onDone }: { endpointId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { since: yesterday(), until: null, includeDelivered: false },
    validate: { since: value => (value ? null : t('common.required')) },
  });
  const replay = useChange(
    ({ since, until, includeDelivered }: Values) =>
      workbay.webhooks.replay(
        endpointId,
        present({ since: since ?? '', until: until ?? undefined, includeDelivered }),
      ),
    { form, said: () => t('webhooks.replayStarted'), after: onDone },
  );
  return (
    <form noValidate onSubmit={form.onSubmit(values => replay.mutate(values))}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('webhooks.replayText')}
        </Text>
        <TimeInput label={t('webhooks.since')} {...form.getInputProps('since')} />
        <TimeInput label={t('webhooks.until')} clearable {...form.getInputProps('until')} />
        <Checkbox
          label={t('webhooks.includeDelivered')}
          {...form.getInputProps('includeDelivered', { type: 'checkbox' })}
        />
      </Stack>
      <FormButtons onCancel={onDone} save={t('webhooks.replay')} change={replay} />
    </form>
  );
}
