import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { asNobodyOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type Paging, page } from '../../http/cursor.ts';
import { thisPerson } from '../auth/people.ts';
import { toBooked } from '../bookingPage/shown.ts';
import { type BookingDocument, bookingsCollection } from '../bookings/store.ts';
import { bookingUrl } from '../bookings/token.ts';
import { linksSentTo } from '../sharing/links.ts';
import { aboutOf } from '../sharing/resources.ts';
import type { ShareLinkDocument } from '../sharing/store.ts';
import { linkUrl } from '../sharing/token.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { workshopNames } from '../workshops/workshops.ts';

type Schemas = components['schemas'];

/** What of these the customer may still look at: nothing of a workshop that Workbay keeps closed, or that there is no more. */
async function shown<T extends { tenantId: string }, R>(
  ctx: Context,
  docs: T[],
  shape: (scope: Context, doc: T, workshop: WorkshopDocument) => Promise<R>,
): Promise<R[]> {
  const workshops = await workshopNames(ctx, [...new Set(docs.map(({ tenantId }) => tenantId))]);
  const all = await Promise.all(
    docs.map(async doc => {
      const workshop = workshops.get(doc.tenantId);
      if (!workshop || workshop.blocked) return [];
      return shape(asNobodyOf(ctx, doc.tenantId), doc, workshop).then(one => [one], leaveOut);
    }),
  );
  return all.flat();
}

function leaveOut(error: unknown): never[] {
  if (error instanceof Problem) return [];
  throw error;
}

/** One of them, in its workshop. Throws `not_found`. */
export async function ownBooking(ctx: Context, _id: string): Promise<BookingDocument> {
  const { _id: userId, email } = await thisPerson(ctx);
  const bookings = platformCollection(ctx, bookingsCollection, 'a customer sees their own bookings');
  const found = await bookings.findOne({ _id });
  const theirs = found?.booker && (found.booker.userId === userId || found.booker.email === email);
  if (!found || !theirs) throw new Problem('not_found');
  return found;
}

/** The customer's bookings in all workshops: by their account or by their proved address. */
export async function listOwnBookings(ctx: Context, at: Paging) {
  const { _id: userId, email } = await thisPerson(ctx);
  const bookings = platformCollection(ctx, bookingsCollection, 'a customer sees their own bookings');
  const { limit, after } = at;
  const find = (by: { 'booker.userId': string } | { 'booker.email': string }) =>
    bookings.find(
      { ...by, ...(after ? { _id: { $lt: after } } : {}) },
      { sort: { _id: -1 }, limit: limit + 1 },
    );
  const found = [...(await find({ 'booker.userId': userId })), ...(await find({ 'booker.email': email }))];
  const each = [...new Map(found.map(booking => [booking._id, booking])).values()];
  const sorted = each.sort((one, other) => (one._id < other._id ? 1 : -1));
  const { data, nextCursor } = page(at, sorted, booking => booking);
  return { data: await shown(ctx, data, toOwnBooking), nextCursor };
}

export const toOwnBooking = async (
  scope: Context,
  booking: BookingDocument,
  workshop: WorkshopDocument,
): Promise<Schemas['PortalBooking']> => ({
  id: booking._id,
  url: bookingUrl(scope, booking._id),
  booking: await toBooked(scope, booking, workshop),
});

/** The documents whose links went to the customer's address. */
export async function listOwnDocuments(ctx: Context, at: Paging) {
  const { email } = await thisPerson(ctx);
  const { data, nextCursor } = page(at, await linksSentTo(ctx, email, at), link => link);
  return { data: await shown(ctx, data, toDocument), nextCursor };
}

async function toDocument(
  scope: Context,
  link: ShareLinkDocument,
  { name }: WorkshopDocument,
): Promise<Schemas['PortalDocument']> {
  const { number } = await aboutOf(scope, link.kind, link.resourceId);
  return {
    id: link._id,
    kind: link.kind,
    number,
    workshopName: name,
    url: linkUrl(scope, link._id),
    sharedAt: link.createdAt.toISOString(),
  };
}
