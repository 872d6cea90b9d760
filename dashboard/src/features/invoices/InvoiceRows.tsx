import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Lines } from '../../ui/Lines.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { InvoiceStatusBadge } from './InvoiceStatusBadge.tsx';

/** A customer's invoices, as a part of their page. */
export function InvoiceRows({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/invoices',
    { params: { query: { customerId, limit: 10 } } },
    byCursor,
  );
  return (
    <Lines
      pages={pages}
      empty={t('customers.noInvoices')}
      to={invoice => `/invoices/${invoice.id}`}
      left={invoice => invoice.number ?? t('invoices.draft')}
      right={invoice => (
        <>
          <Text size="sm" c="dimmed">
            {invoice.issuedOn && day(invoice.issuedOn)}
          </Text>
          <InvoiceStatusBadge invoice={invoice} />
          <Text size="sm">{money(invoice.totals.total)}</Text>
        </>
      )}
    />
  );
}
