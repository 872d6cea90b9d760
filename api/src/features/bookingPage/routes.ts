import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { openStreamHeaders } from '../../http/openAnswer.ts';
import { calendarFile } from '../bookings/calendarFile.ts';
import { destinationOf } from '../bookings/slots.ts';
import { bookingUrl } from '../bookings/token.ts';
import { payDeposit } from '../deposits/pay.ts';
import { followBooking } from './follow.ts';
import { bookable, booked, mustBePublic } from './open.ts';
import { cancelOwn, moveOwn, slotsToMove } from './own.ts';
import { confirmRequest, publicSlots, requestBooking } from './request.ts';
import { toBooked, toBookingPage } from './shown.ts';

/** Nobody keeps or finds what a link shows, and no page that it leads to learns its address. */
const secret = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

export const bookingPageRoutes = {
  'bookingPage.get': async (ctx, { path }) => ({
    status: 200,
    body: await toBookingPage(await bookable(ctx, path.slug)),
  }),

  'bookingPage.slots': async (ctx, { path, query }) => {
    const visit = await bookable(ctx, path.slug);
    const serviceIds = query.serviceIds.split(',');
    await mustBePublic(visit, serviceIds, '/query/serviceIds');
    const wanted = { from: query.from, days: query.days ?? 7, serviceIds, visit: destinationOf(query) };
    return { status: 200, body: await publicSlots(visit, wanted) };
  },

  'bookingPage.request': async (ctx, { path, body }) => {
    const visit = await bookable(ctx, path.slug);
    await mustBePublic(visit, body.serviceIds, '/body/serviceIds');
    return { status: 202, body: await requestBooking(ctx, visit, body) };
  },

  'bookingPage.confirm': async (ctx, { path, body }) => {
    const visit = await bookable(ctx, path.slug);
    const booking = await confirmRequest(visit, body);
    if (booking instanceof Problem) return booking;
    return {
      status: 200,
      headers: secret,
      body: {
        url: bookingUrl(ctx, booking._id),
        booking: await toBooked(visit.scope, booking, visit.workshop),
      },
    };
  },

  'bookingPage.open': async (ctx, { path }) => {
    const { scope, booking, workshop } = await booked(ctx, path.token);
    return { status: 200, headers: secret, body: await toBooked(scope, booking, workshop) };
  },

  'bookingPage.cancel': async (ctx, { path }) => {
    const { scope, booking, workshop } = await booked(ctx, path.token);
    const cancelled = await cancelOwn(scope, booking);
    return { status: 200, headers: secret, body: await toBooked(scope, cancelled, workshop) };
  },

  'bookingPage.pay': async (ctx, { path, query }) => {
    const { scope, booking } = await booked(ctx, path.token);
    return { status: 200, headers: secret, body: await payDeposit(scope, booking._id, query.lang) };
  },

  'bookingPage.move': async (ctx, { path, body }) => {
    const { scope, booking, workshop } = await booked(ctx, path.token);
    const moved = await moveOwn(scope, booking, body.startsAt);
    return { status: 200, headers: secret, body: await toBooked(scope, moved, workshop) };
  },

  'bookingPage.follow': async (ctx, { path }) => {
    const { booking } = await booked(ctx, path.token);
    return {
      status: 200,
      headers: { ...secret, ...openStreamHeaders },
      body: await followBooking(ctx, booking),
    };
  },

  'bookingPage.slotsToMove': async (ctx, { path, query: { from, days = 7 } }) => {
    const { scope, booking } = await booked(ctx, path.token);
    return { status: 200, headers: secret, body: await slotsToMove(scope, booking, { from, days }) };
  },

  'bookingPage.calendarFile': async (ctx, { path }) => {
    const { scope, booking } = await booked(ctx, path.token);
    const { filename, contentType, content } = await calendarFile(scope, booking._id);
    return {
      status: 200,
      headers: {
        ...secret,
        'Content-Type': contentType,
        'Content-Disposition': `attachment; filename="${filename}"`,
      },
      body: content,
    };
  },
} satisfies Partial<Handlers>;
