import { Button, Group, Pill } from '@mantine/core';
import type { Invoice } from '@workbay/sdk/schema';
import { PlusIcon, ReceiptTextIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { ListExport } from '../../ui/ListExport.tsx';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { InvoiceStatusBadge } from './InvoiceStatusBadge.tsx';

/** As a workshop sorts its bills: issued and partly paid ones are both still owed. */
const filters = ['draft', 'unpaid', 'paid'] as const;

export default function InvoicesPage() {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const mayAdd = useCan('invoices:write');
  const [filter, setFilter] = useUrlState('search', 'status', 'from', 'to');
  const days = filter.from || filter.to;
  const status = filters.find(known => known === filter.status);
  const asked = present({
    fromDay: filter.from || undefined,
    toDay: filter.to || undefined,
    search: filter.search || undefined,
    ...(status === 'unpaid' ? { unpaid: true as const } : { status }),
  });
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/invoices',
    { params: { query: { ...asked, limit: 30 } } },
    byCursor,
  );
  const columns: Column<Invoice>[] = [
    { label: t('invoices.number'), render: invoice => invoice.number ?? t('invoices.draft') },
    { label: t('invoices.customer'), render: invoice => invoice.customer.name },
    { label: t('common.status'), render: invoice => <InvoiceStatusBadge invoice={invoice} /> },
    {
      label: t('invoices.issuedOn'),
      render: invoice => invoice.issuedOn && day(invoice.issuedOn),
      wideOnly: true,
    },
    { label: t('invoices.due'), render: invoice => money(invoice.amountDue), right: true, wideOnly: true },
    { label: t('common.total'), render: invoice => money(invoice.totals.total), right: true, beside: true },
  ];
  const issued =
    days &&
    t('invoices.issuedBetween', {
      from: filter.from ? day(filter.from) : '…',
      to: filter.to ? day(filter.to) : '…',
    });
  return (
    <Page
      title={t('invoices.title')}
      actions={
        <>
          <ListExport list="invoices" filters={asked} pages={pages} />
          {mayAdd && (
            <Button component={Link} to="/invoices/new" leftSection={<PlusIcon size={16} aria-hidden />}>
              {t('invoices.new')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        search={filter.search}
        searchHint={t('invoices.searchHint')}
        status={status ?? ''}
        statuses={filters.map(value => ({ value, label: t(`invoices.filters.${value}`) }))}
        onChange={change => setFilter({ ...change, from: '', to: '' })}
      />
      {days && (
        <Group>
          <Pill
            size="lg"
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('common.clear'), 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => setFilter({ from: '', to: '' })}
          >
            {issued}
          </Pill>
        </Group>
      )}
      <Records
        label={t('invoices.title')}
        pages={pages}
        columns={columns}
        to={invoice => `/invoices/${invoice.id}`}
        empty={
          filter.search || status || days ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty icon={ReceiptTextIcon} title={t('invoices.empty')} text={t('invoices.emptyText')} />
          )
        }
      />
    </Page>
  );
}
