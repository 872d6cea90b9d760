import { Button, Group, SegmentedControl } from '@mantine/core';
import type { Purchase } from '@workbay/sdk/schema';
import { PlusIcon, ShoppingCartIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { PurchaseStatusBadge } from './PurchaseStatusBadge.tsx';

const statuses = ['draft', 'received'] as const;

export default function PurchasesPage() {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const mayAdd = useCan('purchases:write');
  const [filter, setFilter] = useUrlState('search', 'status');
  const status = statuses.find(known => known === filter.status);
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/purchases',
    { params: { query: present({ search: filter.search || undefined, status, limit: 30 }) } },
    byCursor,
  );
  const columns: Column<Purchase>[] = [
    { label: t('purchases.number'), render: purchase => purchase.number },
    { label: t('suppliers.supplier'), render: purchase => purchase.supplier.name },
    { label: t('purchases.invoiceNumber'), render: purchase => purchase.invoiceNumber, wideOnly: true },
    { label: t('purchases.invoicedOn'), render: purchase => day(purchase.invoicedOn), wideOnly: true },
    { label: t('common.status'), render: purchase => <PurchaseStatusBadge purchase={purchase} /> },
    { label: t('common.total'), render: purchase => money(purchase.totals.total), right: true, beside: true },
  ];
  const newButton = mayAdd && (
    <Button component={Link} to="/purchases/new" leftSection={<PlusIcon size={16} aria-hidden />}>
      {t('purchases.new')}
    </Button>
  );
  return (
    <Page title={t('purchases.title')} actions={newButton}>
      <Group gap="sm">
        <SearchInput
          value={filter.search}
          onChange={search => setFilter({ search })}
          placeholder={t('purchases.searchHint')}
        />
        <SegmentedControl
          aria-label={t('common.status')}
          size="xs"
          value={status ?? ''}
          onChange={value => setFilter({ status: value })}
          data={[
            { value: '', label: t('common.all') },
            ...statuses.map(value => ({ value, label: t(`purchases.status.${value}`) })),
          ]}
        />
      </Group>
      <Records
        label={t('purchases.title')}
        pages={pages}
        columns={columns}
        to={purchase => `/purchases/${purchase.id}`}
        empty={
          filter.search || status ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty icon={ShoppingCartIcon} title={t('purchases.empty')} text={t('purchases.emptyText')}>
              {newButton}
            </Empty>
          )
        }
      />
    </Page>
  );
}
