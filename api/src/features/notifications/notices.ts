import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type EventPayloads, type EventType, is } from '../events/types.ts';
import { noticeLeft } from './signals.ts';
import { noticesCollection } from './store.ts';

const noticed: ReadonlySet<EventType> = new Set([
  'service_request.created',
  'service_request.status_changed',
  'booking.created',
  'booking.moved',
  'booking.status_changed',
  'booking.deposit_paid',
  'job.created',
  'job.updated',
  'job.commented',
  'job.status_changed',
  'estimate.approved',
  'estimate.declined',
  'payment.recorded',
  'payment.confirmed',
  'payment.rejected',
  'payment.refunded',
  'payment.bounced',
  'advance.refunded',
  'advance.refund_failed',
  'advance.lost',
  'advance.loss_ended',
  'member.joined',
  'payout.requested',
  'payout.status_changed',
  'member.updated',
  'member.removed',
  'item.stock_low',
  'review.created',
]);

/** What did not stay with the customer, as the last of them: a refund of ours that failed, or what was taken back and is here again. */
export const failedMove = ({ moves }: EventPayloads['advance.refund_failed']) =>
  moves.reduce<(typeof moves)[number] | undefined>(
    (last, move) => ((move.failedAt ?? '') > (last?.failedAt ?? '') ? move : last),
    undefined,
  );

type Happened = {
  eventId: string;
  type: EventType;
  data: unknown;
  /** What changed, as it was; undefined where that is not known. */
  previous: Record<string, unknown> | undefined;
  actorId: string | null;
};

/** Leaves an event to the worker that tells people of it. The past that the demo invents is told to nobody. */
export async function leaveNotice(
  scope: DataScope,
  { data, previous, ...happened }: Happened,
): Promise<void> {
  if (scope.clock || !noticed.has(happened.type) || concernsNobody({ ...happened, data, previous })) return;
  await tenantCollection(scope, noticesCollection).insertOne({
    _id: happened.eventId,
    kind: 'event',
    ...happened,
    dueAt: new Date(),
  });
  noticeLeft.raise(scope);
}

/**
 * A new job that nobody is to do and nothing was promised of, as most are at the counter; what changes of one that nothing was or is
 * promised of, beside who is to do it, who is mentioned and that it is ready; what somebody recorded and settled themselves, or a
 * program recorded; a booking that the workshop makes or ends itself.
 */
const concernsNobody = (event: Omit<Happened, 'eventId'>) =>
  (is(event, 'job.created') && event.data.assignedTo.length === 0 && event.data.promisedAt === null) ||
  (is(event, 'job.updated') &&
    event.data.promisedAt === null &&
    event.previous !== undefined &&
    !('assignedTo' in event.previous || 'promisedAt' in event.previous)) ||
  (is(event, 'job.status_changed') && event.data.promisedAt === null && event.data.status !== 'ready') ||
  (is(event, 'job.commented') &&
    event.data.promisedAt === null &&
    event.data.timeline.at(-1)?.comment?.mentions.length === 0) ||
  (is(event, 'payment.confirmed', 'payment.rejected') &&
    (event.data.recordedBy === null || event.data.recordedBy === event.actorId)) ||
  (is(event, 'payment.refunded') && event.data.takenBack === null) ||
  (is(event, 'payment.bounced') && event.data.kind !== 'refund') ||
  // A person pays back; what is taken back nobody does.
  (is(event, 'advance.refunded') &&
    (event.actorId !== null || (event.data.moves.at(-1)?.takenBack ?? null) === null)) ||
  (is(event, 'booking.created') &&
    (event.data.source === 'counter' || event.data.status === 'awaiting_deposit')) ||
  (is(event, 'booking.status_changed') && event.data.endedBy !== 'customer');
