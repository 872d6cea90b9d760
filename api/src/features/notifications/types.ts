import type { NotificationType, Priority } from './store.ts';

/** How much each type matters. */
export const priorityOf: Record<NotificationType, Priority> = {
  'job.assigned': 'normal',
  'job.ready': 'normal',
  'job.promise_at_risk': 'high',
  'payment.to_confirm': 'high',
  'payment.confirmed': 'normal',
  'payment.rejected': 'high',
  'member.joined': 'low',
};

const isType = (name: string): name is NotificationType => Object.hasOwn(priorityOf, name);
export const types = Object.keys(priorityOf).filter(isType);
