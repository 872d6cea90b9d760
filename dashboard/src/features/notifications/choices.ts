import type { NotificationPreferences, NotificationPreferencesPatch } from '@workbay/sdk/schema';

export interface Choosing {
  preferences: NotificationPreferences;
  /** Keeps a change; `shown` is what it comes to. */
  choose: (patch: NotificationPreferencesPatch, shown: Partial<NotificationPreferences>) => void;
}

/** As the inbox and the preferences list them: what is urgent first. */
export const types = [
  'request.received',
  'request.accepted',
  'request.lost',
  'booking.requested',
  'booking.moved',
  'booking.cancelled',
  'payment.to_confirm',
  'payment.confirmed',
  'payment.rejected',
  'payment.taken_back',
  'payment.restored',
  'payment.refund_failed',
  'estimate.approved',
  'estimate.declined',
  'job.assigned',
  'job.mentioned',
  'job.ready',
  'job.promise_at_risk',
  'payout.requested',
  'payout.paid',
  'payout.rejected',
  'member.joined',
  'item.stock_low',
  'review.created',
] as const;
