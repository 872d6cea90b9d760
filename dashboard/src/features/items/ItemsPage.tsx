import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import type { Item } from '@workbay/sdk/schema';
import { BoxesIcon, PlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ListExport } from '../../ui/ListExport.tsx';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useNewDialog } from '../../ui/useNewDialog.ts';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { NewItem } from './NewItem.tsx';
import { OnHand } from './OnHand.tsx';

const choices = ['active', 'low', 'inactive'] as const;

export default function ItemsPage() {
  const { t } = useTranslation();
  const { money } = useFormat();
  const navigate = useNavigate();
  const mayAdd = useCan('items:write');
  const [{ search, show }, setFilter] = useUrlState('search', 'show');
  const filter = choices.find(known => known === show) ?? 'active';
  const filters = present({
    search: search || undefined,
    active: filter !== 'inactive',
    low: filter === 'low' || undefined,
  });
  const adding = useNewDialog();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/items',
    { params: { query: { ...filters, limit: 30 } } },
    byCursor,
  );
  const inIndia = useInIndia();
  const columns: Column<Item>[] = [
    { label: t('common.name'), render: item => item.name },
    { label: t('items.code'), render: item => item.code ?? '' },
    { label: t('lines.kind'), render: item => t(`lines.kinds.${item.kind}`), wideOnly: true },
    ...(inIndia
      ? [{ label: t('lines.hsnSac'), render: (item: Item) => item.hsnSac ?? '', wideOnly: true }]
      : []),
    { label: t('items.onHand'), render: item => item.stocked && <OnHand item={item} />, right: true },
    {
      label: t('items.price'),
      render: item => <Price item={item} money={money} />,
      right: true,
      beside: true,
    },
  ];
  const newButton = mayAdd && (
    <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={adding.open}>
      {t('items.new')}
    </Button>
  );
  const actions = (
    <>
      <ListExport list="items" filters={filters} pages={pages} />
      {newButton}
    </>
  );
  return (
    <Page title={t('items.title')} actions={actions}>
      <Group gap="sm">
        <SearchInput
          value={search}
          onChange={text => setFilter({ search: text })}
          placeholder={t('items.searchHint')}
        />
        <SegmentedControl
          aria-label={t('items.offered')}
          size="xs"
          value={filter}
          onChange={value => setFilter({ show: value === 'active' ? '' : value })}
          data={choices.map(value => ({ value, label: t(`items.filters.${value}`) }))}
        />
      </Group>
      <Records
        label={t('items.title')}
        pages={pages}
        columns={columns}
        to={item => `/items/${item.id}`}
        empty={
          search || filter !== 'active' ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty icon={BoxesIcon} title={t('items.empty')} text={t('items.emptyText')}>
              {newButton}
            </Empty>
          )
        }
      />
      <Dialog opened={adding.opened} onClose={adding.close} title={t('items.new')} size="lg">
        <NewItem onCancel={adding.close} onDone={item => navigate(`/items/${item.id}`)} />
      </Dialog>
    </Page>
  );
}

function Price({ item, money }: { item: Item; money: (minor: number) => string }) {
  return (
    <>
      {money(item.unitPrice)}
      {item.unit && (
        <Text span size="xs" c="dimmed">
          {' '}
          / {item.unit}
        </Text>
      )}
    </>
  );
}
