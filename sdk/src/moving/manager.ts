import { balanceOf } from './balances.ts';
import type { Doc, Dump } from './dump.ts';
import {
  distinctNumbers,
  type Invite,
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

const roles: Record<string, string> = {
  owner: 'owner',
  admin: 'owner',
  manager: 'manager',
  technician: 'technician',
  mechanic: 'technician',
  staff: 'technician',
  employee: 'technician',
};

/** The workshop manager: users, workshops, jobs, payments, invites. One workshop of it becomes one here. */
export function fromManager(dump: Dump, settings: Settings): Moved {
  const { timeZone, today } = settings;
  const docs = (name: string) => dump.get(name) ?? [];
  const workshopIds = docs('workshops').map(idOf);
  const source = settings.source ?? workshopIds[0];
  const left: Left[] = [];
  const ofSource = (collection: string): Doc[] =>
    docs(collection).filter(doc => {
      const of = reading(doc).link('workshop_id', 'workshop', 'workshopId');
      if (of === '' || of === source) return true;
      left.push(...leftWhole(collection, [idOf(doc)], `is of another workshop; --source ${of} moves it`));
      return false;
    });

  const own = docs('workshops').find(doc => idOf(doc) === source);
  const profile = own ? profileLeaving('workshops', own, left) : null;
  left.push(
    ...leftWhole(
      'workshops',
      workshopIds.filter(id => id !== source),
      'is another workshop',
    ),
  );

  const users = ofSource('users');
  const names = new Map(users.map(doc => [idOf(doc), reading(doc).text('name', 'full_name', 'email')]));
  const payments = paymentsOf(ofSource('payments'), timeZone, left);
  const jobs: Row[] = [];
  const photos = new Map<string, string[]>();
  const balances: Row[] = [];
  const received = new Map<string, number>();
  const numberOf = distinctNumbers();
  for (const doc of ofSource('jobs')) {
    const r = reading(doc);
    const number = numberOf(r.text('job_number', 'job_no', 'job_id', 'number') || r.id, r.id);
    const paid = payments.get(r.id) ?? nothingPaid;
    const assigned = r.link('assigned_to', 'technician', 'technician_id', 'technician_name');
    const total = r.paise(
      'total_amount',
      'final_amount',
      'total',
      'amount',
      'final_cost',
      'estimated_cost',
      'cost',
    );
    const job = rowOf('jobs', r.id, {
      number,
      status: r.text('status').replaceAll('_', ' '),
      openedOn: r.day(timeZone, 'created_at', 'job_date', 'date', 'createdAt'),
      endedOn: r.day(timeZone, 'completed_at', 'delivered_at', 'closed_at', 'completion_date'),
      promisedOn: r.day(timeZone, 'expected_delivery', 'promised_at', 'due_date'),
      customerName: r.text('customer_name', 'customer'),
      customerPhone: r.text('customer_phone', 'customer_mobile', 'phone', 'mobile'),
      registration: r.text('vehicle_number', 'vehicle_no', 'registration', 'registration_number'),
      make: r.text('vehicle_make', 'vehicle_brand'),
      model: r.text('vehicle_model', 'vehicle_name', 'vehicle'),
      odometer: r.text('odometer', 'km_reading', 'kms'),
      complaints: r.text('complaints', 'complaint', 'description', 'issue', 'problem', 'service_type'),
      total: total === null ? '' : rupees(total),
      notes: [
        r.text('notes', 'remarks', 'work_done'),
        assigned && `Assigned to ${names.get(assigned) || assigned}`,
        ...paid.notes,
      ]
        .filter(Boolean)
        .join('\n')
        .slice(0, 5000),
    });
    r.link('created_by', 'workshop_id', 'workshop', 'payment_status');
    photos.set(number, r.list('photos', 'images', 'attachments').map(String));
    jobs.push(job);
    balances.push(...balanceOf(job, paid.sum, today));
    received.set(number, paid.sum);
    left.push(...r.left('jobs'));
  }
  const known = new Set(jobs.map(({ of }) => of.id));
  const lost = [...payments].flatMap(([id, { ids }]) => (known.has(id) ? [] : ids));
  left.push(...leftWhole('payments', lost, 'is of a job that is not in the dump'));
  const invites = [...invitesOf('users', users, left), ...invitesOf('invites', ofSource('invites'), left)];
  return { rows: { jobs, balances }, photos, received, invites, profile, left };
}

/** Of a job, in paise; `ids` are those of the payments. */
type Paid = { sum: number; notes: string[]; ids: string[] };
const nothingPaid: Paid = { sum: 0, notes: [], ids: [] };

/** Confirmed payments by the job that they are of, as a sum and as notes; others are left. */
function paymentsOf(docs: Doc[], timeZone: string, left: Left[]) {
  const byJob = new Map<string, Paid>();
  for (const doc of docs) {
    const r = reading(doc);
    const amount = r.paise('amount', 'paid_amount');
    const job = r.link('job_id', 'job', 'jobId');
    const status = r.text('status') || 'confirmed';
    const day = r.day(timeZone, 'paid_at', 'payment_date', 'confirmed_at', 'date', 'created_at');
    const method = r.text('method', 'payment_method', 'mode');
    const reference = r.text('reference', 'transaction_id', 'upi_ref');
    if (
      amount === null ||
      !/^(confirmed|paid|completed|success|received|approved)$/i.test(status) ||
      job === ''
    ) {
      const reason = `is ${status}: record it in Workbay if the money came in`;
      left.push({ collection: 'payments', id: r.id, field: '', value: rupees(amount ?? 0), reason });
      continue;
    }
    const before = byJob.get(job) ?? nothingPaid;
    const note =
      `Paid ${rupees(amount)}${day && ` on ${day}`}${method && ` (${method})`} ${reference}`.trim();
    byJob.set(job, { sum: before.sum + amount, notes: [...before.notes, note], ids: [...before.ids, r.id] });
    r.text(
      'workshop_id',
      'workshop',
      'confirmed_by',
      'recorded_by',
      'collected_by',
      'customer_name',
      'notes',
    );
    left.push(...r.left('payments'));
  }
  return byJob;
}

function invitesOf(collection: string, docs: Doc[], left: Left[]): Invite[] {
  const seen = new Set<string>();
  return docs.flatMap(doc => {
    const r = reading(doc);
    const email = r.text('email').toLowerCase();
    const role = roles[r.text('role', 'user_type', 'type').toLowerCase()];
    const status = r.text('status');
    r.text(
      'name',
      'full_name',
      'phone',
      'mobile',
      'workshop_id',
      'workshop',
      'code',
      'created_by',
      'expires_at',
    );
    left.push(...r.left(collection));
    const why = !email
      ? 'has no e-mail address to invite'
      : !role
        ? 'has no role that Workbay knows'
        : /used|accepted|expired|revoked/i.test(status) && collection === 'invites'
          ? `is ${status}`
          : null;
    if (why || seen.has(email)) left.push(...leftWhole(collection, [r.id], why ?? 'is invited already'));
    if (why || !role || seen.has(email)) return [];
    seen.add(email);
    return [{ of: { collection, id: r.id }, email, role }];
  });
}
