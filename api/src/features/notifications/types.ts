import type { Channel, NotificationType, Priority } from './store.ts';

type Rule = { priority: Priority } & Record<Channel, boolean>;

const rule = (priority: Priority, inApp: boolean, email: boolean, push: boolean): Rule => ({
  priority,
  inApp,
  email,
  push,
});

/** How much each type matters, and how those are told who have chosen nothing. The contract shows this table. */
export const rules: Record<NotificationType, Rule> = {
  'request.received': rule('high', true, true, true),
  'request.accepted': rule('high', true, true, true),
  'request.lost': rule('low', true, false, false),
  'booking.requested': rule('high', true, true, true),
  'booking.moved': rule('high', true, true, true),
  'booking.cancelled': rule('high', true, true, true),
  'job.assigned': rule('normal', true, false, true),
  'job.mentioned': rule('high', true, true, true),
  'job.ready': rule('normal', true, false, true),
  'job.promise_at_risk': rule('high', true, true, true),
  'payment.to_confirm': rule('high', true, true, true),
  'payment.confirmed': rule('normal', true, false, false),
  'payment.rejected': rule('high', true, true, true),
  'payment.taken_back': rule('high', true, true, true),
  'payment.restored': rule('normal', true, true, false),
  'payment.refund_failed': rule('high', true, true, true),
  'estimate.approved': rule('high', true, true, true),
  'estimate.declined': rule('high', true, true, true),
  'payout.requested': rule('normal', true, true, false),
  'payout.paid': rule('normal', true, true, true),
  'payout.rejected': rule('high', true, true, true),
  'member.joined': rule('low', true, true, false),
  'item.stock_low': rule('normal', true, true, false),
  'review.created': rule('normal', true, true, false),
};

const isType = (name: string): name is NotificationType => Object.hasOwn(rules, name);
export const types = Object.keys(rules).filter(isType);
