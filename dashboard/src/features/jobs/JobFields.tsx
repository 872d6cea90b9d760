import { SimpleGrid, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { NotesInput, WholeNumberInput } from '../../ui/fields.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { CustomerPicker } from '../customers/CustomerPicker.tsx';
import { PeoplePicker } from '../members/PeoplePicker.tsx';
import { onlyVehicleOf } from '../vehicles/onlyVehicle.ts';
import { VehiclePicker } from '../vehicles/VehiclePicker.tsx';

export interface JobValues {
  customerId: Choice | null;
  vehicleId: Choice | null;
  /** One a line. */
  complaints: string;
  odometer: number | '';
  promisedAt: string | null;
  assignedTo: string[];
  notes: string;
}

export const jobValues = (job?: Job): JobValues => ({
  customerId: job ? { id: job.customer.id, label: job.customer.name } : null,
  vehicleId: job?.vehicle ? { id: job.vehicle.id, label: job.vehicle.registration } : null,
  complaints: job?.complaints.join('\n') ?? '',
  odometer: job?.odometer ?? '',
  promisedAt: job?.promisedAt ?? null,
  assignedTo: job?.assignedTo ?? [],
  notes: job?.notes ?? '',
});

export const complaintLines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

/** What a job card says beside its lines. */
export function JobFields<Values extends JobValues>({
  form,
  begins,
}: {
  form: UseFormReturnType<Values>;
  begins?: boolean;
}) {
  const { t } = useTranslation();
  const values: JobValues = form.values;
  const set = (change: Partial<JobValues>) => form.setValues(old => ({ ...old, ...change }));
  async function takeVehicleOf({ id }: Choice): Promise<void> {
    const vehicleId = await onlyVehicleOf(id);
    if (!vehicleId) return;
    // Unless one has gone on meanwhile.
    form.setValues(now => ({ ...now, ...(now.customerId?.id === id && !now.vehicleId && { vehicleId }) }));
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <CustomerPicker
          value={values.customerId}
          onChange={customer => {
            set({ customerId: customer, vehicleId: null });
            if (customer) void takeVehicleOf(customer);
          }}
          error={form.errors.customerId}
          begins={begins}
        />
        <VehiclePicker
          customer={values.customerId}
          value={values.vehicleId}
          onChange={vehicle =>
            set({ vehicleId: vehicle, ...(vehicle?.owner && { customerId: vehicle.owner }) })
          }
          error={form.errors.vehicleId}
        />
      </SimpleGrid>
      <Textarea
        label={t('jobs.complaints')}
        description={t('jobs.complaintsHint')}
        autosize
        minRows={2}
        value={values.complaints}
        error={form.errors.complaints}
        onChange={event => set({ complaints: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <WholeNumberInput
          label={t('jobs.odometer')}
          value={values.odometer}
          error={form.errors.odometer}
          onChange={value => set({ odometer: value })}
        />
        <TimeInput
          label={t('jobs.promisedAt')}
          clearable
          value={values.promisedAt}
          error={form.errors.promisedAt}
          onChange={promisedAt => set({ promisedAt })}
        />
        <PeoplePicker
          value={values.assignedTo}
          error={form.errors.assignedTo}
          onChange={assignedTo => set({ assignedTo })}
        />
      </SimpleGrid>
      <NotesInput
        minRows={1}
        maxLength={5000}
        value={values.notes}
        error={form.errors.notes}
        onChange={event => set({ notes: event.currentTarget.value })}
      />
    </>
  );
}
