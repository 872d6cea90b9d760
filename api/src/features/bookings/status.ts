import type { components } from '@workbay/sdk/schema';

export type BookingStatus = components['schemas']['BookingStatus'];

const next: Record<BookingStatus, readonly BookingStatus[]> = {
  awaiting_deposit: ['requested', 'confirmed', 'declined', 'cancelled', 'expired'],
  requested: ['confirmed', 'declined', 'cancelled'],
  confirmed: ['checked_in', 'cancelled', 'no_show'],
  checked_in: ['done', 'cancelled'],
  done: [],
  declined: [],
  cancelled: [],
  no_show: [],
  expired: [],
};

export const canMove = (from: BookingStatus, to: BookingStatus): boolean => next[from].includes(to);

/** Whether its time can still be another one. */
export const isAhead = (status: BookingStatus): boolean =>
  status === 'awaiting_deposit' || status === 'requested' || status === 'confirmed';

/** Whether a booking keeps its bay and people from others. */
export const holdsPlace = (status: BookingStatus): boolean => isAhead(status) || status === 'checked_in';
