import { useForm } from '@mantine/form';
import type { Vehicle } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { filled, present } from '../../ui/present.ts';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { VehicleFields, type VehicleValues, vehicleChecks, vehicleValues } from './VehicleFields.tsx';

interface Props {
  owner?: Choice | null;
  registration?: string;
  onDone: (vehicle: Vehicle) => void;
  onCancel: () => void;
}

export function NewVehicle({ owner = null, registration = '', onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const form = useForm<VehicleValues>({
    initialValues: { ...vehicleValues(), customerId: owner, registration: registration.toUpperCase() },
    validate: vehicleChecks(t),
  });
  const create = useChange(
    (values: VehicleValues) =>
      workbay.vehicles.create(
        present({
          customerId: values.customerId?.id ?? '',
          registration: values.registration.trim(),
          make: filled(values.make),
          model: filled(values.model),
          year: values.year === '' ? undefined : values.year,
          fuel: values.fuel ?? undefined,
          vin: filled(values.vin.toUpperCase()),
          odometer: values.odometer === '' ? undefined : values.odometer,
          notes: filled(values.notes),
        }),
      ),
    {
      form,
      said: vehicle => t('vehicles.added', { registration: vehicle.registration }),
      after: onDone,
    },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => create.mutate(values))}
      onCancel={onCancel}
      save={t('vehicles.new')}
      change={create}
    >
      <VehicleFields form={form} />
    </Form>
  );
}
