import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { EventDocument } from '../events/store.ts';
import { eventsCollection } from '../events/store.ts';
import { type EventPayloads, is } from '../events/types.ts';
import { documentsOf } from '../payments/allocate.ts';
import { type Audience, seeing } from './audience.ts';
import { failedMove } from './notices.ts';
import type { NotificationDocument, NotificationType } from './store.ts';

export type Message = { type: NotificationType; about: NotificationDocument['about']; to: string[] };
export type Job = EventPayloads['job.updated'];
type Payment = EventPayloads['payment.recorded'];

const nothing = { label: null, customerName: null, amount: null, currency: null, at: null };

const ofJob = (job: Job): Message['about'] => ({
  ...nothing,
  resource: 'job',
  id: job.id,
  label: job.number,
  customerName: job.customer.name,
  at: job.promisedAt,
});

const ofBooking = (booking: EventPayloads['booking.created']): Message['about'] => ({
  ...nothing,
  resource: 'booking',
  id: booking.id,
  label:
    booking.services
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 120) || null,
  customerName: booking.customer.name,
  at: booking.startsAt,
});

type Request = EventPayloads['service_request.created'];

function requestNews({ status, quote }: Request): NotificationType | null {
  if (status === 'waiting') return 'request.received';
  if (status === 'accepted') return 'request.accepted';
  return status === 'lost' && quote ? 'request.lost' : null;
}

const ofRequest = ({ id, description, customerName, quote }: Request): Message['about'] => ({
  ...nothing,
  resource: 'request',
  id,
  label: description.slice(0, 120),
  customerName,
  amount: quote?.price ?? null,
  currency: quote?.currency ?? null,
});

const bookingNews = {
  'booking.created': 'booking.requested',
  'booking.deposit_paid': 'booking.requested',
  'booking.moved': 'booking.moved',
  'booking.status_changed': 'booking.cancelled',
} as const;

const ofPayment = (payment: Payment): Message['about'] => ({
  ...nothing,
  resource: 'invoice',
  id: `${payment.allocations[0]?.invoiceId}`,
  label: documentsOf(payment),
  customerName: payment.customer.name,
  amount: payment.amount,
  currency: payment.currency,
});

const ofCustomer = ({ id, name }: Payment['customer']): Message['about'] => ({
  ...nothing,
  resource: 'customer',
  id,
  customerName: name,
});

/** What was taken back is here again, or what we paid back did not get there. */
const cameBack = ({ takenBack }: Pick<Payment, 'takenBack'>): NotificationType =>
  takenBack === null ? 'payment.refund_failed' : 'payment.restored';

