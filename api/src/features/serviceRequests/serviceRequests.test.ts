import { request } from 'node:http';
import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newAdministrator, type TestAdministrator } from '../../../test/administrators.ts';
import { codeIn, comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { newCustomer, type TestCustomer } from '../../../test/customers.ts';
import { join } from '../../../test/people.ts';
import { phonePicture, png } from '../../../test/pictures.ts';
import { Problem } from '../../errors.ts';
import { createLogger } from '../../logger.ts';
import { startFileCleaner } from '../files/cleaner.ts';
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

describe('what the customer shows', () => {
  it('is seen by the workshops asked, goes with the booking to its job, and from everywhere else', async () => {
    const who = await newCustomer(app);
    const { id: photo } = await who.workbay.uploadPhoto(await phonePicture(), 'pads.jpg');
    const sent = await ask(who, { nearest: 2, photoFileIds: [photo] });
    expect(sent.photos).toMatchObject([{ id: photo }]);
    for (const shop of [near, far]) {
      const [seen] = (await newest(shop)).photos;
      const picture = await fetch(new URL(`${seen?.largeUrl}`, app.url));
      expect(picture.headers.get('content-type')).toBe('image/webp');
      expect(Buffer.from(await picture.arrayBuffer()).includes('Secret Phone')).toBe(false);
    }
    const again = ask(who, { nearest: 1, photoFileIds: [photo] });
    await expect(again).rejects.toMatchObject({ errors: [{ pointer: '/body/photoFileIds/0' }] });
    await expect(ask(ravi, { nearest: 1, photoFileIds: [photo] })).rejects.toMatchObject({ status: 422 });
    await expect(ravi.workbay.portal.completeFile(photo)).rejects.toMatchObject({ status: 404 });
    await expect(near.owner.files.get(photo)).rejects.toMatchObject({ status: 404 });
    await offer(near, 100_000, at(18));
    const [quote] = (await who.workbay.portal.getRequest(sent.id)).quotes;
    await who.workbay.portal.acceptQuote(sent.id, {
      quoteId: `${quote?.id}`,
      quoteVersion: quote?.version ?? 0,
    });
    const { bookingId, photos } = await newest(near);
    expect(photos[0]?.smallUrl).not.toBeNull();
    expect((await newest(far)).photos).toEqual([{ id: photo, smallUrl: null, largeUrl: null }]);
    const { jobId } = await near.owner.bookings.checkIn(`${bookingId}`, {});
    const { data } = await near.owner.jobs.photos(`${jobId}`);
    expect(data).toMatchObject([{ id: photos[0]?.id, name: 'pads.jpg', attachedTo: jobId }]);
    const { id: other } = await who.workbay.uploadPhoto(await png(), 'hose.png');
    const next = await ask(who, { workshops: [slugs.near], photoFileIds: [other] });
    const quoted = await offer(near, 100_000, at(12));
    await who.workbay.portal.acceptQuote(next.id, { quoteId: quoted.id, quoteVersion: quoted.version });
    const unused = await newest(near);
    const [copy] = unused.photos;
    expect((await near.owner.files.get(`${copy?.id}`)).attachedTo).toBe(unused.bookingId);
    await near.owner.bookings.changeStatus(`${unused.bookingId}`, { status: 'cancelled' });
    await expect(near.owner.files.get(`${copy?.id}`)).rejects.toMatchObject({ status: 404 });
  });

  it('is copied before anything is held: a store that is slow or away changes nothing, and what nobody came to use goes', async () => {
    const who = await newCustomer(app);
    const { id: photo } = await who.workbay.uploadPhoto(await png(), 'hose.png');
    const sent = await ask(who, { workshops: [slugs.near], photoFileIds: [photo] });
    const { id: quoteId, version } = await offer(near, 100_000, at(13));
    const accept = (quoteVersion: number) =>
      who.workbay.portal.acceptQuote(sent.id, { quoteId, quoteVersion });
    const { database, files } = app.server.parts;
    const { put: keep } = files;
    const put = vi.spyOn(files, 'put').mockRejectedValueOnce(new Problem('unavailable'));
    try {
      await expect(accept(version), 'the store is away').rejects.toMatchObject({ status: 503 });
      put.mockImplementationOnce(async object => {
        await offer(near, 110_000, at(13));
        return keep(object);
      });
      await expect(accept(version), 'quoted anew meanwhile').rejects.toMatchObject({
        code: 'version_conflict',
      });
      const docs = database.db.collection<{ _id: string; objects: unknown[] }>('files');
      const mine = { tenantId: near.id, purpose: 'job_photo', status: 'pending' };
      const [copy] = await docs.find(mine, { comment }).toArray();
      expect(copy?.objects).toHaveLength(3);
      await docs.updateOne({ _id: `${copy?._id}` }, { $set: { dueAt: new Date(0) } }, { comment });
      const cleaner = startFileCleaner({ database, files, log: createLogger('error') });
      const left = () => docs.countDocuments({ _id: `${copy?._id}` }, { comment });
      await expect.poll(left, { timeout: 30_000 }).toBe(0);
      await cleaner.stop();
      put.mockClear();
      put.mockImplementationOnce(async object => {
        await offer(near, 120_000, at(13));
        return keep(object);
      });
      await expect(accept(version + 1)).rejects.toMatchObject({ code: 'version_conflict' });
      await accept(version + 2);
      expect(put, 'once for each size').toHaveBeenCalledTimes(3);
    } finally {
      put.mockRestore();
    }
    const { bookingId, photos } = await newest(near);
    const { data } = await near.owner.jobs.photos(
      `${(await near.owner.bookings.checkIn(`${bookingId}`, {})).jobId}`,
    );
    expect(data).toMatchObject([{ id: photos[0]?.id, name: 'hose.png' }]);
    expect((await fetch(new URL(`${data[0]?.url}`, app.url))).status).toBe(200);
  });
});

/** What is kept of something at the workshop near. */
const traces = (name: string, filter: object) =>
  app.server.database.db
    .collection(name)
    .find({ tenantId: near.id, ...filter }, { comment })
    .toArray();

describe('a dispute about what was booked', () => {
  const dispute = { about: 'work' as const, text: 'The brakes still squeak.' };
  async function booked(who: TestCustomer, hour: number) {
    const sent = await ask(who, { workshops: [slugs.near] });
    const { id, version } = await offer(near, 100_000, at(hour));
    await who.workbay.portal.acceptQuote(sent.id, { quoteId: id, quoteVersion: version });
    const { bookingId } = await newest(near);
    return `${bookingId}`;
  }

  it('is opened by the customer, answered by the workshop, and decided by an administrator; both are told', async () => {
    const who = await newCustomer(app);
    const bookingId = await booked(who, 22);
    const open = () => who.workbay.portal.openDispute({ bookingId, ...dispute });
    await expect(open(), 'not before it').rejects.toMatchObject({ code: 'dispute_closed' });
    await near.owner.bookings.checkIn(bookingId, {});
    await expect(ravi.workbay.portal.openDispute({ bookingId, ...dispute })).rejects.toMatchObject({
      status: 404,
    });
    const { dispute: opened, workshopName } = await open();
    expect([workshopName, opened.state, opened.openedBy]).toEqual(['Near Garage', 'open', 'customer']);
    await expect(open()).rejects.toMatchObject({ code: 'dispute_closed' });
    const subject = async (email: string) => (await app.mailTo(email)).subject;
    expect(await subject(near.email)).toBe('Ravi Kulkarni has opened a dispute');
    const [seen] = (await near.owner.disputes.list()).data;
    expect(seen).toMatchObject({
      id: opened.id,
      bookingId,
      messages: [{ by: 'customer', text: dispute.text }],
    });
    await expect(near.owner.disputes.say(opened.id, { text: 'x', withdraw: true })).rejects.toMatchObject({
      code: 'dispute_closed',
    });
    await near.owner.disputes.say(opened.id, { text: 'Come by on Monday.' });
    expect(await subject(who.email)).toBe('Near Garage has answered in your dispute');
    await who.workbay.portal.sayInDispute(opened.id, { text: 'I was there.' });
    const gone = { status: 404 };
    await expect(ravi.workbay.portal.sayInDispute(opened.id, { text: 'x' })).rejects.toMatchObject(gone);
    await expect(far.owner.disputes.say(opened.id, { text: 'x' })).rejects.toMatchObject(gone);
    expect((await ravi.workbay.portal.listDisputes()).data).toEqual([]);
    expect((await far.owner.disputes.list()).data).toEqual([]);
    const { platform } = admin.workbay;
    const queue = (await platform.listDisputes({ limit: 100 })).data;
    const waiting = queue.find(one => one.dispute.id === opened.id);
    expect(waiting).toMatchObject({ workshopId: near.id, refundable: 0 });
    const decision = { outcome: 'for_customer' as const, reason: 'The work was not done.' };
    await expect(platform.decideDispute(opened.id, { ...decision, refund: 1 })).rejects.toMatchObject({
      errors: [{ pointer: '/body/refund' }],
    });
    await platform.decideDispute(opened.id, decision);
    await expect(platform.decideDispute(opened.id, decision)).rejects.toMatchObject({ status: 409 });
    expect(await subject(who.email)).toBe('Your dispute with Near Garage is decided');
    expect(await subject(near.email)).toBe('Your dispute with Ravi Kulkarni is decided');
    const [mine] = (await who.workbay.portal.listDisputes()).data;
    expect(mine?.dispute).toMatchObject({ state: 'decided', decision: { ...decision, refund: 0 } });
    await expect(who.workbay.portal.sayInDispute(opened.id, { text: 'x' })).rejects.toMatchObject({
      status: 409,
    });
    const rest = (await platform.listDisputes({ limit: 100 })).data;
    expect(rest.map(one => one.dispute.id)).not.toContain(opened.id);
    await who.workbay.portal.deleteAccount();
    const [left] = (await near.owner.disputes.list()).data;
    const told = [
      await traces('events', { resourceId: opened.id }),
      await traces('auditRecords', { keys: `id:${opened.id}` }),
    ];
    expect(told[1]?.length).toBeGreaterThan(0);
    expect(JSON.stringify([left, told])).not.toMatch(/squeak|I was there|Kulkarni/);
  });

  it('is opened by the workshop as well, which can withdraw it, and by the pages of the customer', async () => {
    const who = await newCustomer(app);
    const bookingId = await booked(who, 3);
    await near.owner.bookings.checkIn(bookingId, {});
    const { id } = await near.owner.disputes.open({ bookingId, about: 'conduct', text: 'He shouted.' });
    const headers = { cookie: `workbay_customer=${who.token}` };
    const page = async () => (await fetch(`${app.url}/my/disputes`, { headers })).text();
    expect(await page()).toContain('He shouted.');
    const home = async (of: { cookie: string }) => (await fetch(`${app.url}/my`, { headers: of })).text();
    const body = new URLSearchParams({ text: 'I did not.' });
    await fetch(`${app.url}/my/disputes/${id}`, { method: 'POST', redirect: 'manual', headers, body });
    const long = new URLSearchParams({ text: 'x'.repeat(2001) });
    const refused = await fetch(`${app.url}/my/disputes/${id}`, { method: 'POST', headers, body: long });
    expect([refused.status, (await refused.text()).includes(`${long.get('text')}</textarea>`)]).toEqual([
      422,
      true,
    ]);
    expect(await home(headers), 'there is one already').not.toContain('/my/disputes/new');
    const ended = await near.owner.disputes.say(id, { text: 'It is settled.', withdraw: true });
    expect(ended).toMatchObject({ state: 'withdrawn', messages: [{}, { text: 'I did not.' }, {}] });
    const { id: customerId } = await near.owner.customers.create({ name: 'Sita' });
    const counter = await near.owner.bookings.create({ customerId, startsAt: at(7), endsAt: at(8) });
    const about = { bookingId: counter.id, about: 'no_show' as const, text: 'x' };
    await expect(near.owner.disputes.open(about)).rejects.toMatchObject({ code: 'no_customer_account' });
    const later = await newCustomer(app);
    const theirs = await booked(later, 1);
    await near.owner.bookings.changeStatus(theirs, { status: 'cancelled' });
    const own = { cookie: `workbay_customer=${later.token}` };
    expect(await home(own)).toContain(`/my/disputes/new?booking=${theirs}`);
    const form = await fetch(`${app.url}/my/disputes/new?booking=${theirs}`, { headers: own });
    expect(await form.text()).toContain('What is it about?');
    const said = new URLSearchParams({ about: 'no_show', text: 'Nobody came.' });
    const path = `${app.url}/my/disputes/new?booking=${theirs}`;
    const done = await fetch(path, { method: 'POST', redirect: 'manual', headers: own, body: said });
    expect(done.headers.get('location')).toContain('/my/disputes');
    expect((await near.owner.disputes.list()).data[0]).toMatchObject({
      bookingId: theirs,
      openedBy: 'customer',
    });
  });
});

describe('a quote has an end', () => {
  it('after which nobody accepts it, until it is quoted anew', async () => {
    const who = await newCustomer(app);
    const sent = await ask(who, { workshops: [slugs.near] });
    const { id } = await newest(near);
    const soon = new Date(Date.now() + 60_000).toISOString();
    const price = { price: 100_000, startsAt: at(20), durationMinutes: 60 };
    const past = near.owner.serviceRequests.quote(id, { ...price, validUntil: '2020-01-01T00:00:00Z' });
    await expect(past).rejects.toMatchObject({ errors: [{ pointer: '/body/validUntil' }] });
    const { quote } = await near.owner.serviceRequests.quote(id, { ...price, validUntil: soon });
    expect(quote?.validUntil).toBe(soon);
    await app.server.database.db
      .collection<{ _id: string }>('serviceRequests')
      .updateOne({ _id: id }, { $set: { 'quote.validUntil': new Date(Date.now() - 1000) } }, { comment });
    const accept = async () => {
      const [{ id: quoteId, version: quoteVersion } = { id: '', version: 0 }] = (
        await who.workbay.portal.getRequest(sent.id)
      ).quotes;
      return who.workbay.portal.acceptQuote(sent.id, { quoteId, quoteVersion });
    };
    await expect(accept()).rejects.toMatchObject({ code: 'quote_expired' });
    const cookie = `workbay_customer=${who.token}`;
    const page = await fetch(`${app.url}/my/requests/${sent.id}`, { headers: { cookie } });
    expect(await page.text()).toContain('The price held until');
    const anew = await near.owner.serviceRequests.quote(id, price);
    expect(anew.quote?.validUntil).toBe(anew.expiresAt);
    expect((await accept()).status).toBe('accepted');
  });
});

describe('it is pages that need no script', () => {
  it('from the request to the booking, by the one quote that is accepted', async () => {
    const who = await newCustomer(app);
    const page = async (path: string, form?: Record<string, string> | FormData) => {
      const answer = await fetch(`${app.url}${path}`, {
        redirect: 'manual',
        headers: { cookie: `workbay_customer=${who.token}` },
        ...(form
          ? { method: 'POST', body: form instanceof FormData ? form : new URLSearchParams(form) }
          : {}),
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
    const shown = new FormData();
    for (const [name, value] of Object.entries(wish)) shown.append(name, value);
    shown.append('key', /name="key" value="([\w-]{36})"/.exec(form.text)?.[1] ?? '');
    shown.append('photos', new File([await png()], 'pads.png', { type: 'image/png' }));
    const nobodys = await fetch(`${app.url}/my/requests/new`, {
      method: 'POST',
      redirect: 'manual',
      body: shown,
    });
    expect(nobodys.headers.get('location')).toContain('/my/sign-in');
    const own = (await page('/my/requests/new', shown)).to.replace(/\?.*/, '');
    expect((await page('/my/requests/new', shown)).to, 'a double tap').toContain(`${own}?`);
    expect((await page(own)).text).toMatch(/<img src="[^"]+" alt="Photo 1">.*No answer yet/s);
    await offer(near, 150_000, at(15));
    const { text } = await page(own);
    expect(text).toContain('Accept ₹1,500.00');
    const hidden = (name: string) => new RegExp(`name="${name}" value="([\\w-]+)"`).exec(text)?.[1] ?? '';
    const accept = { quoteId: hidden('quoteId'), quoteVersion: hidden('quoteVersion'), key: hidden('key') };
    const tap = () => page(`${own}/accept`, accept);
    expect((await Promise.all([tap(), tap()])).map(({ status }) => status)).toEqual([303, 303]);
    expect((await page(own)).text).toContain('See your booking');
    expect((await page(`${own}/cancel`, {})).status).toBe(422);
    expect((await page('/my/requests')).text).toContain('Booked');
  });
});

describe('forms with photos', () => {
  const path = '/my/requests/new';
  it('are taken in only there, of who is logged in, one at a time; who goes away leaves the place', async () => {
    const who = await newCustomer(app);
    const cookie = `workbay_customer=${who.token}`;
    const type = { 'content-type': 'Multipart/Form-Data; boundary=x' };
    const body = '--x\r\nContent-Disposition: form-data; name="description"\r\n\r\nSqueaks\r\n--x--\r\n';
    const post = (to: string, headers: object) =>
      fetch(`${app.url}${to}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...type, ...headers },
        body,
      });
    expect((await post(path, {})).headers.get('location')).toContain('/my/sign-in');
    expect((await post('/my/requests/srq_x/cancel', { cookie })).status).toBe(415);
    const begun = async () => {
      const headers = { ...type, cookie, 'content-length': '1000' };
      const form = request(`${app.url}${path}`, { method: 'POST', headers }).on('error', () => undefined);
      await new Promise(resolve => form.write('--x', resolve));
      return form;
    };
    for (let times = 0; times < 5; times++) (await begun()).destroy();
    const status = async () => (await post(path, { cookie })).status;
    await expect.poll(status).toBe(422);
    let form = await begun();
    const beside = async () => {
      form.destroy();
      form = await begun();
      return status();
    };
    await expect.poll(beside).toBe(503);
    form.destroy();
    await expect.poll(status).toBe(422);
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

  it('the same quote a second time at once, with photos', async () => {
    const who = await newCustomer(app);
    const { id: photo } = await who.workbay.uploadPhoto(await png(), 'hose.png');
    const sent = await ask(who, { workshops: [slugs.far], photoFileIds: [photo] });
    const { id: quoteId, version: quoteVersion } = await offer(far, 100_000, at(22));
    const accept = () => who.workbay.portal.acceptQuote(sent.id, { quoteId, quoteVersion });
    const tries = await Promise.allSettled([accept(), accept()]);
    const refused = tries.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([expect.objectContaining(closed)]);
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
    const athome = (more: object) => ask(ravi, { workshops: [slugs.near], atHome: true, ...more });
    const notThere = { errors: [{ pointer: '/body/workshops/0' }] };
    await expect(athome({})).rejects.toMatchObject(notThere);
    await near.owner.listing.update({ homeVisit: true, homeVisitKm: 3 });
    await expect(athome({ location: { latitude: 18.6, longitude: 73.85 } })).rejects.toMatchObject(notThere);
    expect((await athome({})).status).toBe('open');
    await near.owner.listing.update({ homeVisit: false });
    await expect(athome({ location: undefined })).rejects.toMatchObject({
      errors: [{ pointer: '/body/location' }],
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
    const told = await Promise.all([
      traces('events', { resourceId: id }),
      traces('notifications', { 'about.id': id }),
      traces('auditRecords', { keys: `id:${id}` }),
    ]);
    for (const said of ['squeak', 'Ravi', 'Swift']) expect(JSON.stringify(told)).not.toContain(said);
  });
});
