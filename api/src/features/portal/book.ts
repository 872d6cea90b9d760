import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { thisPerson } from '../auth/people.ts';
import { bookable, mustBePublic } from '../bookingPage/open.ts';
import { bookWish } from '../bookingPage/request.ts';
import { normalisePhone } from '../customers/phone.ts';
import { normaliseRegistration } from '../vehicles/registration.ts';
import { toOwnBooking } from './history.ts';

type Schemas = components['schemas'];

/** Books for whoever is logged in: their address needs no code, for the log-in has proved it. */
export async function bookOwn(
  ctx: Context,
  { slug, phone: typed, registration, ...wish }: Schemas['PortalBookingInput'],
): Promise<Schemas['PortalBooking']> {
  const { _id: userId, email, name, nameGuessed, phone } = await thisPerson(ctx);
  if (nameGuessed)
    throw fault('rule_broken', '/body', 'needs a name of your own in your account first', 'required');
  const open = await bookable(ctx, slug);
  await mustBePublic(open, wish.serviceIds, '/body/serviceIds');
  const { country } = open.workshop;
  const known = typed ? normalisePhone(typed, country, '/body/phone') : phone;
  const booking = await bookWish(
    open,
    {
      ...wish,
      name,
      ...(known ? { phone: known } : {}),
      ...(registration ? { registration: normaliseRegistration(registration, country) } : {}),
    },
    { email, userId },
  );
  return toOwnBooking(open.scope, booking, open.workshop);
}
