import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { createBooking, getBooking, listBookings, updateBooking } from './bookings.ts';
import { calendar } from './calendar.ts';
import { changeBookingStatus, checkIn } from './change.ts';
import { getSettings, updateSettings } from './settings.ts';
import { shownBooking, shownBookings } from './shown.ts';
import { destinationOf, slotsOrNext } from './slots.ts';

export const bookingsRoutes = {
  'bookings.list': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listBookings(ctx, query, at), doc => doc);
    return { status: 200, body: { data: await shownBookings(ctx, data), nextCursor } };
  },

  'bookings.create': async (ctx, { body }) => {
    const booking = await createBooking(ctx, body);
    return { status: 201, headers: etag(booking), body: await shownBooking(ctx, booking) };
  },

  'bookings.get': async (ctx, { path }) => {
    const booking = await getBooking(ctx, path.bookingId);
    return { status: 200, headers: etag(booking), body: await shownBooking(ctx, booking) };
  },

  'bookings.update': async (ctx, { path, body }) => {
    const booking = await updateBooking(ctx, path.bookingId, body);
    return { status: 200, headers: etag(booking), body: await shownBooking(ctx, booking) };
  },

  'bookings.changeStatus': async (ctx, { path, body }) => {
    const booking = await changeBookingStatus(ctx, path.bookingId, body);
    return { status: 200, headers: etag(booking), body: await shownBooking(ctx, booking) };
  },

  'bookings.checkIn': async (ctx, { path, body }) => {
    const booking = await checkIn(ctx, path.bookingId, body);
    return { status: 200, headers: etag(booking), body: await shownBooking(ctx, booking) };
  },

  'bookings.calendar': async (ctx, { query }) => ({
    status: 200,
    body: await calendar(ctx, query.from, query.to),
  }),

  'bookings.slots': async (ctx, { query }) => {
    const serviceIds = query.serviceIds.split(',');
    const wish = { serviceIds, visit: destinationOf(query) };
    const { from, days = 7 } = query;
    return { status: 200, body: await slotsOrNext(ctx, { ...wish, from, days }) };
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
