import { platformCollection } from '../../data/platformCollection.ts';
import { unbounded } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { listServices } from '../bookableServices/bookableServices.ts';
import { bookingRules } from '../bookings/settings.ts';
import type { BookingDocument } from '../bookings/store.ts';
import { bookingByToken } from '../bookings/token.ts';
import { type WorkshopDocument, workshopsCollection } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { isOpenToCustomers } from './url.ts';

type Rules = Awaited<ReturnType<typeof bookingRules>>;
/** All that follows happens in that workshop as nobody, whatever credential came along. */
export type Visit = { scope: Context; workshop: WorkshopDocument; rules: Rules };

const within = (ctx: Context, tenantId: string): Context => ({
  ...unbounded(ctx),
  tenantId,
  principal: null,
});

/** The workshop whose customers book by themselves; one that does not let them is as one that there is not. */
export async function bookable(ctx: Context, slug: string): Promise<Visit> {
  const workshop = await platformCollection(ctx, workshopsCollection, 'somebody books').findOne({ slug });
  if (!workshop || !isOpenToCustomers(workshop)) throw new Problem('not_found');
  const scope = within(ctx, workshop._id);
  const rules = await bookingRules(scope);
  if (!rules.online) throw new Problem('not_found');
  return { scope, workshop, rules };
}

/** The booking that a link is of. Throws `link_ended`. */
export async function booked(
  ctx: Context,
  token: string,
): Promise<{ scope: Context; booking: BookingDocument; workshop: WorkshopDocument }> {
  const booking = await bookingByToken(ctx, token);
  if (!booking) throw new Problem('link_ended');
  const scope = within(ctx, booking.tenantId);
  const workshop = await getWorkshop(scope);
  if (workshop.blocked) throw new Problem('link_ended');
  return { scope, booking, workshop };
}

/** What the workshop keeps to itself cannot be booked by knowing its id. */
export async function mustBePublic({ scope }: Visit, serviceIds: string[], pointer: string): Promise<void> {
  const open = new Set(
    (await listServices(scope)).filter(service => service.active && service.public).map(({ _id }) => _id),
  );
  if (!serviceIds.every(id => open.has(id)))
    throw fault('unknown_reference', pointer, 'names no service that can be booked');
}
