import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Reminder, Vehicle } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { daysFrom } from '../../ui/days.ts';
import { Form } from '../../ui/Form.tsx';
import { NotesInput, WholeNumberInput } from '../../ui/fields.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { CustomerPicker } from '../customers/CustomerPicker.tsx';
import { VehiclePicker } from '../vehicles/VehiclePicker.tsx';

interface Values {
  title: string;
  customerId: Choice | null;
  vehicleId: Choice | null;
  dueOn: string | null;
  dueOdometer: number | '';
  notes: string;
}

interface Props {
  /** The one that is changed. */
  reminder?: Reminder;
  /** Whose a new one is, where that is known. */
  vehicle?: Vehicle | undefined;
  customer?: Choice | undefined;
  onDone: () => void;
}

export function ReminderForm({ reminder, vehicle, customer, onDone }: Props) {
  const { t } = useTranslation();
  const { day, number, today } = useFormat();
  const halfYear = daysFrom(today(), 182, 1)[0] ?? null;
  const form = useForm<Values>({
    initialValues: {
      title: reminder?.title ?? '',
      customerId: customer ?? (vehicle ? { id: vehicle.customer.id, label: vehicle.customer.name } : null),
      vehicleId: vehicle ? { id: vehicle.id, label: vehicle.registration } : null,
      dueOn: reminder ? reminder.dueOn : halfYear,
      dueOdometer: reminder?.dueOdometer ?? '',
      notes: reminder?.notes ?? '',
    },
    validate: {
      title: filledIn(t),
      customerId: value => (value || reminder ? null : t('common.required')),
      dueOn: (value, { dueOdometer }) => (value || dueOdometer !== '' ? null : t('reminders.noDay')),
    },
  });
  const { values } = form;
  const save = useChange(
    ({ title, customerId, vehicleId, dueOn, dueOdometer, notes }: Values) =>
      reminder
        ? workbay.reminders.update(
            reminder.id,
            {
              title,
              dueOn,
              dueOdometer: dueOdometer === '' ? null : dueOdometer,
              notes: filledOrNull(notes),
            },
            { ifMatch: reminder.version },
          )
        : workbay.reminders.create(
            present({
              title,
              customerId: customerId?.id,
              vehicleId: vehicleId?.id,
              dueOn: dueOn ?? undefined,
              dueOdometer: dueOdometer === '' ? undefined : dueOdometer,
              notes: filled(notes),
            }),
          ),
    { form, said: saved => t('reminders.saved', { day: day(saved.on) }), after: onDone },
  );
  const known = vehicle !== undefined || reminder !== undefined;
  const hasVehicle = reminder ? reminder.vehicle !== null : values.vehicleId !== null;
  return (
    <Form
      onSubmit={form.onSubmit(wanted => save.mutate(wanted))}
      onCancel={onDone}
      save={t('common.save')}
      change={save}
    >
      <TextInput
        label={t('reminders.what')}
        placeholder={t('services.nameHint')}
        withAsterisk
        maxLength={120}
        data-autofocus
        {...form.getInputProps('title')}
      />
      {!known && !customer && (
        <CustomerPicker
          value={values.customerId}
          onChange={customerId => form.setValues({ customerId, vehicleId: null })}
          error={form.errors.customerId}
        />
      )}
      {!known && (
        <VehiclePicker
          customer={values.customerId}
          value={values.vehicleId}
          onChange={vehicleId =>
            form.setValues({ vehicleId, ...(vehicleId?.owner && { customerId: vehicleId.owner }) })
          }
          error={form.errors.vehicleId}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayInput label={t('reminders.dueOn')} clearable {...form.getInputProps('dueOn')} />
        {hasVehicle && (
          <WholeNumberInput
            label={t('reminders.dueOdometer')}
            {...(vehicle?.odometer != null && {
              description: t('reminders.now', { kilometres: number(vehicle.odometer) }),
            })}
            {...form.getInputProps('dueOdometer')}
          />
        )}
      </SimpleGrid>
      {hasVehicle && (
        <Text size="xs" c="dimmed">
          {t('reminders.estimated')}
        </Text>
      )}
      <NotesInput minRows={1} {...form.getInputProps('notes')} />
    </Form>
  );
}
