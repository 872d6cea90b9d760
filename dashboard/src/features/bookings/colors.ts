import type { Booking } from '@workbay/sdk/schema';

export const bookingColors = {
  awaiting_deposit: 'yellow',
  requested: 'orange',
  confirmed: 'brand',
  checked_in: 'teal',
  done: 'gray',
  declined: 'red',
  cancelled: 'red',
  no_show: 'gray',
  expired: 'gray',
} as const satisfies Record<Booking['status'], string>;
