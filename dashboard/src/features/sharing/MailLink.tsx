import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { ShareLink } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { email } from '../../ui/checks.ts';
import { Form } from '../../ui/Form.tsx';

interface Props {
  link: ShareLink;
  customerId: string;
  onDone: () => void;
}

export function MailLink(props: Props) {
  const { data } = api.useQuery('get', '/v1/customers/{customerId}', {
    params: { path: { customerId: props.customerId } },
  });
  return <Fields key={data?.email} address={data?.email ?? ''} {...props} />;
}

function Fields({ link, address, onDone }: Props & { address: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useForm({ initialValues: { email: address }, validate: { email: email(t) } });
  const send = useChange((to: string) => workbay.sharing.email(link.id, { email: to }), {
    form,
    said: ({ emailedTo }) => t('sharing.mailed', { email: emailedTo ?? '' }),
    after: sent => {
      queries.setQueryData(['share', link.resourceId], sent);
      onDone();
    },
  });
  return (
    <Form
      onSubmit={form.onSubmit(values => send.mutate(values.email.trim()))}
      onCancel={onDone}
      save={t('estimates.send')}
      loading={send.isPending}
    >
      <Text size="sm" c="dimmed">
        {t('sharing.mailText')}
      </Text>
      <TextInput label={t('common.email')} type="email" data-autofocus {...form.getInputProps('email')} />
    </Form>
  );
}
