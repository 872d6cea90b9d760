import { transaction } from '../../data/transaction.ts';
import { createCustomer } from '../../features/customers/customers.ts';
import { createInvoice } from '../../features/invoices/invoices.ts';
import { issueInvoice } from '../../features/invoices/issue.ts';
import { createJob } from '../../features/jobs/jobs.ts';
import { changeJobStatus } from '../../features/jobs/move.ts';
import type { JobStatus } from '../../features/jobs/status.ts';
import { confirmPayment } from '../../features/payments/payments.ts';
import { recordPayment } from '../../features/payments/record.ts';
import type { VehicleDocument } from '../../features/vehicles/store.ts';
import { createVehicle } from '../../features/vehicles/vehicles.ts';
import type { Context } from '../../http/context.ts';
import { cars, names, works } from './catalogue.ts';
import type { Random } from './random.ts';

const dayMs = 24 * 60 * 60 * 1000;
const vehicleCount = 60;
const jobCount = 400;
const days = 365;
/** Where the latest jobs still stand. */
const underway: JobStatus[] = [
  'open',
  'open',
  'in_progress',
  'in_progress',
  'on_hold',
  'ready',
  'ready',
  'delivered',
];

/** How many of the latest jobs are not closed yet. */
const current = underway.length * 2;

/** A year of a workshop's trade, made by the same rules as the API, oldest first. Gives the vehicles it was with. */
export async function makeTrade(
  owner: Context,
  technicianId: string,
  random: Random,
): Promise<VehicleDocument[]> {
  const start = Date.now() - days * dayMs;
  const opened = { ...owner, clock: () => new Date(start) };
  const vehicles = await makeVehicles(opened, random);
  for (let index = 0; index < jobCount; index++) {
    const left = jobCount - index;
    const isUnderway = left <= current;
    const age = isUnderway ? random.whole(0, 2) : 2 + (days - 2) * ((left - current) / (jobCount - current));
    const at = new Date(
      Math.min(Date.now() - 3_600_000, Date.now() - age * dayMs + random.whole(0, 8) * 3_600_000),
    );
    const goal = isUnderway ? underway[index % underway.length] : 'closed';
    await transaction({ ...owner, clock: () => at }, ctx =>
      makeJob(ctx, random, random.of(vehicles), goal ?? 'closed', index, technicianId, at),
    );
  }
  return vehicles;
}

async function makeVehicles(owner: Context, random: Random): Promise<VehicleDocument[]> {
  const vehicles: VehicleDocument[] = [];
  for (let index = 0; index < vehicleCount; index++) {
    const name = names[index];
    const vehicle = await transaction(owner, async ctx => {
      const customerId = name
        ? (
            await createCustomer(ctx, {
              name,
              phone: `+9198${random.whole(10_000_000, 99_999_999)}`,
              email: `customer${index}@example.com`,
            })
          )._id
        : random.of(vehicles).customer.id;
      const [make, model] = random.of(cars);
      const registration = `MH${random.of(['12', '14', '04', '02'])}${random.letters(2)}${random.whole(1000, 9999)}`;
      return createVehicle(ctx, {
        customerId,
        registration,
        make,
        model,
        year: random.whole(2012, 2025),
        odometer: random.whole(8000, 90_000),
      });
    });
    vehicles.push(vehicle);
  }
  return vehicles;
}

async function makeJob(
  ctx: Context,
  random: Random,
  vehicle: VehicleDocument,
  goal: JobStatus,
  index: number,
  technicianId: string,
  at: Date,
): Promise<void> {
  const work = [random.of(works), ...(random.chance(0.25) ? [random.of(works)] : [])];
  const job = await createJob(ctx, {
    customerId: vehicle.customer.id,
    vehicleId: vehicle._id,
    status: 'open',
    complaints: [...new Set(work.map(({ complaint }) => complaint))],
    lineItems: work.flatMap(({ lines }) => lines),
    promisedAt: promisedAfter(at, random.whole(4, 48)).toISOString(),
    assignedTo: random.chance(0.6) ? [technicianId] : [],
  });
  if (random.chance(0.04) && goal === 'closed') {
    await changeJobStatus(ctx, job._id, { status: 'cancelled', note: 'Customer called off' });
    return;
  }
  for (const status of pathTo(goal)) await changeJobStatus(ctx, job._id, { status });
  if (goal !== 'closed' && goal !== 'delivered') return;

  const invoice = await createInvoice(ctx, { jobId: job._id, dueInDays: 7 });
  const issued = await issueInvoice(ctx, invoice._id);
  if (random.chance(0.06)) return;
  const payment = await recordPayment(ctx, {
    invoiceId: invoice._id,
    amount: random.chance(0.08) ? Math.round(issued.totals.total / 2) : issued.totals.total,
    method: random.of(['upi', 'upi', 'upi', 'cash', 'card', 'bank_transfer']),
    reference: String(random.whole(100_000_000, 999_999_999)),
  });
  if (index < jobCount - 12) await confirmPayment(ctx, payment._id);
}

/** Between 11 in the morning and 6 in the evening of Pune, on the day when so many hours are over, or the next. */
function promisedAfter(at: Date, hours: number): Date {
  const ready = at.getTime() + hours * 3_600_000;
  const promised = new Date(ready);
  promised.setUTCHours(5 + (hours % 8), 30, 0, 0);
  return promised.getTime() < ready ? new Date(promised.getTime() + dayMs) : promised;
}

function pathTo(goal: JobStatus): JobStatus[] {
  const straight: JobStatus[] = ['in_progress', 'ready', 'delivered', 'closed'];
  if (goal === 'on_hold') return ['in_progress', 'on_hold'];
  return straight.slice(0, straight.indexOf(goal) + 1);
}
