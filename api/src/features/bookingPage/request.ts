import { randomInt } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { namedServices } from '../bookableServices/bookableServices.ts';
import { createBooking } from '../bookings/bookings.ts';
import { momentOf } from '../bookings/moment.ts';
import { countOpen } from '../bookings/ofOthers.ts';
import { slots, slotsOrNext } from '../bookings/slots.ts';
import type { Booker, BookingDocument } from '../bookings/store.ts';
import { isVisit } from '../bookings/visits.ts';
import { findCustomerByEmail } from '../customers/byEmail.ts';
import { createCustomer } from '../customers/customers.ts';
import { normalisePhone } from '../customers/phone.ts';
import { depositOn } from '../deposits/terms.ts';
import { queueMail } from '../mails/mails.ts';
import { mailShareOf, takeMailShare } from '../mails/share.ts';
import { dayOf } from '../openingHours/spans.ts';
import { addDays } from '../summary/civilDate.ts';
import { findOrAddVehicle } from '../vehicles/byRegistration.ts';
import { normaliseRegistration } from '../vehicles/registration.ts';
import type { Visit } from './open.ts';
import { bookingRequestsCollection } from './store.ts';

type Schemas = components['schemas'];
type Wish = Schemas['BookingRequest'];

const codeMinutes = 30;
const mostTries = 5;
const mostOpen = 5;
const hour = 60 * 60_000;

/** From when on, and up to which day, customers can book. */
export function bookableFrom({ workshop, rules }: Visit): { earliest: Date; lastDay: string } {
  const now = new Date();
  return {
    earliest: new Date(now.getTime() + rules.leadHours * hour),
    lastDay: addDays(dayOf(now, workshop.timeZone), rules.horizonDays),
  };
}

type Wanted = Omit<Parameters<typeof slots>[1], 'lastDay'>;

/** The free times of the days that customers ask for and can still book, or the next day that has one. */
export function publicSlots(visit: Visit, wanted: Wanted): Promise<Schemas['Slots']> {
  const { earliest, lastDay } = bookableFrom(visit);
  return slotsOrNext(visit.scope, { ...wanted, lastDay }, earliest);
}

/** Throws `place_taken` where the time is not, or no longer, offered. */
export async function mustBeFree(
  open: Visit,
  startsAt: string,
  wish: Omit<Wanted, 'from' | 'days'>,
): Promise<void> {
  const from = dayOf(momentOf(startsAt, '/body/startsAt'), open.workshop.timeZone);
  const { earliest, lastDay } = bookableFrom(open);
  const [day] = await slots(open.scope, { ...wish, from, days: 1, lastDay }, earliest);
  const wanted = Date.parse(startsAt);
  if (!day?.slots.some(slot => Date.parse(slot.startsAt) === wanted))
    throw fault('place_taken', '/body/startsAt', 'is not free');
}

/** What is done at the customer's place needs to know where that is. */
type Place = Pick<Wish, 'serviceIds' | 'startsAt' | 'visit'>;

async function mustBeOffered(open: Visit, { serviceIds, startsAt, visit }: Place): Promise<void> {
  const services = await namedServices(open.scope, serviceIds, '/body/serviceIds');
  const atHome = isVisit(services, '/body/serviceIds');
  if (atHome !== (visit !== undefined))
    throw fault(
      'rule_broken',
      '/body/visit',
      atHome ? 'is needed for what is done at your place' : 'is for what is done at your place',
      atHome ? 'required' : 'not_together',
    );
  await mustBeFree(open, startsAt, { serviceIds, visit: visit ?? null });
}

