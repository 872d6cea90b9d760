import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator } from '../administrators.ts';
import { startTestApp, type TestApp, type TestWorkshop } from '../app.ts';
import { newCustomer } from '../customers.ts';
import { join } from '../people.ts';
import { pictureBomb } from '../pictures.ts';
import { bearer, raw } from './browser.ts';

/** What opens without a log-in, or for a customer: calendars, links, reviews, pages of the directory. */
let app: TestApp;
let shop: TestWorkshop;
let anyone: WorkbayCustomer;

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  anyone = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
});
afterAll(() => app.close());

const read = (url: string, headers = {}) => raw(`${app.url}${new URL(url).pathname}`, { headers });
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const ended = { status: 404, code: 'link_ended' };

async function bookingOf(name: string, service: string, place = '') {
  const { owner } = shop;
  const { id: customerId } = await owner.customers.create({
    name,
    ...(place ? { address: { line1: place, city: 'Pune' } } : {}),
  });
  const { id } = await owner.bookableServices.create({ name: service, durationMinutes: 60 });
  return owner.bookings.create({ customerId, serviceIds: [id], startsAt: soon(20) });
}

describe('calendar feeds', () => {
  it('a name writes no line of its own into the calendar', async () => {
    const lines = ['BEGIN:VALARM', 'ACTION:AUDIO', 'ATTACH:file:///etc/passwd', 'END:VALARM', 'END:VEVENT'];
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u0085', '\\n'])
      await bookingOf(`Ravi${end}${lines.join(end)}`, `Brakes${end}${lines.join(end)}`).catch(refused =>
        expect(refused).toMatchObject({ status: 400 }),
      );
    await bookingOf('Ravi;X-A=1:b,"c"', 'Oil, filter; all\\');
    const { url } = await shop.owner.calendarFeeds.create({ reach: 'workshop' });
    const { status, text } = await read(url);
    expect(status).toBe(200);
    const whole = text.replaceAll(/\r\n[ \t]/g, '').split(/\r\n|\n|\r/);
    const properties = whole.filter(Boolean).map(line => /^[A-Z-]+/.exec(line)?.[0]);
    const known = [
      ...['BEGIN', 'END', 'VERSION', 'PRODID', 'METHOD', 'NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL'],
      ...['X-PUBLISHED-TTL', 'UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION'],
      ...['LOCATION', 'STATUS', 'TRANSP', 'CREATED', 'LAST-MODIFIED'],
    ];
    expect(properties.filter(name => !name || !known.includes(name))).toEqual([]);
    expect(whole.filter(line => line.startsWith('BEGIN:VEVENT')).length).toBeGreaterThan(0);
    expect(whole.filter(line => /^(BEGIN|END):/.test(line) && !/:(VCALENDAR|VEVENT)$/.test(line))).toEqual(
      [],
    );
    expect(text).toContain('Ravi\\;X-A=1:b\\,');
  });

  it('an address opens its own calendar alone, and nothing by another credential', async () => {
    const { owner } = shop;
    const feed = new URL((await owner.calendarFeeds.create({ reach: 'own' })).url).pathname;
    const token = `${feed.split('/')[3]}`;
    const { id: customerId } = await owner.customers.create({ name: 'Ravi' });
    const { id: resourceId } = await owner.jobs.create({ customerId });
    const shared = `${(await owner.sharing.createLink({ resourceId })).url}`.split('/').at(-1);
    expect(token).toMatch(/^[\w-]{22}$/);
    for (const path of [
      `shared/${token}`,
      `review-links/${token}`,
      `calendar/${shared}/workbay.ics`,
      `calendar/${token.toLowerCase()}/workbay.ics`,
      `calendar/${token}%00/workbay.ics`,
    ])
      expect((await raw(`${app.url}/v1/${path}`)).status, path).toBeGreaterThanOrEqual(400);
    const other = await app.workshop('Stranger Motors');
    const [asNobody, asStranger] = [
      await read(app.url + feed),
      await read(app.url + feed, bearer(other.apiKey)),
    ];
    expect(asStranger.text).toBe(asNobody.text);
    expect((await raw(`${app.url}${feed}`, { method: 'DELETE' })).status).toBeGreaterThanOrEqual(400);
  });

  it('nobody keeps it on the way, hands its address on, or reads it from another page', async () => {
    const { url } = await shop.owner.calendarFeeds.create({ reach: 'own' });
    const { headers } = await read(url, { origin: 'https://evil.example' });
    expect(headers.get('cache-control')).toMatch(/^private/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const gone = await raw(`${app.url}/v1/calendar/${'A'.repeat(22)}/workbay.ics`);
    expect(gone).toMatchObject(ended);
  });
});

describe('what a customer exports', () => {
  it('is for their own token alone, and is kept by nobody on the way', async () => {
    const customer = await newCustomer(app);
    const url = `${app.url}/v1/portal/export`;
    for (const headers of [{}, bearer(shop.apiKey), bearer(shop.accessToken), bearer(`${customer.token}x`)])
      expect([401, 403]).toContain((await raw(url, { headers })).status);
    const { status, headers } = await raw(url, { headers: bearer(customer.token) });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('cache-control')).toMatch(/no-store/);
  });
});

