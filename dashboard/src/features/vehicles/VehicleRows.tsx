import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Lines } from '../../ui/Lines.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { describe } from './vehicle.ts';

/** A customer's vehicles, as a part of their page. */
export function VehicleRows({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/vehicles',
    { params: { query: { customerId, limit: 10 } } },
    byCursor,
  );
  return (
    <Lines
      pages={pages}
      empty={t('customers.noVehicles')}
      to={vehicle => `/vehicles/${vehicle.id}`}
      left={vehicle => vehicle.registration}
      right={vehicle => (
        <Text size="sm" c="dimmed">
          {describe(vehicle)}
        </Text>
      )}
    />
  );
}
