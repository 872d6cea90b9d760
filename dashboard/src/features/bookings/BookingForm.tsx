import { MultiSelect, Select, SimpleGrid, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Booking } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { NotesInput } from '../../ui/fields.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';
import { TimeInput } from '../../ui/TimeInput.tsx';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { useBays } from '../bays/useBays.ts';
import { useServices } from '../bookableServices/useServices.ts';
import { CustomerPicker } from '../customers/CustomerPicker.tsx';
import { PeoplePicker } from '../members/PeoplePicker.tsx';
import { VehiclePicker } from '../vehicles/VehiclePicker.tsx';
import { timeAt } from './grid.ts';
import { toVisit, VisitFields, type VisitValues, visitValues } from './VisitFields.tsx';

/** Where in the calendar a booking begins to be made. */
export interface Start {
  day: string;
  startsAt?: string | undefined;
  bayId?: string | undefined;
  userId?: string | undefined;
  customer?: Choice | undefined;
  vehicle?: Choice | null | undefined;
}

interface Values {
  customerId: Choice | null;
  vehicleId: Choice | null;
  serviceIds: string[];
  startsAt: string | null;
  endsAt: string | null;
  bayId: string;
  assignedTo: string[];
  visit: VisitValues;
  notes: string;
}

type Props =
  | { start: Start; booking?: never; onDone: () => void }
  | { start?: never; booking: Booking; onDone: () => void };