describe('photos of reviews', () => {
  async function reviewLink(): Promise<string> {
    const email = `reviewer-${crypto.randomUUID()}@example.com`;
    const customer = await shop.owner.customers.create({ name: 'Lata', email });
    const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
    for (const status of ['in_progress', 'ready', 'delivered'] as const)
      await shop.owner.jobs.changeStatus(job.id, { status });
    const mails = app.server.database.db.collection('mails');
    const change = { $set: { dueAt: new Date() } };
    await mails.updateOne({ 'to.email': email }, change, { comment: 'platform: the test looks' });
    return `${/\/r\/([\w-]{22})/.exec((await app.mailTo(email)).text)?.[1]}`;
  }

  it('a picture bomb, a page and a drawing with a script are no photos, and the next photo is taken', async () => {
    const admin = await newAdministrator(app);
    const address = { line1: '14 Karve Road', city: 'Pune', stateCode: '27' };
    await shop.owner.workshops.update({ phone: '+912067891234', address });
    const location = { latitude: 18.52, longitude: 73.85 };
    await shop.owner.listing.update({ location, serviceTypes: ['brakes'] });
    await admin.workbay.platform.verifyWorkshop(shop.id);
    const token = await reviewLink();
    const script = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>';
    const page = '<!doctype html><script>alert(1)</script>';
    for (const content of [pictureBomb(20_000, 20_000), new Blob([script]), new Blob([page])]) {
      const photo = new Blob([content], { type: 'image/png' });
      await expect(anyone.uploadReviewPhoto(token, photo, 'a.png')).rejects.toMatchObject({ status: 422 });
    }
    const evil = { stars: 1, text: '<img src=x onerror=alert(1)>', name: '"><script>alert(2)</script>' };
    await anyone.directory.writeReview(token, evil);
    const { slug } = await shop.owner.workshops.get();
    for (const path of [`/w/${slug}`, `/r/${token}`]) {
      const { text, headers } = await raw(`${app.url}${path}`);
      expect(text, path).not.toMatch(/<img src=x|<script>alert/);
      expect(headers.get('content-security-policy'), path).toMatch(/script-src 'self'/);
    }
  });
});

describe('a technician’s own times', () => {
  it('name no place and no service of another workshop', async () => {
    const technician = await join(app, shop, 'technician');
    const other = await app.workshop('Stranger Motors');
    const theirs = await other.owner.bookableServices.create({ name: 'Theirs', durationMinutes: 30 });
    const change = technician.workbay.members.updateAvailability('me', { serviceIds: [theirs.id] });
    await expect(change).rejects.toMatchObject({ code: 'unknown_reference' });
    for (const id of [technician.memberId, 'me'])
      expect(
        (await raw(`${app.url}/v1/members/${id}/availability`, { headers: bearer(other.apiKey) })).status,
      ).toBe(404);
  });
});
