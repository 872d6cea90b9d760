import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator, type TestAdministrator } from '../../../test/administrators.ts';
import { codeIn, comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { newCustomer, type TestCustomer } from '../../../test/customers.ts';
import { join } from '../../../test/people.ts';
import { createLogger } from '../../logger.ts';
import { startRequestExpiry } from './expiry.ts';

let app: TestApp;
let admin: TestAdministrator;
let near: TestWorkshop;
let far: TestWorkshop;
let slugs: { near: string; far: string };
let ravi: TestCustomer;

beforeAll(async () => {
  app = await startTestApp();
  admin = await newAdministrator(app);
  const [one, other] = [await listed('Near Garage', 18.53), await listed('Far Garage', 18.6)];
  near = one.shop;
  far = other.shop;
  slugs = { near: one.slug, far: other.slug };
  ravi = await newCustomer(app);
});
afterAll(() => app.close());

async function listed(name: string, latitude: number) {
  const shop = await app.workshop(name);
  const address = { line1: '14 Karve Road', city: 'Pune', stateCode: '27' };
  const { slug } = await shop.owner.workshops.update({ phone: '+912067891234', address });
  const location = { latitude, longitude: 73.85 };
  await shop.owner.listing.update({ location, serviceTypes: ['brakes'] });
  await admin.workbay.platform.verifyWorkshop(shop.id);
  await shop.owner.bays.create({ name: 'Lift 1' });
  return { shop, slug };
}

const wish = {
  serviceType: 'brakes' as const,
  description: 'They squeak when I stop.',
  city: 'Pune',
  address: '7 Hill Road, second floor',
  location: { latitude: 18.520_43, longitude: 73.856_74 },
  vehicle: { registration: 'mh 12 ab 1234', make: 'Maruti', model: 'Swift' },
};
const date = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
const at = (hour: number) => `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const ask = (who = ravi, more: object = { nearest: 2 }) =>
  who.workbay.portal.sendRequest({ ...wish, ...more });
const newest = async ({ owner }: TestWorkshop) => {
  const [found] = (await owner.serviceRequests.list()).data;
  if (!found) throw new Error('no request has come');
  return found;
};
const offer = async (shop: TestWorkshop, price = 249_900, startsAt = at(5)) =>
  shop.owner.serviceRequests.quote((await newest(shop)).id, { price, startsAt, durationMinutes: 90 });
const closed = { status: 409, code: 'request_closed' };

describe('it works', () => {
  it('goes to the nearest, who quote; the accepted quote is a booking with all that was said, and the other is told', async () => {
    const sent = await ask(ravi, { nearest: 2, preferredOn: date });
    expect(sent.quotes.map(({ workshop }) => workshop.name)).toEqual(['Near Garage', 'Far Garage']);
    const seen = await newest(near);
    expect(seen).toMatchObject({
      status: 'waiting',
      customerName: 'Ravi',
      around: { latitude: 18.52, longitude: 73.86 },
      distanceKm: 1,
      vehicle: 'Maruti Swift',
    });
    for (const secret of ['Hill Road', 'Kulkarni', ravi.email, 'MH12AB1234', '73.8567'])
      expect(JSON.stringify(seen)).not.toContain(secret);
    await offer(near, 249_900, at(5));
    const mail = await app.mailTo(ravi.email);
    expect(mail.subject).toContain('Near Garage quotes ₹2,499.00');
    await offer(far, 199_900, at(7));
    const { quotes } = await ravi.workbay.portal.getRequest(sent.id);
    expect(quotes.map(({ quote }) => quote?.price)).toEqual([249_900, 199_900]);
    const [, cheap] = quotes;
    const done = await ravi.workbay.portal.acceptQuote(sent.id, {
      quoteId: `${cheap?.id}`,
      quoteVersion: cheap?.version ?? 0,
    });
    expect(done).toMatchObject({ status: 'accepted', quotes: [{ status: 'lost' }, { status: 'accepted' }] });
    const { bookingId } = await newest(far);
    const booking = await far.owner.bookings.get(`${bookingId}`);
    expect(booking).toMatchObject({
      status: 'confirmed',
      source: 'request',
      startsAt: at(7),
      customer: { name: 'Ravi Kulkarni' },
      vehicle: { registration: 'MH12AB1234' },
    });
    const vehicle = await far.owner.vehicles.get(`${booking.vehicle?.id}`);
    expect(vehicle).toMatchObject({ make: 'Maruti', model: 'Swift' });
    for (const said of ['Brakes', 'They squeak when I stop.', '₹1,999.00', `Best day: ${date}`])
      expect(booking.notes).toContain(said);
    expect((await ravi.workbay.portal.listBookings()).data[0]?.url).toBe(done.bookingUrl);
    const { jobId } = await far.owner.bookings.checkIn(booking.id, {});
    expect((await far.owner.jobs.get(`${jobId}`)).notes).toContain('They squeak');
    const told = async (shop: TestWorkshop) =>
      new Set((await shop.owner.notifications.list()).data.map(({ type }) => type));
    await expect.poll(() => told(far), { timeout: 30_000 }).toContain('request.accepted');
    await expect.poll(() => told(near), { timeout: 30_000 }).toContain('request.lost');
    expect(await told(near)).toContain('request.received');
  });

  it('goes to those that are named; one declines, and it is called off', async () => {
    const who = await newCustomer(app);
    const sent = await ask(who, { workshops: [slugs.near, slugs.far] });
    const { id } = await newest(near);
    await near.owner.serviceRequests.decline(id, { reason: 'We are closed that week.' });
    const seen = await who.workbay.portal.getRequest(sent.id);
    expect(seen.quotes[0]).toMatchObject({ status: 'declined', reason: 'We are closed that week.' });
    await who.workbay.portal.cancelRequest(sent.id);
    expect((await newest(far)).status).toBe('cancelled');
    await expect(offer(far)).rejects.toMatchObject(closed);
    expect((await near.owner.serviceRequests.list({ status: 'declined' })).data.map(one => one.id)).toContain(
      id,
    );
  });

  it('is mailed when a quote is taken back, and is over when nobody is left to answer', async () => {
    const who = await newCustomer(app);
    const sent = await ask(who);
    const subject = async () => (await app.mailTo(who.email)).subject;
    const { id } = await offer(near, 100_000);
    await expect.poll(subject, { timeout: 30_000 }).toContain('Near Garage quotes ₹1,000.00');
    for (const price of [110_000, 120_000]) await offer(near, price);
    await near.owner.serviceRequests.decline(id, {});
    await expect.poll(subject, { timeout: 30_000 }).toContain('Near Garage has taken its quote back');
    expect((await who.workbay.portal.getRequest(sent.id)).status).toBe('open');
    await far.owner.serviceRequests.decline((await newest(far)).id, {});
    await expect.poll(subject, { timeout: 30_000 }).toContain('No workshop can do it');
    expect((await who.workbay.portal.getRequest(sent.id)).status).toBe('declined');
    const mails = await app.server.database.db
      .collection('mails')
      .countDocuments({ 'to.email': who.email }, { comment });
    expect(mails).toBe(4);
  });

  it('expires by itself, which everybody is told', async () => {
    const who = await newCustomer(app);
    const sent = await ask(who);
    await offer(near);
    const { database } = app.server;
    const over = new Date(Date.now() - 1000);
    await database.db
      .collection<{ _id: string }>('customerRequests')
      .updateOne({ _id: sent.id }, { $set: { expiresAt: over, dueAt: over } }, { comment });
    const [quote] = (await who.workbay.portal.getRequest(sent.id)).quotes;
    const late = { quoteId: `${quote?.id}`, quoteVersion: quote?.version ?? 0 };
    await expect(who.workbay.portal.acceptQuote(sent.id, late)).rejects.toMatchObject(closed);
    const worker = startRequestExpiry({ database, config: app.config, log: createLogger('error') });
    const status = async () => (await who.workbay.portal.getRequest(sent.id)).status;
    await expect.poll(status, { timeout: 30_000 }).toBe('expired');
    await worker.stop();
    expect((await newest(near)).status).toBe('expired');
    await expect(offer(far)).rejects.toMatchObject(closed);
    await expect
      .poll(async () => (await app.mailTo(who.email)).subject, { timeout: 30_000 })
      .toContain('Your request is over');
  });
});

describe('it is pages that need no script', () => {
  it('from the request to the booking, by the one quote that is accepted', async () => {
    const who = await newCustomer(app);
    const page = async (path: string, form?: Record<string, string>) => {
      const answer = await fetch(`${app.url}${path}`, {
        redirect: 'manual',
        headers: { cookie: `workbay_customer=${who.token}` },
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      });
      return { status: answer.status, text: await answer.text(), to: `${answer.headers.get('location')}` };
    };
    expect((await page(`/w/${slugs.near}`)).text).toContain(`/my/requests/new?workshop=${slugs.near}`);
    const form = await page(`/my/requests/new?workshop=${slugs.near}&lang=hi`);
    expect(form.text).toContain('Near Garage से दाम पूछें');
    const bad = await page('/my/requests/new', {
      serviceType: 'brakes',
      description: '<b>x',
      where: 'Nowhereville',
    });
    expect([bad.status, bad.text.includes('&lt;b&gt;x')]).toEqual([422, true]);
    const wish = { serviceType: 'brakes', description: 'They squeak.', workshop: slugs.near };
    const own = (await page('/my/requests/new', wish)).to.replace(/\?.*/, '');
    expect((await page(own)).text).toContain('No answer yet');
    await offer(near, 150_000, at(15));
    const { text } = await page(own);
    expect(text).toContain('Accept ₹1,500.00');
    const hidden = (name: string) => new RegExp(`name="${name}" value="(\\w+)"`).exec(text)?.[1] ?? '';
    const accept = { quoteId: hidden('quoteId'), quoteVersion: hidden('quoteVersion') };
    expect((await page(`${own}/accept`, accept)).to).toContain(own);
    expect((await page(own)).text).toContain('See your booking');
    expect((await page(`${own}/cancel`, {})).status).toBe(422);
    expect((await page('/my/requests')).text).toContain('Booked');
  });
});

describe('who has no name yet', () => {
  it('gives one with the request, and no workshop sees the beginning of their address', async () => {
    const email = `zzmailbox-${Date.now()}@example.com`;
    const anybody = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
    const { requestId } = await anybody.portal.askCode({ email });
    const { token, account } = await anybody.portal.signIn({
      requestId,
      code: codeIn(await app.mailTo(email)),
    });
    expect(account.nameGuessed).toBe(true);
    const workbay = new WorkbayCustomer({ baseUrl: app.url, accessToken: () => token, maxRetries: 0 });
    const before = { ...wish, workshops: [slugs.near] };
    await expect(workbay.portal.sendRequest(before)).rejects.toMatchObject({ code: 'rule_broken' });
    const headers = { cookie: `workbay_customer=${token}` };
    const form = async () => (await fetch(`${app.url}/my/requests/new`, { headers })).text();
    expect(await form()).toContain('name="name"');
    const fields = { serviceType: 'brakes', description: 'x', workshop: slugs.near, name: 'Meera Rao' };
    const body = new URLSearchParams({ ...fields, phone: '98111 22233' });
    const sent = await fetch(`${app.url}/my/requests/new`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body,
    });
    expect(sent.status).toBe(303);
    expect((await newest(near)).customerName).toBe('Meera');
    expect(await workbay.portal.get()).toMatchObject({ nameGuessed: false, phone: '+919811122233' });
    expect(await form()).not.toContain('name="name"');
  });
});

describe('it refuses', () => {
  it('the second of two acceptances at once, and a quote beside an acceptance', async () => {
    const who = await newCustomer(app);
    const sent = await ask(who);
    await offer(near, 100_000, at(9));
    await offer(far, 100_000, at(9));
    const { quotes } = await who.workbay.portal.getRequest(sent.id);
    const tries = await Promise.allSettled(
      quotes.map(({ id, version }) =>
        who.workbay.portal.acceptQuote(sent.id, { quoteId: id, quoteVersion: version }),
      ),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject(closed);
    const ends = [(await newest(near)).status, (await newest(far)).status];
    expect(ends.toSorted()).toEqual(['accepted', 'lost']);
    await expect(offer(near)).rejects.toMatchObject(closed);
  });

  it('a quote that has changed since, a time that is taken or over, and more than there may be', async () => {
    const who = await newCustomer(app);
    const sent = await ask(who, { workshops: [slugs.near] });
    const first = await offer(near, 100_000, at(12));
    await offer(near, 900_000, at(12));
    const accept = (quoteVersion: number) =>
      who.workbay.portal.acceptQuote(sent.id, { quoteId: first.id, quoteVersion });
    await expect(accept(first.version)).rejects.toMatchObject({ code: 'version_conflict' });
    const { id } = await near.owner.customers.create({ name: 'Sita' });
    await near.owner.bookings.create({ customerId: id, startsAt: at(12), endsAt: at(13) });
    await expect(accept(first.version + 1)).rejects.toMatchObject({ code: 'place_taken' });
    expect((await who.workbay.portal.getRequest(sent.id)).status).toBe('open');
    await expect(offer(near, 1, '2020-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'rule_broken' });
    for (let one = 0; one < 4; one++) await ask(who, { workshops: [slugs.near] });
    await expect(ask(who)).rejects.toMatchObject({ code: 'too_many_requests_open' });
  });

  it('where there is nobody, and odd wishes', async () => {
    const sea = { latitude: 0, longitude: 0 };
    await expect(ask(ravi, { nearest: 2, location: sea })).rejects.toMatchObject({
      code: 'no_workshop_near',
    });
    await expect(ask(ravi, { workshops: ['no-such'] })).rejects.toMatchObject({ code: 'unknown_reference' });
    await expect(ask(ravi, {})).rejects.toMatchObject({ code: 'rule_broken' });
    await expect(ask(ravi, { workshops: [slugs.near], atHome: true })).rejects.toMatchObject({
      errors: [{ pointer: '/body/workshops/0' }],
    });
    await expect(ask(ravi, { nearest: 1, preferredOn: '2020-01-01' })).rejects.toMatchObject({
      errors: [{ pointer: '/body/preferredOn' }],
    });
    await expect(ask(ravi, { nearest: 1, atHome: true })).rejects.toMatchObject({ code: 'no_workshop_near' });
  });
});

describe('it keeps others out', () => {
  it("other customers, other workshops, and people who may not quote; and goes with its customer's account", async () => {
    const who = await newCustomer(app);
    const sent = await ask(who, { workshops: [slugs.near] });
    const { id, version } = await offer(near);
    const gone = { status: 404 };
    const { portal } = ravi.workbay;
    await expect(portal.getRequest(sent.id)).rejects.toMatchObject(gone);
    await expect(portal.cancelRequest(sent.id)).rejects.toMatchObject(gone);
    const theirs = { quoteId: id, quoteVersion: version };
    await expect(portal.acceptQuote(sent.id, theirs)).rejects.toMatchObject(gone);
    const own = await ask(ravi, { workshops: [slugs.far] });
    await expect(portal.acceptQuote(own.id, theirs)).rejects.toMatchObject(gone);
    await expect(far.owner.serviceRequests.get(id)).rejects.toMatchObject(gone);
    const price = { price: 1, startsAt: at(5), durationMinutes: 60 };
    await expect(far.owner.serviceRequests.quote(id, price)).rejects.toMatchObject(gone);
    const technician = await join(app, near, 'technician');
    await expect(technician.workbay.serviceRequests.quote(id, price)).rejects.toMatchObject({ status: 403 });
    expect((await technician.workbay.serviceRequests.list()).data).toEqual([]);
    await who.workbay.portal.deleteAccount();
    const left = await near.owner.serviceRequests.get(id);
    expect(left).toMatchObject({ status: 'cancelled', description: '', customerName: '', vehicle: null });
    expect(left).toMatchObject({ city: null, around: null, quote: { note: null } });
    const { db } = app.server.database;
    const told = await Promise.all([
      db.collection('events').find({ resourceId: id }, { comment }).toArray(),
      db.collection('notifications').find({ tenantId: near.id, 'about.id': id }, { comment }).toArray(),
      db
        .collection('auditRecords')
        .find({ tenantId: near.id, keys: `id:${id}` }, { comment })
        .toArray(),
    ]);
    for (const said of ['squeak', 'Ravi', 'Swift']) expect(JSON.stringify(told)).not.toContain(said);
  });
});
