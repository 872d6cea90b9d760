import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { email } from '../../ui/checks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { HeldAddress } from '../suppressions/HeldAddress.tsx';

interface Sending<Sent> {
  customerId: string;
  /** What is sent, in a sentence. */
  text?: string;
  send: (email: string) => Promise<Sent>;
  said: (sent: Sent) => string;
  onClose: () => void;
}

/** Mails a document to its customer's address, or to another. */
export function SendDocument<Sent>({
  title,
  opened,
  ...sending
}: Sending<Sent> & { title: string; opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={sending.onClose} title={title}>
      <SendForm {...sending} />
    </Dialog>
  );
}

export function SendForm<Sent>(sending: Sending<Sent>) {
  const { data } = api.useQuery('get', '/v1/customers/{customerId}', {
    params: { path: { customerId: sending.customerId } },
  });
  return <Fields key={data?.email} address={data?.email ?? ''} {...sending} />;
}

function Fields<Sent>({ address, text, send, said, onClose }: Sending<Sent> & { address: string }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { email: address }, validate: { email: email(t) } });
  const change = useChange(send, { form, said, after: onClose });
  return (
    <Form
      onSubmit={form.onSubmit(values => change.mutate(values.email.trim()))}
      onCancel={onClose}
      save={t('invoices.send')}
      change={change}
    >
      <Text size="sm" c="dimmed">
        {text ?? t('invoices.sendText')}
      </Text>
      {address && <HeldAddress email={address} />}
      <TextInput label={t('invoices.sendTo')} type="email" data-autofocus {...form.getInputProps('email')} />
    </Form>
  );
}
