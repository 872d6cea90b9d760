import { NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Vehicle } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { CustomerPicker } from '../customers/CustomerPicker.tsx';
import { fuels } from './vehicle.ts';

interface Values {
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

interface Props {
  vehicle?: Vehicle;
  owner?: Choice | null;
  registration?: string;
  onDone: (vehicle: Vehicle) => void;
  onCancel: () => void;
}

/** Adds a vehicle, or changes the given one. */
export function VehicleForm({ vehicle, owner, registration = '', onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: {
      customerId: vehicle ? { id: vehicle.customer.id, label: vehicle.customer.name } : (owner ?? null),
      registration: vehicle?.registration ?? registration.toUpperCase(),
      make: vehicle?.make ?? '',
      model: vehicle?.model ?? '',
      year: vehicle?.year ?? '',
      fuel: vehicle?.fuel ?? null,
      vin: vehicle?.vin ?? '',
      odometer: vehicle?.odometer ?? '',
      notes: vehicle?.notes ?? '',
    },
    validate: {
      customerId: value => (value ? null : t('common.required')),
      registration: filledIn(t),
    },
  });
  const save = useChange(
    (values: Values) => {
      const customerId = values.customerId?.id ?? '';
      const vin = values.vin.trim().toUpperCase();
      const odometer = values.odometer === '' ? undefined : values.odometer;
      if (vehicle) {
        const patch = present({
          customerId,
          registration: values.registration.trim(),
          make: filledOrNull(values.make),
          model: filledOrNull(values.model),
          year: values.year === '' ? null : values.year,
          fuel: values.fuel,
          vin: filledOrNull(vin),
          odometer: odometer === vehicle.odometer ? undefined : odometer,
          notes: filledOrNull(values.notes),
        });
        return workbay.vehicles.update(vehicle.id, patch, { ifMatch: vehicle.version });
      }
      return workbay.vehicles.create(
        present({
          customerId,
          registration: values.registration.trim(),
          make: filled(values.make),
          model: filled(values.model),
          year: values.year === '' ? undefined : values.year,
          fuel: values.fuel ?? undefined,
          vin: filled(vin),
          odometer,
          notes: filled(values.notes),
        }),
      );
    },
    {
      form,
      said: saved =>
        vehicle ? t('common.saved') : t('vehicles.added', { registration: saved.registration }),
      after: onDone,
    },
  );
  return (
    <form
      noValidate
      onSubmit={event => {
        event.stopPropagation();
        form.onSubmit(values => save.mutate(values))(event);
      }}
    >
      <Stack gap="sm">
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
          <NumberInput
            label={t('jobs.odometer')}
            min={0}
            max={9_999_999}
            allowDecimal={false}
            thousandSeparator=","
            thousandsGroupStyle="lakh"
            hideControls
            {...form.getInputProps('odometer')}
          />
          <TextInput label={t('vehicles.vin')} maxLength={17} {...form.getInputProps('vin')} />
        </SimpleGrid>
        <Textarea
          label={t('common.notes')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('notes')}
        />
      </Stack>
      <FormButtons
        onCancel={onCancel}
        save={vehicle ? t('common.save') : t('vehicles.new')}
        loading={save.isPending}
      />
    </form>
  );
}
