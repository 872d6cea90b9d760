import { Button } from '@mantine/core';
import type { Estimate } from '@workbay/sdk/schema';
import { ClipboardCheckIcon, PlusIcon } from 'lucide-react';
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
import { EstimateStatusBadge } from './EstimateStatusBadge.tsx';

const statuses = ['draft', 'sent', 'approved', 'partly_approved', 'declined', 'expired'] as const;

export default function EstimatesPage() {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const mayAdd = useCan('estimates:write');
  const [filter, setFilter] = useUrlState('search', 'status');
  const status = statuses.find(known => known === filter.status);
  const filters = present({ search: filter.search || undefined, status });
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/estimates',
    { params: { query: { ...filters, limit: 30 } } },
    byCursor,
  );
  const columns: Column<Estimate>[] = [
    { label: t('estimates.number'), render: estimate => estimate.number },
    { label: t('jobs.customer'), render: estimate => estimate.customer.name },
    { label: t('common.status'), render: estimate => <EstimateStatusBadge status={estimate.status} /> },
    {
      label: t('jobs.vehicle'),
      render: estimate => estimate.vehicle?.registration,
      wideOnly: true,
    },
    {
      label: t('estimates.validUntil'),
      render: estimate => estimate.validUntil && day(estimate.validUntil),
      wideOnly: true,
    },
    { label: t('common.total'), render: estimate => money(estimate.totals.total), right: true, beside: true },
  ];
  return (
    <Page
      title={t('estimates.title')}
      actions={
        <>
          <ListExport list="estimates" filters={filters} pages={pages} />
          {mayAdd && (
            <Button component={Link} to="/estimates/new" leftSection={<PlusIcon size={16} aria-hidden />}>
              {t('estimates.new')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        search={filter.search}
        searchHint={t('invoices.searchHint')}
        status={status ?? ''}
        statuses={statuses.map(value => ({ value, label: t(`estimates.status.${value}`) }))}
        onChange={setFilter}
      />
      <Records
        label={t('estimates.title')}
        pages={pages}
        columns={columns}
        to={estimate => `/estimates/${estimate.id}`}
        empty={
          filter.search || status ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty icon={ClipboardCheckIcon} title={t('estimates.empty')} text={t('estimates.emptyText')}>
              {mayAdd && (
                <Button component={Link} to="/estimates/new" variant="light" mt="xs">
                  {t('estimates.new')}
                </Button>
              )}
            </Empty>
          )
        }
      />
    </Page>
  );
}
