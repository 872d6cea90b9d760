import { Alert, Button, Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { filled, present } from '../../ui/present.ts';
import { MethodFields } from './MethodFields.tsx';
import type { methods } from './payment.ts';
import { useConfirmLimit } from './useConfirmLimit.ts';

/** What the invoice's customer has as credit, and what can be done with it; nothing where there is none. */
export function CustomerCredit({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const mayUse = useCan('payments:write') && invoice.amountDue > 0;
  const mayRefund = useCan('payments:confirm');
  const [refunding, refund] = useDisclosure();
  const { data } = api.useQuery('get', '/v1/customers/{customerId}', {
    params: { path: { customerId: invoice.customer.id } },
  });
  const use = useChange(() => workbay.payments.useCredit({ invoiceId: invoice.id }), {
    said: payment => t('payments.creditUsed', { amount: money(payment.amount) }),
  });
  const credit = data?.credit ?? 0;
  if (credit === 0) return null;
  return (
    <Alert variant="light" color="teal" mb="sm">
      <Group justify="space-between" gap="xs">
        {t('payments.hasCredit', { name: invoice.customer.name, amount: money(credit) })}
        <Group gap="xs">
          {mayRefund && (
            <Button size="xs" variant="default" onClick={refund.open}>
              {t('payments.refund')}
            </Button>
          )}
          {mayUse && (
            <Button size="xs" loading={use.isPending} onClick={() => use.mutate(undefined)}>
              {t('payments.useCredit')}
            </Button>
          )}
        </Group>
      </Group>
      <Dialog opened={refunding} onClose={refund.close} title={t('payments.refundTitle')}>
        <RefundForm invoice={invoice} credit={credit} onClose={refund.close} />
      </Dialog>
    </Alert>
  );
}

interface Values {
  amount: number | '';
  method: (typeof methods)[number] | 'online';
  reference: string;
}

function RefundForm({
  invoice: { id: invoiceId, customer },
  credit,
  onClose,
}: {
  invoice: Invoice;
  credit: number;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { data: payments } = api.useQuery('get', '/v1/payments', {
    params: { query: { invoiceId, status: 'confirmed', limit: 100 } },
  });
  const { data: advances } = api.useQuery('get', '/v1/advances', {
    params: { query: { customerId: customer.id, limit: 100 } },
  });
  const receipts = payments?.data.filter(({ kind }) => kind === 'receipt') ?? [];
  const deposits =
    advances?.data.filter(({ moves }) => moves.some(move => move.invoiceId === invoiceId)) ?? [];
  const online = [...receipts, ...deposits].some(({ method }) => method === 'online');
  const most = Math.min(credit, useConfirmLimit());
  const form = useForm<Values>({
    initialValues: { amount: fromMinor(most), method: 'cash', reference: '' },
    validate: { amount: value => (value ? null : t('common.required')) },
  });
  const refund = useChange(
    ({ amount, method, reference }: Values) =>
      workbay.payments.refund(
        present({ invoiceId, amount: toMinor(amount), method, reference: filled(reference) }),
      ),
    {
      form,
      said: () => t('payments.refunded', { amount: money(toMinor(form.values.amount)) }),
      after: onClose,
    },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => refund.mutate(values))}
      onCancel={onClose}
      save={t('payments.refund')}
      change={refund}
    >
      <MoneyInput max={fromMinor(most)} data-autofocus {...form.getInputProps('amount')} />
      <MethodFields props={form.getInputProps} online={online} />
      {form.values.method === 'online' && (
        <Text size="sm" c="dimmed">
          {t('payments.refundOnline')}
        </Text>
      )}
    </Form>
  );
}
