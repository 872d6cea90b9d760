import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { usePaymentColumns } from './usePaymentColumns.tsx';

/** The payments of one invoice, as a part of its page. */
export function InvoicePayments({ invoiceId }: { invoiceId: string }) {
  const { t } = useTranslation();
  const { amount, how, received, recordedBy, status, settle } = usePaymentColumns();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/payments',
    { params: { query: { invoiceId, limit: 20 } } },
    byCursor,
  );
  return (
    <Records
      label={t('invoices.payments')}
      pages={pages}
      columns={[amount, how, received, recordedBy, status, settle]}
      empty={
        <Text size="sm" c="dimmed" p="sm">
          {t('invoices.noPayments')}
        </Text>
      }
    />
  );
}
