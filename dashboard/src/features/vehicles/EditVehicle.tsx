import type { Vehicle } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { filledOrNull, present } from '../../ui/present.ts';
import { VehicleFields, type VehicleValues, vehicleChecks, vehicleValues } from './VehicleFields.tsx';

export function EditVehicle({ vehicle, onDone }: { vehicle: Vehicle; onDone: () => void }) {
  const { t } = useTranslation();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Vehicle, VehicleValues, Vehicle>({
    record: vehicle,
    valuesOf: vehicleValues,
    validate: vehicleChecks(t),
    load: () => workbay.vehicles.get(vehicle.id),
    save: (values, version) => {
      const patch = present({
        customerId: values.customerId?.id ?? vehicle.customer.id,
        registration: values.registration.trim(),
        make: filledOrNull(values.make),
        model: filledOrNull(values.model),
        year: values.year === '' ? null : values.year,
        fuel: values.fuel,
        vin: filledOrNull(values.vin.toUpperCase()),
        // A reading is history: the same one is not a new reading.
        odometer:
          values.odometer === '' || values.odometer === vehicle.odometer ? undefined : values.odometer,
        notes: filledOrNull(values.notes),
      });
      return workbay.vehicles.update(vehicle.id, patch, { ifMatch: version });
    },
    said: () => t('common.saved'),
    after: onDone,
  });
  const describe = ({ field, theirs }: Clash<VehicleValues>): { label: string; text: string } => {
    if (field === 'customerId') return { label: t('jobs.customer'), text: theirs.customerId?.label ?? '' };
    if (field === 'notes') return { label: t('common.notes'), text: theirs.notes };
    if (field === 'fuel')
      return { label: t('vehicles.fuel'), text: theirs.fuel ? t(`vehicles.fuels.${theirs.fuel}`) : '' };
    return { label: t(`vehicles.${field}`), text: String(theirs[field]) };
  };
  return (
    <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} change={change}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <VehicleFields form={form} />
    </Form>
  );
}
