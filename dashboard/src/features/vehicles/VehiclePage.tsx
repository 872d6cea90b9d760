import { Anchor, Grid, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Vehicle } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EditAndDelete } from '../../ui/EditAndDelete.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { JobRows } from '../jobs/JobRows.tsx';
import { PapersSection } from '../papers/PapersSection.tsx';
import { RemindersSection } from '../reminders/RemindersSection.tsx';
import { EditVehicle } from './EditVehicle.tsx';
import { MergeVehicleButton } from './MergeVehicleButton.tsx';
import { describe } from './vehicle.ts';

export default function VehiclePage() {
  const { vehicleId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/vehicles/{vehicleId}', {
    params: { path: { vehicleId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <VehicleView vehicle={data} />;
}

function VehicleView({ vehicle }: { vehicle: Vehicle }) {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  const mayChange = useCan('vehicles:write');
  const [editing, edit] = useDisclosure();
  const kilometres = (value: number) => t('vehicles.kilometres', { value: number(value) });
  return (
    <Page
      title={vehicle.registration}
      text={describe(vehicle)}
      parent={{ to: '/vehicles', label: t('vehicles.title') }}
      actions={
        mayChange && (
          <>
            <MergeVehicleButton vehicle={vehicle} />
            <EditAndDelete
              onEdit={edit.open}
              remove={{
                title: t('vehicles.deleteTitle'),
                text: t('vehicles.deleteText'),
                run: () => workbay.vehicles.delete(vehicle.id),
                list: '/vehicles',
              }}
            />
          </>
        )
      }
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Section title={t('jobs.details')}>
            <Facts
              facts={[
                {
                  label: t('vehicles.owner'),
                  value: (
                    <Anchor component={Link} to={`/customers/${vehicle.customer.id}`} inherit>
                      {vehicle.customer.name}
                    </Anchor>
                  ),
                },
                { label: t('vehicles.fuel'), value: vehicle.fuel && t(`vehicles.fuels.${vehicle.fuel}`) },
                { label: t('vehicles.vin'), value: vehicle.vin },
                {
                  label: t('vehicles.odometer'),
                  value: vehicle.odometer === null ? null : kilometres(vehicle.odometer),
                },
                { label: t('common.notes'), value: vehicle.notes },
              ]}
            />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Section
              title={t('jobs.title')}
              actions={
                <Anchor component={Link} to={`/jobs/new?vehicle=${vehicle.id}`} size="sm">
                  {t('jobs.new')}
                </Anchor>
              }
            >
              <JobRows by={{ vehicleId: vehicle.id }} />
            </Section>
            <RemindersSection vehicle={vehicle} />
            <PapersSection vehicle={vehicle} />
            <Section title={t('vehicles.odometerHistory')}>
              {vehicle.odometerHistory.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('vehicles.noReadings')}
                </Text>
              ) : (
                <Table className="data" verticalSpacing={6} aria-label={t('vehicles.odometerHistory')}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('common.date')}</Table.Th>
                      <Table.Th ta="right">{t('vehicles.reading')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {vehicle.odometerHistory.map(({ at, reading }) => (
                      <Table.Tr key={at}>
                        <Table.Td>{date(at)}</Table.Td>
                        <Table.Td ta="right">{kilometres(reading)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              )}
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
      <Dialog opened={editing} onClose={edit.close} title={t('vehicles.edit')} size="lg">
        <EditVehicle vehicle={vehicle} onDone={edit.close} />
      </Dialog>
    </Page>
  );
}