/** What an event tells, and whom. */
export async function messagesOf(
  scope: DataScope,
  event: EventDocument,
  audience: Audience,
): Promise<Message[]> {
  if (is(event, 'job.created', 'job.updated')) {
    const added = await newlyAssigned(scope, event, event.data);
    return [{ type: 'job.assigned', about: ofJob(event.data), to: seeing(event.data, audience, added) }];
  }
  if (is(event, 'job.commented')) {
    const mentioned = event.data.timeline.at(-1)?.comment?.mentions ?? [];
    return [{ type: 'job.mentioned', about: ofJob(event.data), to: seeing(event.data, audience, mentioned) }];
  }
  if (is(event, 'job.status_changed'))
    return event.data.status === 'ready'
      ? [{ type: 'job.ready', about: ofJob(event.data), to: concerned(event.data, audience) }]
      : [];
  if (is(event, 'estimate.approved', 'estimate.declined'))
    return [{ type: event.type, about: ofEstimate(event.data), to: holding(audience, 'estimates:write') }];
  if (is(event, 'payment.recorded')) {
    const able = audience.filter(({ grant }) => event.data.amount <= (grant.confirmLimit ?? Infinity));
    return [
      { type: 'payment.to_confirm', about: ofPayment(event.data), to: holding(able, 'payments:confirm') },
    ];
  }
  if (is(event, 'payment.refunded', 'payment.bounced')) {
    const type = event.type === 'payment.refunded' ? 'payment.taken_back' : cameBack(event.data);
    return [{ type, about: ofPayment(event.data), to: holding(audience, 'payments:confirm') }];
  }
  if (is(event, 'advance.refunded', 'advance.refund_failed')) {
    const { customer, moves, currency } = event.data;
    const isGone = event.type === 'advance.refunded';
    const move = isGone ? moves.at(-1) : failedMove(event.data);
    const { number: label = null, amount = null, takenBack = null } = move ?? {};
    const type = isGone ? 'payment.taken_back' : cameBack({ takenBack });
    const about = { ...ofCustomer(customer), label, amount, currency };
    return [{ type, about, to: holding(audience, 'payments:confirm') }];
  }
  if (is(event, 'advance.lost', 'advance.loss_ended')) {
    const { customer, number: label, lost, currency } = event.data;
    const type = event.type === 'advance.lost' ? 'payment.taken_back' : 'payment.restored';
    const about = { ...ofCustomer(customer), label, amount: lost || null, currency };
    return [{ type, about, to: holding(audience, 'payments:confirm') }];
  }
  if (is(event, 'payment.confirmed', 'payment.rejected')) {
    const { recordedBy } = event.data;
    const to = holding(audience, 'payments:read').filter(userId => userId === recordedBy);
    return [{ type: event.type, about: ofPayment(event.data), to }];
  }
  if (is(event, 'member.joined')) {
    const { id, name, userId } = event.data;
    const to = holding(audience, 'members:write').filter(other => other !== userId);
    return [{ type: 'member.joined', about: { ...nothing, resource: 'member', id, label: name }, to }];
  }
  if (is(event, 'booking.created', 'booking.deposit_paid', 'booking.moved', 'booking.status_changed')) {
    const type = bookingNews[event.type];
    return [{ type, about: ofBooking(event.data), to: holding(audience, 'bookings:write') }];
  }
  if (is(event, 'service_request.created', 'service_request.status_changed')) {
    const type = requestNews(event.data);
    return type ? [{ type, about: ofRequest(event.data), to: holding(audience, 'bookings:write') }] : [];
  }
  if (is(event, 'review.created')) {
    const { id, stars, name } = event.data;
    const about = {
      ...nothing,
      resource: 'review' as const,
      id,
      label: '★'.repeat(stars),
      customerName: name,
    };
    return [{ type: event.type, about, to: holding(audience, 'customers:write') }];
  }
  if (is(event, 'payout.requested', 'payout.status_changed')) {
    const { id, amount, currency, userId, status } = event.data;
    const about = { ...nothing, resource: 'payout' as const, id, amount, currency };
    if (status === 'requested')
      return [{ type: 'payout.requested', about, to: holding(audience, 'members:write') }];
    const to = audience.map(member => member.userId).filter(one => one === userId);
    return status === 'paid' || status === 'rejected' ? [{ type: `payout.${status}`, about, to }] : [];
  }
  if (is(event, 'item.stock_low')) {
    const { id, name } = event.data;
    const about = { ...nothing, resource: 'item' as const, id, label: name };
    return [{ type: event.type, about, to: holding(audience, 'stock:write') }];
  }
  return [];
}

/** What was agreed, and with whom. */
const ofEstimate = (estimate: EventPayloads['estimate.approved']): Message['about'] => ({
  ...nothing,
  resource: 'estimate',
  id: estimate.id,
  label: estimate.number,
  customerName: estimate.customer.name,
  amount: estimate.answer?.approvedTotal || null,
  currency: estimate.currency,
});

export const promiseAtRisk = (job: Job, audience: Audience): Message => ({
  type: 'job.promise_at_risk',
  about: ofJob(job),
  to: concerned(job, audience),
});

function holding(
  audience: Audience,
  permission:
    | 'bookings:write'
    | 'customers:write'
    | 'payments:confirm'
    | 'payments:read'
    | 'members:write'
    | 'estimates:write'
    | 'stock:write',
): string[] {
  return audience.filter(({ grant }) => grant.permissions.has(permission)).map(({ userId }) => userId);
}

/** Who works on the job, and who runs all of them. */
function concerned(job: Job, audience: Audience): string[] {
  const running = audience
    .filter(({ grant }) => grant.visibleJobs === 'all' && grant.permissions.has('jobs:write'))
    .map(({ userId }) => userId);
  return seeing(job, audience, [...new Set([...running, ...job.assignedTo])]);
}

/** Every change of a job leaves an event with the whole of it, so the one before tells who is new on it. */
async function newlyAssigned(scope: DataScope, { _id, type }: Pick<EventDocument, '_id' | 'type'>, job: Job) {
  if (type === 'job.created') return job.assignedTo;
  const before = await lastOf(scope, job.id, _id);
  if (!before) return [];
  return job.assignedTo.filter(userId => !before.assignedTo.includes(userId));
}

/** The job as its last event, or the last one before `until`, shows it. */
export async function lastOf(scope: DataScope, jobId: string, until?: string): Promise<Job | null> {
  const [found] = await tenantCollection(scope, eventsCollection).find(
    { resourceId: jobId, ...(until ? { _id: { $lt: until } } : {}) },
    { sort: { _id: -1 }, limit: 1 },
  );
  return found && is(found, 'job.created', 'job.updated', 'job.commented', 'job.status_changed')
    ? found.data
    : null;
}
