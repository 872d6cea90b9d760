import { SegmentedControl } from '@mantine/core';
import { BadgeIndianRupeeIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ListExport } from '../../ui/ListExport.tsx';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { usePaymentColumns } from './usePaymentColumns.tsx';

const statuses = ['recorded', 'confirmed', 'rejected'] as const;

/** What waits to be confirmed comes first; the rest is a filter away. */
export default function PaymentsPage() {
  const { t } = useTranslation();
  const [filter, setFilter] = useUrlState('status');
  const shown = filter.status || 'recorded';
  const status = statuses.find(known => known === shown);
  const { amount, invoice, customer, how, received, recordedBy, status: state, settle } = usePaymentColumns();
  const filters = present({ status });
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/payments',
    { params: { query: { ...filters, limit: 30 } } },
    byCursor,
  );
  return (
    <Page
      title={t('payments.title')}
      actions={<ListExport list="payments" filters={filters} pages={pages} />}
    >
      <SegmentedControl
        w="fit-content"
        maw="100%"
        size="xs"
        aria-label={t('common.status')}
        value={status ?? 'all'}
        onChange={value => setFilter({ status: value })}
        data={[
          ...statuses.map(value => ({ value, label: t(`payments.status.${value}`) })),
          { value: 'all', label: t('common.all') },
        ]}
      />
      <Records
        label={t('payments.title')}
        pages={pages}
        columns={[
          invoice,
          customer,
          how,
          received,
          ...(status ? [recordedBy] : []),
          ...(status === 'recorded' ? [] : [state]),
          { ...amount, right: true, beside: true },
          ...(status === undefined || status === 'recorded' ? [settle] : []),
        ]}
        to={payment => `/invoices/${payment.allocations[0]?.invoiceId}`}
        empty={
          status === 'recorded' ? (
            <Empty
              icon={BadgeIndianRupeeIcon}
              title={t('payments.emptyToConfirm')}
              text={t('payments.emptyToConfirmText')}
            />
          ) : (
            <Empty icon={BadgeIndianRupeeIcon} title={t('payments.empty')} text={t('payments.emptyText')} />
          )
        }
      />
    </Page>
  );
}
