import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { createBooking, getBooking, listBookings, updateBooking } from './bookings.ts';
import { calendar } from './calendar.ts';
import { changeBookingStatus, checkIn } from './change.ts';
import { getSettings, updateSettings } from './settings.ts';
import { toBooking } from './shape.ts';
import { slots } from './slots.ts';

export const bookingsRoutes = {
  'bookings.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listBookings(ctx, query, at), toBooking) };
  },

  'bookings.create': async (ctx, { body }) => {
    const booking = await createBooking(ctx, body);
    return { status: 201, headers: etag(booking), body: toBooking(booking) };
  },

  'bookings.get': async (ctx, { path }) => {
    const booking = await getBooking(ctx, path.bookingId);
    return { status: 200, headers: etag(booking), body: toBooking(booking) };
  },

  'bookings.update': async (ctx, { path, body }) => {
    const booking = await updateBooking(ctx, path.bookingId, body);
    return { status: 200, headers: etag(booking), body: toBooking(booking) };
  },

  'bookings.changeStatus': async (ctx, { path, body }) => {
    const booking = await changeBookingStatus(ctx, path.bookingId, body);
    return { status: 200, headers: etag(booking), body: toBooking(booking) };
  },

  'bookings.checkIn': async (ctx, { path, body }) => {
    const booking = await checkIn(ctx, path.bookingId, body);
    return { status: 200, headers: etag(booking), body: toBooking(booking) };
  },

  'bookings.calendar': async (ctx, { query }) => ({
    status: 200,
    body: await calendar(ctx, query.from, query.to),
  }),

  'bookings.slots': async (ctx, { query }) => {
    const serviceIds = query.serviceIds.split(',');
    return {
      status: 200,
      body: { data: await slots(ctx, { from: query.from, days: query.days ?? 7, serviceIds }) },
    };
  },

  'bookings.getSettings': async ctx => {
    const settings = await getSettings(ctx);
    return { status: 200, headers: etag(settings), body: settings };
  },

  'bookings.updateSettings': async (ctx, { body }) => {
    const settings = await updateSettings(ctx, body);
    return { status: 200, headers: etag(settings), body: settings };
  },
} satisfies Partial<Handlers>;
