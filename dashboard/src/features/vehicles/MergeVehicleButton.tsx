import type { Vehicle } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { MergeButton } from '../merges/MergeButton.tsx';
import { MergeForm } from '../merges/MergeForm.tsx';
import { VehiclePicker } from './VehiclePicker.tsx';
import { describe } from './vehicle.ts';

export function MergeVehicleButton({ vehicle }: { vehicle: Vehicle }) {
  const { t } = useTranslation();
  const { date, number } = useFormat();
  const navigate = useNavigate();
  return (
    <MergeButton<Vehicle>
      ownId={vehicle.id}
      get={id => workbay.vehicles.get(id)}
      pick={(load, error) => (
        <VehiclePicker
          customer={{ id: vehicle.customer.id, label: vehicle.customer.name }}
          value={null}
          onChange={choice => choice && load(choice.id)}
          error={error}
        />
      )}
      form={(other, close) => (
        <MergeForm
          pair={[vehicle, other]}
          nameOf={({ registration }) => registration}
          rows={[
            { label: t('vehicles.owner'), value: ({ customer }) => customer.name },
            { label: t('vehicles.model'), value: one => describe(one) || null },
            { label: t('vehicles.year'), value: ({ year }) => year },
            { label: t('vehicles.vin'), value: ({ vin }) => vin },
            {
              label: t('vehicles.odometer'),
              value: ({ odometer }) =>
                odometer === null ? null : t('vehicles.kilometres', { value: number(odometer) }),
            },
            { label: t('common.created'), value: ({ createdAt }) => date(createdAt) },
          ]}
          merge={(kept, gone) => workbay.vehicles.merge(kept.id, { otherVehicleId: gone.id })}
          onCancel={close}
          onDone={({ id }) => {
            close();
            navigate(`/vehicles/${id}`, { replace: true });
          }}
        />
      )}
    />
  );
}
