import { Button } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';
import type { Supplier } from '@workbay/sdk/schema';
import { PlusIcon, TruckIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { useInIndia } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useNewDialog } from '../../ui/useNewDialog.ts';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { Payable } from './Payable.tsx';
import { NewSupplier } from './SupplierForm.tsx';

export default function SuppliersPage() {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayAdd = useCan('purchases:write');
  const [{ search }, setFilter] = useUrlState('search');
  const adding = useNewDialog();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/suppliers',
    { params: { query: present({ search: search || undefined, limit: 30 }) } },
    byCursor,
  );
  const columns: Column<Supplier>[] = [
    { label: t('common.name'), render: supplier => supplier.name },
    { label: t('common.phone'), render: supplier => supplier.phone && readablePhone(supplier.phone) },
    {
      label: t(inIndia ? 'customers.gstin' : 'customers.taxNumber'),
      render: supplier => (inIndia ? supplier.gstin : supplier.taxNumber) ?? '',
      wideOnly: true,
    },
    {
      label: t('customers.balance'),
      render: supplier => <Payable supplier={supplier} />,
      right: true,
      beside: true,
    },
  ];
  const newButton = mayAdd && (
    <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={adding.open}>
      {t('suppliers.new')}
    </Button>
  );
  return (
    <Page title={t('suppliers.title')} actions={newButton}>
      <SearchInput
        value={search}
        onChange={text => setFilter({ search: text })}
        placeholder={t('customers.searchHint')}
      />
      <Records
        label={t('suppliers.title')}
        pages={pages}
        columns={columns}
        to={supplier => `/suppliers/${supplier.id}`}
        empty={
          search ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty icon={TruckIcon} title={t('suppliers.empty')} text={t('suppliers.emptyText')}>
              {newButton}
            </Empty>
          )
        }
      />
      <Dialog opened={adding.opened} onClose={adding.close} title={t('suppliers.new')} size="lg">
        <NewSupplier onCancel={adding.close} onDone={supplier => navigate(`/suppliers/${supplier.id}`)} />
      </Dialog>
    </Page>
  );
}
