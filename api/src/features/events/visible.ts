import type { Permission, Principal } from '../../principal.ts';
import { type FilePurpose, purposes } from '../files/purposes.ts';
import type { Change } from './changes.ts';
import type { EventDocument } from './store.ts';
import type { EventPayloads, EventType } from './types.ts';

type Kind = EventType extends infer Type ? (Type extends `${infer Name}.${string}` ? Name : never) : never;

/** What one must be allowed to read to hear of its changes. */
const needed: Record<Kind, Permission> = {
  customer: 'customers:read',
  vehicle: 'vehicles:read',
  job: 'jobs:read',
  booking: 'bookings:read',
  dispute: 'bookings:read',
  service_request: 'bookings:read',
  tax_rate: 'workshop:read',
  bay: 'bookings:read',
  bookable_service: 'bookings:read',
  booking_settings: 'bookings:read',
  paper: 'customers:read',
  reminder: 'customers:read',
  reminder_settings: 'customers:read',
  // An item tells what it costs.
  item: 'stock:read',
  stock: 'stock:read',
  supplier: 'purchases:read',
  purchase: 'purchases:read',
  estimate: 'estimates:read',
  invoice: 'invoices:read',
  credit_note: 'invoices:read',
  debit_note: 'invoices:read',
  payment: 'payments:read',
  advance: 'payments:read',
  cash_drawer: 'payments:read',
  wallet: 'ledger:read',
  payout: 'ledger:read',
  // Of all people; one's own clock is read where it is shown.
  time_entry: 'reports:read',
  inspection: 'jobs:read',
  workshop: 'workshop:read',
  opening_hours: 'workshop:read',
  listing: 'workshop:read',
  review: 'customers:write',
  subscription: 'billing:read',
  import: 'imports:write',
  member: 'members:read',
  role: 'members:read',
  invite: 'members:read',
  apiKey: 'apiKeys:read',
  file: 'workshop:read',
  webhook: 'webhooks:read',
};
/** Whoever sees only the jobs given to them hears of those, and of what belongs to no customer. */
const ofCustomers: readonly Kind[] = [
  'customer',
  'vehicle',
  'paper',
  'reminder',
  'estimate',
  'invoice',
  'credit_note',
  'debit_note',
  'payment',
  'advance',
  'file',
  'dispute',
  'service_request',
];

const isKind = (name: string): name is Kind => name in needed;

/** Only the job says whose these are. */
const ofJobs: readonly Kind[] = ['job', 'inspection'];

type Shown = Pick<EventDocument, 'type' | 'data' | 'tenantId' | 'assignedTo'>;

const isOfFile = (event: Shown): event is Shown & { data: EventPayloads['file.completed'] } =>
  event.type.startsWith('file.');

const neededForFile = (purpose: FilePurpose): Permission =>
  purposes[purpose].workshop?.read ?? 'workshop:write';

/** Whether the event may be shown to them as they stand now. */
export function maySee(principal: Principal, event: Shown): boolean {
  const [kind = ''] = event.type.split('.');
  if (principal.tenantId !== event.tenantId || !isKind(kind)) return false;
  if (!principal.permissions.has(needed[kind])) return false;
  if (isOfFile(event) && !principal.permissions.has(neededForFile(event.data.purpose))) return false;
  if (principal.visibleJobs === 'all') return true;
  if (ofCustomers.includes(kind)) return false;
  const assignedTo = 'assignedTo' in event.data ? event.data.assignedTo : event.assignedTo;
  return assignedTo ? assignedTo.includes(principal.userId ?? '') : !ofJobs.includes(kind);
}

/** What one must be allowed to read to hear that it changed, where it is the workshop's. */
const neededFor: Record<Change['what'], Permission> = {
  deliveries: 'webhooks:read',
  endpoints: 'webhooks:read',
  exports: 'workshop:write',
  imports: 'imports:write',
  links: 'workshop:read',
  notifications: 'workshop:read',
};

export function mayHear({ tenantId, userId, permissions }: Principal, change: Change): boolean {
  if (change.tenantId !== null && change.tenantId !== tenantId) return false;
  return change.userId === null
    ? change.tenantId !== null && permissions.has(neededFor[change.what])
    : change.userId === userId;
}