/** A new booking, or another time, bay, person or service for one. */
export function BookingForm({ start, booking, onDone }: Props) {
  const { t } = useTranslation();
  const { timeZone, shortTime } = useFormat();
  const { bays } = useBays();
  const { active: services } = useServices();
  const form = useForm<Values>({
    initialValues: booking ? valuesOf(booking) : emptyAt(start, timeZone),
    validate: {
      customerId: value => (value ? null : t('common.required')),
      startsAt: value => (value ? null : t('common.required')),
      endsAt: (value, { serviceIds, startsAt }) => {
        if (!value) return serviceIds.length > 0 ? null : t('bookings.endMissing');
        return startsAt && value <= startsAt ? t('faults.not_after_start') : null;
      },
    },
  });
  const { values } = form;
  const atHome = services.some(({ id, atHome: home }) => home && values.serviceIds.includes(id));
  const set = (change: Partial<Values>) => form.setValues(old => ({ ...old, ...change }));
  const save = useChange(
    (wanted: Values) => {
      const common = present({
        serviceIds: booking && same(wanted.serviceIds, booking) ? undefined : wanted.serviceIds,
        startsAt: wanted.startsAt ?? '',
        endsAt: wanted.endsAt ?? undefined,
        // Where nobody is named, a visit is given to the first who can go.
        assignedTo: booking || wanted.assignedTo.length > 0 ? wanted.assignedTo : undefined,
      });
      const visit = atHome || booking?.visit ? toVisit(wanted.visit) : null;
      if (booking) {
        const bayId = filledOrNull(wanted.bayId);
        const rest = {
          vehicleId: wanted.vehicleId?.id ?? null,
          notes: filledOrNull(wanted.notes),
          visit,
          ...(bayId !== booking.bayId && { bayId }),
        };
        return workbay.bookings.update(booking.id, { ...common, ...rest }, { ifMatch: booking.version });
      }
      return workbay.bookings.create(
        present({
          ...common,
          startsAt: wanted.startsAt ?? '',
          customerId: wanted.customerId?.id ?? '',
          vehicleId: wanted.vehicleId?.id,
          bayId: filled(wanted.bayId),
          notes: filled(wanted.notes),
          visit: visit ?? undefined,
        }),
      );
    },
    {
      form,
      said: ({ customer, startsAt }) =>
        t(booking ? 'bookings.moved' : 'bookings.booked', { name: customer.name, time: shortTime(startsAt) }),
      after: onDone,
    },
  );
  return (
    <form noValidate onSubmit={form.onSubmit(wanted => save.mutate(wanted))}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {!booking && (
            <CustomerPicker
              value={values.customerId}
              onChange={customerId => set({ customerId, vehicleId: null })}
              error={form.errors.customerId}
            />
          )}
          <VehiclePicker
            customer={values.customerId}
            value={values.vehicleId}
            onChange={vehicle =>
              set({ vehicleId: vehicle, ...(vehicle?.owner && !booking && { customerId: vehicle.owner }) })
            }
            error={form.errors.vehicleId}
          />
        </SimpleGrid>
        <MultiSelect
          label={t('bookings.services')}
          data={services.map(({ id, name, durationMinutes }) => ({
            value: id,
            label: `${name} · ${t('services.minutes', { count: durationMinutes })}`,
          }))}
          searchable
          maxValues={10}
          value={values.serviceIds}
          onChange={serviceIds => set({ serviceIds, endsAt: null })}
          error={form.errors.serviceIds}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TimeInput
            label={t('bookings.startsAt')}
            value={values.startsAt}
            onChange={startsAt => set(moved(values, startsAt))}
            error={form.errors.startsAt}
          />
          <TimeInput
            label={values.serviceIds.length > 0 ? t('bookings.endsAtAuto') : t('bookings.endsAt')}
            clearable
            value={values.endsAt}
            onChange={endsAt => set({ endsAt })}
            error={form.errors.endsAt}
          />
          <Select
            label={t('bookings.bay')}
            placeholder={t(booking ? 'bookings.nowhere' : 'bookings.anyBay')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={bays
              .filter(({ id, active }) => active || id === values.bayId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={values.bayId || null}
            onChange={bayId => set({ bayId: bayId ?? '' })}
            error={form.errors.bayId}
          />
          <PeoplePicker
            value={values.assignedTo}
            onChange={assignedTo => set({ assignedTo })}
            error={form.errors.assignedTo}
          />
        </SimpleGrid>
        {(atHome || booking?.visit) && (
          <VisitFields visit={values.visit} onChange={visit => set({ visit })} errors={form.errors} />
        )}
        <NotesInput
          minRows={1}
          value={values.notes}
          error={form.errors.notes}
          onChange={event => set({ notes: event.currentTarget.value })}
        />
      </Stack>
      <FormButtons onCancel={onDone} save={booking ? t('common.save') : t('bookings.book')} change={save} />
    </form>
  );
}

/** The next full hour of a working day, where no time was pointed at. */
const emptyAt = ({ day, startsAt, bayId, userId, customer, vehicle }: Start, timeZone: string): Values => ({
  customerId: customer ?? null,
  vehicleId: vehicle ?? null,
  serviceIds: [],
  startsAt: startsAt ?? timeAt(day, 10 * 60, timeZone),
  endsAt: null,
  bayId: bayId ?? '',
  assignedTo: userId ? [userId] : [],
  visit: visitValues(null),
  notes: '',
});

const valuesOf = (booking: Booking): Values => ({
  customerId: { id: booking.customer.id, label: booking.customer.name },
  vehicleId: booking.vehicle ? { id: booking.vehicle.id, label: booking.vehicle.registration } : null,
  serviceIds: booking.services.map(({ id }) => id),
  startsAt: booking.startsAt,
  endsAt: booking.endsAt,
  bayId: booking.bayId ?? '',
  assignedTo: booking.assignedTo,
  visit: visitValues(booking.visit),
  notes: booking.notes ?? '',
});

const same = (serviceIds: string[], { services }: Booking) =>
  serviceIds.join() === services.map(({ id }) => id).join();

/** An end that is set goes along with the beginning. */
function moved({ startsAt: old, endsAt }: Values, startsAt: string | null): Partial<Values> {
  if (!old || !endsAt || !startsAt) return { startsAt };
  const length = Date.parse(endsAt) - Date.parse(old);
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + length).toISOString() };
}