/** Keeps what somebody wants to book until they prove that the e-mail address is theirs. */
export async function requestBooking(ctx: Context, visit: Visit, wish: Wish) {
  const { scope, workshop } = visit;
  await mustBeOffered(visit, wish);
  if (wish.phone) normalisePhone(wish.phone, workshop.country, '/body/phone');
  const registration = wish.registration && normaliseRegistration(wish.registration, workshop.country);
  const email = wish.email.toLowerCase();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const mailed = await takeMailShare(scope, mailShareOf(scope, email));
  const _id = newId('brq');
  const expiresAt = new Date(Date.now() + codeMinutes * 60_000);
  const { keys } = ctx.config;
  await tenantCollection(scope, bookingRequestsCollection).insertOne({
    _id,
    wish: keys.seal(JSON.stringify({ ...wish, email, ...(registration ? { registration } : {}) })),
    // What is not mailed opens nothing.
    codeHash: keys.hash('booking code', `${_id} ${mailed ? code : 'never sent'}`),
    tries: 0,
    expiresAt,
  });
  if (mailed) {
    await queueMail(scope, {
      // No word of the asker's: the address is not proved to be theirs.
      to: { email },
      language: wish.language ?? workshop.documentLanguage,
      content: {
        template: 'booking_code',
        workshopName: workshop.name,
        code,
        minutes: codeMinutes,
      },
    });
  }
  return { requestId: _id, expiresAt: expiresAt.toISOString() };
}

/** One address cannot fill a calendar. */
async function mustHaveRoom(scope: Context, customerId: string): Promise<void> {
  if ((await countOpen(scope, customerId, mostOpen)) >= mostOpen)
    throw new Problem('too_many_bookings', `There are ${mostOpen} open bookings of this address already.`);
}

/** Books what was asked for when the code is right. A wrong one counts, so it is returned, not thrown. */
export async function confirmRequest(
  visit: Visit,
  { requestId, code }: Schemas['BookingCode'],
): Promise<BookingDocument | Problem> {
  const { scope } = visit;
  const { keys } = scope.config;
  const requests = tenantCollection(scope, bookingRequestsCollection);
  const found = await requests.findOne({ _id: requestId });
  if (!found || found.tries >= mostTries || found.expiresAt < new Date()) return new Problem('invalid_code');
  if (found.codeHash !== keys.hash('booking code', `${requestId} ${code}`)) {
    await requests.updateOne({ _id: requestId }, { $inc: { tries: 1 } });
    return new Problem('invalid_code');
  }
  await requests.deleteOne({ _id: requestId });
  const wish: Wish = JSON.parse(keys.unseal(found.wish));
  return bookWish(visit, wish, { email: wish.email, userId: null });
}

/** Books it for the customer that the workshop knows by the proved address, or for a new one. */
export async function bookWish(
  open: Visit,
  wish: Omit<Wish, 'email' | 'language'>,
  booker: Booker,
): Promise<BookingDocument> {
  const { scope, rules } = open;
  const { email } = booker;
  await mustBeOffered(open, wish);
  const known = await findCustomerByEmail(scope, email);
  const { name, phone } = wish;
  const customer = known ?? (await createCustomer(scope, { name, email, ...(phone ? { phone } : {}) }));
  if (known) await mustHaveRoom(scope, known._id);
  const vehicle = wish.registration ? await findOrAddVehicle(scope, customer._id, wish.registration) : null;
  // A registration of somebody else's is not shown to be so; the workshop sees it in the notes.
  const notes = [wish.notes, vehicle ? null : wish.registration].filter(Boolean).join('\n');
  const services = await namedServices(scope, wish.serviceIds, '/body/serviceIds');
  return createBooking(
    scope,
    {
      customerId: customer._id,
      ...(vehicle ? { vehicleId: vehicle._id } : {}),
      serviceIds: wish.serviceIds,
      startsAt: wish.startsAt,
      ...(wish.visit ? { visit: wish.visit } : {}),
      ...(notes ? { notes } : {}),
      status: rules.autoConfirm ? 'confirmed' : 'requested',
    },
    {
      source: wish.source ?? 'public',
      deposit: await depositOn(scope, rules, services),
      booker,
    },
  );
}
