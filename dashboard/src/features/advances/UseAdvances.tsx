import { Alert, Button, Group } from '@mantine/core';
import type { Advance, Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';

/** What is left of the customer's advances, to be set against an invoice that is due. */
export function UseAdvances({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const may = useCan('payments:write') && invoice.number !== null && invoice.amountDue > 0;
  const { data } = api.useQuery(
    'get',
    '/v1/advances',
    { params: { query: { customerId: invoice.customer.id, limit: 20 } } },
    { enabled: may },
  );
  const use = useChange((advance: Advance) => workbay.advances.apply(advance.id, { invoiceId: invoice.id }), {
    said: () => t('advances.used'),
  });
  if (!may) return null;
  return data?.data
    .filter(({ left }) => left > 0)
    .map(advance => (
      <Alert key={advance.id} variant="light" color="teal" mb="sm">
        <Group justify="space-between" gap="xs">
          {t('advances.isLeft', { amount: money(advance.left), number: advance.number })}
          <Button size="xs" loading={use.isPending} onClick={() => use.mutate(advance)}>
            {t('payments.useCredit')}
          </Button>
        </Group>
      </Alert>
    ));
}
