import { WorkbayError } from '../errors.ts';
import { balanceOf } from './balances.ts';
import type { Doc, Dump } from './dump.ts';
import {
  distinctNumbers,
  type Left,
  leftWhole,
  type Moved,
  type Row,
  rowOf,
  rupees,
  type Settings,
} from './moved.ts';
import { profileLeaving } from './profile.ts';
import { idOf, reading } from './reading.ts';

const provider = [
  'provider',
  'serviceProvider',
  'providerId',
  'serviceProviderId',
  'service_provider',
  'assignedProvider',
];
const person = ['user', 'customer', 'userId', 'customerId', 'requestedBy'];

/** The marketplace: one provider of it becomes one workshop here, with the people whom it worked for as its customers. */
export function fromMarketplace(dump: Dump, { source, timeZone, today }: Settings): Moved {
  const docs = (name: string) => dump.get(name) ?? [];
  const providers = docs('serviceproviders');
  const chosen = source ?? (providers.length === 1 && providers[0] ? idOf(providers[0]) : undefined);
  if (!chosen)
    throw new WorkbayError(
      `Which provider is this workshop? --source with one of:\n${providers.map(doc => `${idOf(doc)}  ${reading(doc).text('businessName', 'name', 'email')}`).join('\n')}`,
    );
  const left: Left[] = [
    ...leftWhole(
      'admins',
      docs('admins').map(idOf),
      'administrators of a platform are not people of a workshop',
    ),
    ...leftWhole(
      'notifications',
      docs('notifications').map(idOf),
      'what was told long ago is not told again',
    ),
    ...leftWhole(
      'serviceproviders',
      providers.map(idOf).filter(id => id !== chosen),
      'is another provider',
    ),
  ];
  const own = providers.find(doc => idOf(doc) === chosen);
  const profile = own ? profileLeaving('serviceproviders', own, left) : null;

  const jobs: Row[] = [];
  const balances: Row[] = [];
  const photos = new Map<string, string[]>();
  const received = new Map<string, number>();
  /** What a later document stands for: a job may name its booking alone, and that its request. */
  const done = new Set<string>();
  const customers = new Map<string, Doc>();
  const numberOf = distinctNumbers();
  const users = new Map(docs('users').map(doc => [idOf(doc), doc]));

  // A job says more than the booking that it came of, and that more than the request.
  for (const collection of ['jobs', 'bookings', 'servicerequests']) {
    for (const doc of docs(collection)) {
      const r = reading(doc);
      const of = r.link(...provider);
      const stoodFor = r.id !== '' && done.has(`${collection} ${r.id}`);
      if (of !== chosen && !stoodFor) {
        left.push(...leftWhole(collection, [r.id], of ? 'is of another provider' : 'is of no provider yet'));
        continue;
      }
      done.add(`bookings ${r.link('booking', 'bookingId')}`);
      done.add(`servicerequests ${r.link('serviceRequest', 'request', 'requestId', 'serviceRequestId')}`);
      if (stoodFor) continue;
      const userId = r.link(...person);
      const user = users.get(userId);
      if (user) customers.set(userId, user);
      const job = jobOf(collection, r, { timeZone, today, userId: user ? userId : '', numberOf });
      photos.set(`${job.cells.number}`, r.list('images', 'photos', 'attachments').map(String));
      jobs.push(job);
      const isPaid = /^(paid|completed|success)$/i.test(r.text('paymentStatus'));
      const paid = isPaid ? Math.round(Number(job.cells.total ?? 0) * 100) : 0;
      received.set(`${job.cells.number}`, paid);
      balances.push(...balanceOf(job, paid, today));
      left.push(...r.left(collection));
    }
  }
  const rows = [...customers].map(([id, doc]) => customerOf(id, doc, left));
  const strangers = [...users.keys()].filter(id => !customers.has(id));
  left.push(...leftWhole('users', strangers, 'has nothing to do with this provider'));
  return { rows: { customers: rows, jobs, balances }, photos, received, invites: [], profile, left };
}

type Numbered = { userId: string; numberOf: ReturnType<typeof distinctNumbers> };

function jobOf(
  collection: string,
  r: ReturnType<typeof reading>,
  { timeZone, today, userId, numberOf }: Pick<Settings, 'timeZone' | 'today'> & Numbered,
): Row {
  const prefix = { jobs: '', bookings: 'B-', servicerequests: 'R-' }[collection] ?? '';
  const number = r.text('jobNumber', 'bookingNumber', 'requestNumber', 'number') || r.id;
  const day = r.day(timeZone, 'scheduledDate', 'scheduledAt', 'bookingDate', 'date', 'preferredDate');
  const created = r.day(timeZone, 'createdAt', 'created_at');
  const total = r.paise('finalAmount', 'totalAmount', 'amount', 'price', 'cost', 'total', 'estimatedCost');
  const said = r.text('status');
  // What is only asked for or booked is no work yet.
  const waits = collection !== 'jobs' && /^(pending|requested|open|new|confirmed|accepted)$/i.test(said);
  return rowOf(collection, r.id, {
    number: numberOf(`${prefix}${number}`, r.id),
    status: waits ? 'draft' : said.replaceAll(/[-_]/g, ' '),
    openedOn: created || (day <= today ? day : ''),
    endedOn: r.day(timeZone, 'completedAt', 'completedDate', 'endedAt', 'finishedAt'),
    promisedOn: day,
    customerId: userId,
    customerName: userId ? '' : r.text('customerName', 'name', 'contactName'),
    customerPhone: userId ? '' : r.text('customerPhone', 'phone', 'contactPhone'),
    registration: r.text('vehicleNumber', 'registrationNumber', 'vehicle_number'),
    model: r.text('vehicleModel'),
    complaints: r.text('serviceType', 'service', 'category', 'title', 'problem', 'issue'),
    notes: [r.text('description', 'details'), r.text('notes', 'remarks'), r.text('address', 'location')]
      .filter(Boolean)
      .join('\n')
      .slice(0, 5000),
    total: total === null ? '' : rupees(total),
  });
}

function customerOf(id: string, doc: Doc, left: Left[]): Row {
  const r = reading(doc);
  const address = reading(r.inner('address'));
  const row = rowOf('users', id, {
    externalId: id,
    name: r.text('name', 'fullName', 'firstName') || r.text('email') || id,
    phone: r.text('phone', 'mobile', 'phoneNumber'),
    email: r.text('email'),
    line1:
      address.text('street', 'line1', 'addressLine1') || (typeof doc.address === 'string' ? doc.address : ''),
    city: address.text('city') || r.text('city'),
    postalCode: address.text('pincode', 'postalCode', 'zip') || r.text('pincode'),
  });
  left.push(...r.left('users'));
  return row;
}
