import { Button } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';
import type { Customer } from '@workbay/sdk/schema';
import { MergeIcon, PlusIcon, UsersIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
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
import { Balance } from './Balance.tsx';
import { NewCustomer } from './NewCustomer.tsx';

export default function CustomersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayAdd = useCan('customers:write');
  const [{ search }, setFilter] = useUrlState('search');
  const adding = useNewDialog();
  const filters = present({ search: search || undefined });
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/customers',
    { params: { query: { ...filters, limit: 30 } } },
    byCursor,
  );
  const columns: Column<Customer>[] = [
    { label: t('common.name'), render: customer => customer.name },
    { label: t('common.phone'), render: customer => customer.phone && readablePhone(customer.phone) },
    { label: t('common.email'), render: customer => customer.email ?? '', wideOnly: true },
    { label: t('address.city'), render: customer => customer.address.city ?? '', wideOnly: true },
    {
      label: t('customers.balance'),
      render: customer => <Balance balance={customer.balance} />,
      right: true,
    },
  ];
  const newButton = mayAdd && (
    <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={adding.open}>
      {t('customers.new')}
    </Button>
  );
  const actions = (
    <>
      <ListExport list="customers" filters={filters} pages={pages} />
      {mayAdd && (
        <Button
          component={Link}
          to="/customers/doubles"
          variant="default"
          leftSection={<MergeIcon size={16} aria-hidden />}
        >
          {t('merges.find')}
        </Button>
      )}
      {newButton}
    </>
  );
  return (
    <Page title={t('customers.title')} actions={actions}>
      <SearchInput
        value={search}
        onChange={text => setFilter({ search: text })}
        placeholder={t('customers.searchHint')}
      />
      <Records
        label={t('customers.title')}
        pages={pages}
        columns={columns}
        to={customer => `/customers/${customer.id}`}
        empty={
          search ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty icon={UsersIcon} title={t('customers.empty')} text={t('customers.emptyText')}>
              {newButton}
            </Empty>
          )
        }
      />
      <Dialog opened={adding.opened} onClose={adding.close} title={t('customers.new')} size="lg">
        <NewCustomer onCancel={adding.close} onDone={customer => navigate(`/customers/${customer.id}`)} />
      </Dialog>
    </Page>
  );
}
