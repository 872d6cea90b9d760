import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Vehicle } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../ui/checks.ts';
import { NotesInput, WholeNumberInput } from '../../ui/fields.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { CustomerPicker } from '../customers/CustomerPicker.tsx';
import { fuels } from './vehicle.ts';

export interface VehicleValues {
  customerId: Choice | null;
  registration: string;
  make: string;
  model: string;
  year: number | '';
  fuel: (typeof fuels)[number] | null;
  vin: string;
  odometer: number | '';
  notes: string;
}

export const vehicleValues = (vehicle?: Vehicle): VehicleValues => ({
  customerId: vehicle ? { id: vehicle.customer.id, label: vehicle.customer.name } : null,
  registration: vehicle?.registration ?? '',
  make: vehicle?.make ?? '',
  model: vehicle?.model ?? '',
  year: vehicle?.year ?? '',
  fuel: vehicle?.fuel ?? null,
  vin: vehicle?.vin ?? '',
  odometer: vehicle?.odometer ?? '',
  notes: vehicle?.notes ?? '',
});

export const vehicleChecks = (t: TFunction) => ({
  customerId: (value: Choice | null) => (value ? null : t('common.required')),
  registration: filledIn(t),
});

export function VehicleFields({ form }: { form: UseFormReturnType<VehicleValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <CustomerPicker
        value={form.values.customerId}
        onChange={customer => form.setFieldValue('customerId', customer)}
        error={form.errors.customerId}
      />
      <TextInput
        label={t('vehicles.registration')}
        placeholder="MH12AB1234"
        withAsterisk
        maxLength={20}
        data-autofocus
        {...form.getInputProps('registration')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('vehicles.make')} maxLength={60} {...form.getInputProps('make')} />
        <TextInput label={t('vehicles.model')} maxLength={60} {...form.getInputProps('model')} />
        <NumberInput
          label={t('vehicles.year')}
          min={1900}
          max={2100}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('year')}
        />
        <Select
          label={t('vehicles.fuel')}
          clearable
          data={fuels.map(fuel => ({ value: fuel, label: t(`vehicles.fuels.${fuel}`) }))}
          {...form.getInputProps('fuel')}
        />
        <WholeNumberInput label={t('jobs.odometer')} {...form.getInputProps('odometer')} />
        <TextInput label={t('vehicles.vin')} maxLength={17} {...form.getInputProps('vin')} />
      </SimpleGrid>
      <NotesInput {...form.getInputProps('notes')} />
    </>
  );
}
