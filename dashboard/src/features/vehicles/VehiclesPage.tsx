import { Button } from '@mantine/core';
import type { Vehicle } from '@workbay/sdk/schema';
import { CarIcon, PlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
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
import { NewVehicle } from './NewVehicle.tsx';
import { describe } from './vehicle.ts';

export default function VehiclesPage() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const navigate = useNavigate();
  const mayAdd = useCan('vehicles:write');
  const [{ search }, setFilter] = useUrlState('search');
  const filters = present({ search: search || undefined });
  const adding = useNewDialog();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/vehicles',
    { params: { query: { ...filters, limit: 30 } } },
    byCursor,
  );
  const columns: Column<Vehicle>[] = [
    { label: t('vehicles.registration'), render: vehicle => vehicle.registration },
    { label: t('vehicles.model'), render: describe },
    { label: t('vehicles.owner'), render: vehicle => vehicle.customer.name },
    {
      label: t('vehicles.odometer'),
      render: ({ odometer }) =>
        odometer === null ? '' : t('vehicles.kilometres', { value: number(odometer) }),
      right: true,
      wideOnly: true,
    },
  ];
  const newButton = mayAdd && (
    <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={adding.open}>
      {t('vehicles.new')}
    </Button>
  );
  const actions = (
    <>
      <ListExport list="vehicles" filters={filters} pages={pages} />
      {newButton}
    </>
  );
  return (
    <Page title={t('vehicles.title')} actions={actions}>
      <SearchInput
        value={search}
        onChange={text => setFilter({ search: text })}
        placeholder={t('vehicles.searchHint')}
      />
      <Records
        label={t('vehicles.title')}
        pages={pages}
        columns={columns}
        to={vehicle => `/vehicles/${vehicle.id}`}
        empty={
          search ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty icon={CarIcon} title={t('vehicles.empty')} text={t('vehicles.emptyText')}>
              {newButton}
            </Empty>
          )
        }
      />
      <Dialog opened={adding.opened} onClose={adding.close} title={t('vehicles.new')} size="lg">
        <NewVehicle onCancel={adding.close} onDone={vehicle => navigate(`/vehicles/${vehicle.id}`)} />
      </Dialog>
    </Page>
  );
}
