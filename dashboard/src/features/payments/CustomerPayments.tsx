import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Customer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { RecordPayment } from './RecordPayment.tsx';

/** One payment over all that a customer owes, and their credit put against it. */
export function CustomerPayments({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const may = useCan('payments:write');
  const [recording, record] = useDisclosure();
  const credit = customer.credit ?? 0;
  const { data } = api.useQuery(
    'get',
    '/v1/invoices',
    { params: { query: { customerId: customer.id, unpaid: true, limit: 50 } } },
    { enabled: may },
  );
  const use = useChange(() => workbay.payments.useCredit({ customerId: customer.id }), {
    said: payment => t('payments.creditSpread', { amount: money(payment.amount) }),
  });
  if (!may || !data || data.data.length === 0) return null;
  return (
    <Group gap="xs">
      {credit > 0 && (
        <Button size="xs" variant="default" loading={use.isPending} onClick={() => use.mutate(undefined)}>
          {t('payments.spreadCredit', { amount: money(credit) })}
        </Button>
      )}
      <Button size="xs" variant="light" onClick={record.open}>
        {t('payments.record')}
      </Button>
      <RecordPayment invoices={data.data} opened={recording} onClose={record.close} />
    </Group>
  );
}
