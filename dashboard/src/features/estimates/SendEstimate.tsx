import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Estimate } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { email } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { filled, present } from '../../ui/present.ts';

interface Props {
  estimate: Estimate;
  opened: boolean;
  onClose: () => void;
}

export function SendEstimate({ estimate, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('estimates.sendTitle')}>
      <SendForm estimate={estimate} onClose={onClose} />
    </Dialog>
  );
}

function SendForm({ estimate, onClose }: Omit<Props, 'opened'>) {
  const { data } = api.useQuery('get', '/v1/customers/{customerId}', {
    params: { path: { customerId: estimate.customer.id } },
  });
  return <Fields key={data?.email} estimate={estimate} address={data?.email ?? ''} onClose={onClose} />;
}

function Fields({ estimate, address, onClose }: Omit<Props, 'opened'> & { address: string }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { email: address },
    validate: { email: value => (value.trim() ? email(t)(value) : null) },
  });
  const send = useChange(
    (to: string) =>
      workbay.estimates.send(estimate.id, present({ email: filled(to) }), { ifMatch: estimate.version }),
    {
      form,
      said: ({ sentTo }) => (sentTo ? t('estimates.sent', { email: sentTo }) : t('estimates.opened')),
      after: onClose,
    },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => send.mutate(values.email))}
      onCancel={onClose}
      save={t('estimates.send')}
      change={send}
    >
      <Text size="sm" c="dimmed">
        {t('estimates.sendText', { count: estimate.validDays })}
      </Text>
      <TextInput
        label={t('common.email')}
        description={t('estimates.emailHint')}
        type="email"
        data-autofocus
        {...form.getInputProps('email')}
      />
    </Form>
  );
}
