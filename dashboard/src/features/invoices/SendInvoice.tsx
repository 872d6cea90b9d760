import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { email } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { HeldAddress } from '../suppressions/HeldAddress.tsx';

interface Props {
  invoice: Invoice;
  opened: boolean;
  onClose: () => void;
}

export function SendInvoice({ invoice, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('invoices.sendTitle')}>
      <SendForm invoice={invoice} onClose={onClose} />
    </Dialog>
  );
}

function SendForm({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { data } = api.useQuery('get', '/v1/customers/{customerId}', {
    params: { path: { customerId: invoice.customer.id } },
  });
  return <Fields key={data?.email} invoice={invoice} address={data?.email ?? ''} onClose={onClose} />;
}

function Fields({ invoice, address, onClose }: { invoice: Invoice; address: string; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { email: address }, validate: { email: email(t) } });
  const send = useChange((to: string) => workbay.invoices.send(invoice.id, { email: to }), {
    form,
    said: sent => t('invoices.sent', { email: sent.sentTo ?? form.values.email }),
    after: onClose,
  });
  return (
    <Form
      onSubmit={form.onSubmit(values => send.mutate(values.email.trim()))}
      onCancel={onClose}
      save={t('invoices.send')}
      loading={send.isPending}
    >
      <Text size="sm" c="dimmed">
        {t('invoices.sendText')}
      </Text>
      {address && <HeldAddress email={address} />}
      <TextInput label={t('invoices.sendTo')} type="email" data-autofocus {...form.getInputProps('email')} />
    </Form>
  );
}
