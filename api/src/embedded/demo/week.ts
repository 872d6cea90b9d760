import { transaction } from '../../data/transaction.ts';
import { createBay } from '../../features/bays/bays.ts';
import { createService } from '../../features/bookableServices/bookableServices.ts';
import { createBooking } from '../../features/bookings/bookings.ts';
import { updateSettings } from '../../features/bookings/settings.ts';
import { updateListing } from '../../features/listing/listing.ts';
import { updateOpeningHours } from '../../features/openingHours/openingHours.ts';
import { instantOf } from '../../features/openingHours/spans.ts';
import { verifyWorkshop } from '../../features/platform/workshops.ts';
import { createReminder } from '../../features/reminders/reminders.ts';
import { addDays, civilDate } from '../../features/summary/civilDate.ts';
import type { VehicleDocument } from '../../features/vehicles/store.ts';
import type { Context } from '../../http/context.ts';
import type { Random } from './random.ts';

const timeZone = 'Asia/Kolkata';
const daysAhead = 7;
/** When, and which of the services: no two want one bay at a time. */
const beginnings: [time: string, service: number][] = [
  ['09:30', 0],
  ['10:00', 2],
  ['12:00', 1],
  ['14:00', 3],
  ['15:30', 0],
  ['16:00', 2],
];
const sunday: typeof beginnings = [
  ['10:00', 0],
  ['10:30', 3],
  ['12:00', 2],
];

const bays = [
  { name: 'Lift 1', kind: 'lift' },
  { name: 'Lift 2', kind: 'lift' },
  { name: 'Bay 3', kind: 'bay' },
  { name: 'Alignment', kind: 'alignment' },
] as const;

const services = [
  { name: 'Periodic service', durationMinutes: 120, priceFrom: 3_500_00, needs: 'lift' },
  { name: 'Brake check', durationMinutes: 60, priceFrom: 900_00, needs: 'lift' },
  { name: 'AC service', durationMinutes: 90, priceFrom: 1_700_00, needs: 'bay' },
  { name: 'Wheel alignment', durationMinutes: 45, priceFrom: 600_00, needs: 'alignment' },
];

/** What is due in so many days. */
const reminders: [title: string, inDays: number][] = [
  ['Periodic service', -9],
  ['Insurance renewal', -2],
  ['PUC certificate', 4],
  ['Periodic service', 11],
  ['Tyre rotation', 19],
  ['Periodic service', 26],
  ['Coolant change', 55],
];

/** What is planned: hours, bays, the bookings of the coming days, reminders; and the place in the directory where it is booked. */
export async function makeWeek(owner: Context, vehicles: VehicleDocument[], random: Random): Promise<void> {
  const serviceIds = await transaction(owner, openForBooking);
  await transaction({ ...owner, tenantId: null }, ctx => verifyWorkshop(ctx, `${owner.tenantId}`));
  const today = civilDate(new Date(), timeZone);
  for (let day = 0; day < daysAhead; day++) {
    const date = Temporal.PlainDate.from(addDays(today, day));
    for (const [time, service] of date.dayOfWeek === 7 ? sunday : beginnings) {
      if (random.chance(0.3)) continue;
      const { _id, customer } = random.of(vehicles);
      await transaction(owner, ctx =>
        createBooking(ctx, {
          customerId: customer.id,
          vehicleId: _id,
          serviceIds: serviceIds.slice(service, service + 1),
          startsAt: instantOf(date, time, timeZone, 'earlier').toISOString(),
          status: day > 1 && random.chance(0.25) ? 'requested' : 'confirmed',
        }),
      );
    }
  }
  for (const [title, inDays] of reminders) {
    const dueOn = addDays(today, inDays);
    await transaction(owner, ctx =>
      createReminder(ctx, { title, vehicleId: random.of(vehicles)._id, dueOn }),
    );
  }
}

async function openForBooking(ctx: Context): Promise<string[]> {
  const day = [{ from: '09:00', to: '19:00' }];
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day };
  await updateOpeningHours(ctx, { week: { ...week, sunday: [{ from: '10:00', to: '14:00' }] } });
  const built = [];
  for (const bay of bays) built.push(await createBay(ctx, bay));
  await updateSettings(ctx, { online: true });
  await updateListing(ctx, {
    available: true,
    location: { latitude: 18.5074, longitude: 73.8077 },
    addressShown: true,
    phoneShown: true,
    serviceTypes: ['general_service', 'oil_change', 'brakes', 'clutch_gearbox', 'wheel_alignment', 'car_ac'],
    about: 'A family garage on Karve Road since 1998. Photos of every repair, estimates before any work.',
  });
  const made: string[] = [];
  for (const { needs, ...service } of services) {
    const bayIds = built.filter(({ kind }) => kind === needs).map(({ _id }) => _id);
    made.push((await createService(ctx, { ...service, bayIds }))._id);
  }
  return made;
}
