import { fault, Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { listServices } from '../bookableServices/bookableServices.ts';
import { calendarFile } from '../bookings/calendarFile.ts';
import { bookingUrl } from '../bookings/token.ts';
import { payDeposit } from '../deposits/pay.ts';
import { bookable, booked, type Visit } from './open.ts';
import { cancelOwn, moveOwn } from './own.ts';
import { confirmRequest, publicSlots, requestBooking } from './request.ts';
import { toBooked, toBookingPage } from './shown.ts';

/** Nobody keeps or finds what a link shows, and no page that it leads to learns its address. */
const secret = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

/** What the workshop keeps to itself cannot be booked by knowing its id. */
async function mustBePublic({ scope }: Visit, serviceIds: string[], pointer: string): Promise<void> {
  const open = new Set(
    (await listServices(scope)).filter(service => service.active && service.public).map(({ _id }) => _id),
  );
  if (!serviceIds.every(id => open.has(id)))
    throw fault('unknown_reference', pointer, 'names no service that can be booked');
}

export const bookingPageRoutes = {
  'bookingPage.get': async (ctx, { path }) => ({
    status: 200,
    body: await toBookingPage(await bookable(ctx, path.slug)),
  }),

  'bookingPage.slots': async (ctx, { path, query }) => {
    const visit = await bookable(ctx, path.slug);
    const serviceIds = query.serviceIds.split(',');
    await mustBePublic(visit, serviceIds, '/query/serviceIds');
    const data = await publicSlots(visit, { from: query.from, days: query.days ?? 7, serviceIds });
    return { status: 200, body: { data } };
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
      body: { url: bookingUrl(ctx, booking._id), booking: await toBooked(visit.scope, booking) },
    };
  },

  'bookingPage.open': async (ctx, { path }) => {
    const { scope, booking } = await booked(ctx, path.token);
    return { status: 200, headers: secret, body: await toBooked(scope, booking) };
  },

  'bookingPage.cancel': async (ctx, { path }) => {
    const { scope, booking } = await booked(ctx, path.token);
    return { status: 200, headers: secret, body: await toBooked(scope, await cancelOwn(scope, booking)) };
  },

  'bookingPage.pay': async (ctx, { path, query }) => {
    const { scope, booking } = await booked(ctx, path.token);
    return { status: 200, headers: secret, body: await payDeposit(scope, booking._id, query.lang) };
  },

  'bookingPage.move': async (ctx, { path, body }) => {
    const { scope, booking } = await booked(ctx, path.token);
    const moved = await moveOwn(scope, booking, body.startsAt);
    return { status: 200, headers: secret, body: await toBooked(scope, moved) };
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
