import { WorkbayAccount } from '@workbay/sdk/account';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { handOnAndDie } from '../../../test/dying.ts';
import { join, type Person } from '../../../test/people.ts';
import { browserAt, startPushService, vapidClaims } from '../../../test/pushReceiver.ts';
import type { StoredMail } from '../../adapters/mail/mailbox.ts';
import { loadContract } from '../../http/contract.ts';
import type { SendDocument } from './store.ts';
import { rules } from './types.ts';

let app: TestApp;
let shop: TestWorkshop;
let manager: Person;
let technician: Person;

beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop('Patil Motors');
  manager = await join(app, shop, 'manager');
  technician = await join(app, shop, 'technician');
});
afterAll(() => app.close());

const db = () => app.server.database.db;
const sends = () => db().collection<SendDocument>('notificationSends');
const mailbox = () => db().collection<Omit<StoredMail, 'id'>>('mailbox');

async function until<T>(look: () => Promise<T | null | false>): Promise<T> {
  const patience = Date.now() + 60_000;
  while (Date.now() < patience) {
    const found = await look();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error('it does not happen');
}

/** Until everybody has been told of everything. */
const told = () =>
  until(async () => {
    const soon = { dueAt: { $lte: new Date(Date.now() + 40_000) } };
    return (await db().collection('notices').countDocuments(soon, { comment })) === 0;
  });
const waiting = async (recipient: string) =>
  sends()
    .find({ recipient, channel: 'email' }, { sort: { _id: 1 }, comment })
    .toArray();

/** As if so much time had passed for what waits to be mailed. */
async function pass(ms: number): Promise<void> {
  const createdAt = { $subtract: ['$createdAt', ms] };
  await sends().updateMany({}, [{ $set: { createdAt, dueAt: '$$NOW' } }], { comment });
}
const minutes = (count: number) => count * 60_000;

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', hour: '2-digit' });
const begun = new Date();
const hourFromNow = (more: number) => (Number(hours.format(begun)) + more) % 24;
const hourOf = (send: SendDocument | undefined) => (send?.dueAt ? Number(hours.format(send.dueAt)) : null);

const mailsTo = async (email: string) =>
  mailbox()
    .find({ 'to.email': email, headers: { $exists: true } }, { sort: { createdAt: 1, _id: 1 }, comment })
    .toArray();
const mailTo = (email: string, nth: number) => until(async () => (await mailsTo(email))[nth - 1] ?? null);

let phone = 9_822_000_000;
async function jobFor(person: Person) {
  phone += 1;
  const customer = await manager.workbay.customers.create({ name: 'Meera Joshi', phone: String(phone) });
  return manager.workbay.jobs.create({
    customerId: customer.id,
    status: 'open',
    assignedTo: [person.userId],
    lineItems: [{ kind: 'labour', description: 'Brakes', unitPrice: 50_000 }],
  });
}
async function paymentFor() {
  const draft = await manager.workbay.invoices.create({ jobId: (await jobFor(manager)).id });
  const invoice = await manager.workbay.invoices.issue(draft.id);
  const payment = await manager.workbay.payments.record({
    invoiceId: invoice.id,
    amount: 118_000,
    method: 'cash',
  });
  return { ...payment, invoiceId: invoice.id };
}

describe('preferences', () => {
  it('are what the contract says until something is chosen, and then what was', async () => {
    const { notifications } = technician.workbay;
    const { document } = await loadContract();
    const text = JSON.stringify(document);
    for (const [type, { priority, ...ways }] of Object.entries(rules)) {
      const { inApp, email, push } = ways;
      const row = [priority, ...[inApp, email, push].map(on => (on ? 'on' : 'off'))].join(' | ');
      expect(text).toContain(`| \`${type}\` | ${row} |`);
      expect((await notifications.getPreferences()).types).toMatchObject({ [type]: ways });
    }
    expect(
      await notifications.updatePreferences({
        types: { 'job.ready': { inApp: false } },
        email: { hour: 18 },
      }),
    ).toMatchObject({
      types: { 'job.ready': { inApp: false, email: false, push: true }, 'job.assigned': { inApp: true } },
      email: { when: 'soon', hour: 18, weekday: 1 },
    });
    const quietHours = { from: '21:00', to: '08:00' };
    await notifications.updatePreferences({
      types: { 'job.ready': { inApp: true, email: true } },
      quietHours,
      timeZone: 'Europe/Berlin',
    });
    expect(await notifications.getPreferences()).toMatchObject({
      types: { 'job.ready': { inApp: true, email: true, push: true } },
      email: { hour: 18 },
      quietHours,
      timeZone: 'Europe/Berlin',
    });
    expect(await notifications.updatePreferences({ quietHours: null, timeZone: null })).toMatchObject({
      quietHours: null,
      timeZone: null,
    });
    expect((await manager.workbay.notifications.getPreferences()).email.hour).toBe(8);
  });

  it('refuse a time zone that is none, quiet hours without length, and an API key', async () => {
    const { notifications } = technician.workbay;
    await expect(notifications.updatePreferences({ timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      errors: [{ pointer: '/body/timeZone', code: 'unknown_time_zone' }],
    });
    await expect(
      notifications.updatePreferences({ quietHours: { from: '08:00', to: '08:00' } }),
    ).rejects.toMatchObject({ errors: [{ pointer: '/body/quietHours' }] });
    await expect(shop.workbay.notifications.getPreferences()).rejects.toMatchObject({ status: 403 });
    await expect(
      shop.workbay.notifications.updatePreferences({ email: { when: 'off' } }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('keep out of the inbox what its owner does not want there', async () => {
    const person = await join(app, shop, 'technician');
    await person.workbay.notifications.updatePreferences({ types: { 'job.assigned': { inApp: false } } });
    const job = await jobFor(person);
    await manager.workbay.jobs.changeStatus(job.id, { status: 'in_progress' });
    await manager.workbay.jobs.changeStatus(job.id, { status: 'ready' });
    await told();
    const { data } = await person.workbay.notifications.list();
    expect(data.map(({ type }) => type)).toEqual(['job.ready']);
  });

  it('of two requests at once are both kept', async () => {
    const person = await join(app, shop, 'technician');
    const { notifications } = person.workbay;
    await Promise.all([
      notifications.updatePreferences({ email: { when: 'daily' } }),
      notifications.updatePreferences({ types: { 'job.ready': { email: true } } }),
    ]);
    expect(await notifications.getPreferences()).toMatchObject({
      email: { when: 'daily' },
      types: { 'job.ready': { email: true } },
    });
  });
});

describe('mails', () => {
  it('can all be looked at in the mailbox of the embedded mode', async () => {
    const at = (path: string) => fetch(`${app.url}/mailbox/templates${path}`);
    expect(await (await at('')).text()).toContain('/mailbox/templates/notifications');
    expect(await (await at('/notifications')).text()).toContain(`${app.config.publicUrl}/unsubscribe`);
    expect((await at('/nothing')).status).toBe(404);
  });

  it('tell of all within a few minutes at once, without what was read meanwhile, and end by one click', async () => {
    const { owner, email, id } = shop;
    const { id: userId = '' } = (await owner.auth.me()).user ?? {};
    await owner.notifications.markAll();
    await owner.notifications.updatePreferences({ email: { when: 'soon' } });
    const before = (await mailsTo(email)).length;
    const payment = await paymentFor();
    const read = await paymentFor();
    await paymentFor();
    await told();
    const listed = (await owner.notifications.list()).data;
    await owner.notifications.mark(listed.find(({ about }) => about.id === read.invoiceId)?.id ?? '', {
      read: true,
    });
    expect(await mailsTo(email)).toHaveLength(before);
    await pass(minutes(2));
    const mail = await mailTo(email, before + 1);
    expect(await waiting(userId)).toEqual([]);
    expect(mail.subject).toBe('2 notifications from Patil Motors');
    expect(mail.text.match(/₹1,180\.00 · \S+ · Meera Joshi/g)).toHaveLength(2);
    expect(mail.text).toContain(`${app.config.publicUrl}/invoices/${payment.invoiceId}`);
    expect(mail.text).not.toContain(read.invoiceId);

    const link = /^<(.+)>$/.exec(`${mail.headers?.['List-Unsubscribe']}`)?.[1] ?? '';
    expect(mail.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(mail.html).toContain(link);
    const { pathname, search } = new URL(link);
    const here = `${app.url}${pathname}${search}`;
    const page = await fetch(here);
    expect(page.headers.get('content-type')).toContain(page.ok ? 'text/html' : 'problem+json');
    expect((await owner.notifications.getPreferences()).email.when).toBe('soon');
    const oneClick = (url: string, type: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': type }, body: 'List-Unsubscribe=One-Click' });
    const another = id.slice(0, -1) + (id.endsWith('0') ? '1' : '0');
    const forged = [here.slice(0, -1), here.replace(id, another), here.split('?')[0] ?? ''];
    for (const url of forged)
      expect((await oneClick(url, 'application/x-www-form-urlencoded')).status).toBe(422);
    expect((await owner.notifications.getPreferences()).email.when).toBe('soon');

    await paymentFor();
    await told();
    expect(await waiting(userId)).toHaveLength(1);
    expect((await oneClick(here, 'application/x-www-form-urlencoded')).status).toBe(204);
    expect((await oneClick(here, 'multipart/form-data; boundary=x')).status).toBe(204);
    expect((await owner.notifications.getPreferences()).email.when).toBe('off');
    await until(async () => (await waiting(userId)).length === 0);
    expect(await mailsTo(email)).toHaveLength(before + 1);
    await owner.notifications.updatePreferences({ email: { when: 'soon' } });

    const anybody = new WorkbayAccount({ baseUrl: app.url, maxRetries: 0 });
    const token = new URL(link).searchParams.get('token') ?? '';
    expect(await anybody.notifications.unsubscribe({ token })).toEqual({ workshopName: 'Patil Motors' });
    expect((await owner.notifications.getPreferences()).email.when).toBe('off');
    expect((await manager.workbay.notifications.getPreferences()).email.when).toBe('soon');
    await expect(anybody.notifications.unsubscribe({ token: `${token}x` })).rejects.toMatchObject({
      code: 'invalid_code',
    });
  });

  it('of a day come at its hour in the language of the person, what is urgent before, and are moved by a new choice', async () => {
    const person = await join(app, shop, 'accountant');
    await person.workbay.profile.update({ language: 'hi' });
    const { notifications } = person.workbay;
    await notifications.updatePreferences({
      types: { 'job.assigned': { email: true } },
      email: { when: 'daily', hour: hourFromNow(12) },
    });
    await jobFor(person);
    await paymentFor();
    await told();
    const digest = (await waiting(person.userId)).find(({ type }) => type === 'job.assigned');
    expect(hourOf(digest)).toBe(hourFromNow(12));
    await notifications.updatePreferences({ email: { hour: hourFromNow(11) } });
    await until(async () => {
      const found = await sends().findOne({ _id: `${digest?._id}` }, { comment });
      return found && !found.lease && hourOf(found) === hourFromNow(11);
    });
    await pass(minutes(2));
    const urgent = await mailTo(person.email, 1);
    expect(urgent.subject).toMatch(/^एक भुगतान की पुष्टि बाकी है: ₹1,180\.00/);
    expect(await waiting(person.userId)).toHaveLength(1);
    await pass(minutes(24 * 60));
    expect((await mailTo(person.email, 2)).subject).toBe('Patil Motors में आपका दिन');
    expect(await waiting(person.userId)).toEqual([]);
  });

  it.each(['before commit', 'after commit'] as const)(
    'are sent once where the process is killed (-9) %s',
    async point => {
      const person = await join(app, shop, 'technician');
      await person.workbay.notifications.updatePreferences({ types: { 'job.assigned': { email: true } } });
      await jobFor(person);
      await told();
      expect(await waiting(person.userId)).toHaveLength(1);
      await handOnAndDie(app, shop.id, person.userId, point);
      expect(await waiting(person.userId)).toHaveLength(point === 'before commit' ? 1 : 0);
      await pass(minutes(6));
      await mailTo(person.email, 1);
      await until(async () => (await waiting(person.userId)).length === 0);
      const left = { 'to.email': person.email, status: 'queued' };
      await until(async () => (await db().collection('mails').countDocuments(left, { comment })) === 0);
      expect(await mailsTo(person.email)).toHaveLength(1);
    },
  );

  it('are not sent to who has left', async () => {
    const person = await join(app, shop, 'technician');
    await person.workbay.notifications.updatePreferences({ types: { 'job.assigned': { email: true } } });
    await jobFor(person);
    await told();
    expect(await waiting(person.userId)).toHaveLength(1);
    await shop.owner.members.remove(person.memberId);
    await told();
    expect(await waiting(person.userId)).toEqual([]);
    expect(
      await db()
        .collection('notificationPreferences')
        .countDocuments({ recipient: person.userId }, { comment }),
    ).toBe(0);
  });
});

describe('pushes', () => {
  let service: Awaited<ReturnType<typeof startPushService>>;
  beforeAll(async () => {
    service = await startPushService();
  });
  afterAll(() => service.close());

  /** A technician with a browser that gets pushes at this path. */
  async function subscribed(path: string) {
    const person = await join(app, shop, 'technician');
    const browser = browserAt(`${service.origin}${path}`);
    const device = await person.workbay.notifications.addPushDevice(browser.subscription);
    const taken = () => service.taken.filter(one => one.path === path);
    const shown = (nth: number) =>
      until(async () => {
        const one = taken()[nth - 1];
        return one ? { ...one, says: JSON.parse(browser.decrypt(one.body)) } : null;
      });
    return { ...person, browser, device, taken, shown };
  }
  const messages = () => db().collection('pushMessages');

  it('reach the browser alone, encrypted and signed', async () => {
    const { shown, workbay, device } = await subscribed('/one');
    const { publicKey } = await workbay.notifications.getPush();
    const job = await jobFor(await subscribed('/other'));
    await manager.workbay.jobs.update(job.id, { assignedTo: [(await workbay.profile.get()).id] });
    const { says, headers } = await shown(1);
    expect(says).toMatchObject({
      title: 'A job was given to you',
      body: `${job.number} · Meera Joshi – Patil Motors`,
      path: `/jobs/${job.id}`,
      tag: expect.stringMatching(/^ntf_/),
    });
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal', ttl: '86400' });
    const { aud, sub, exp = 0 } = await vapidClaims(headers.authorization ?? '', publicKey);
    expect({ aud, sub }).toEqual({ aud: service.origin, sub: 'mailto:no-reply@workbay.localhost' });
    expect(exp * 1000).toBeLessThanOrEqual(Date.now() + 24 * 60 * 60_000);
    const listed = await until(async () => {
      const { devices } = await workbay.notifications.getPush();
      return devices[0]?.lastSentAt ? devices : null;
    });
    expect(listed).toMatchObject([{ id: device.id, current: true }]);
    const devices = db().collection<{ _id: string }>('pushDevices');
    const stored = await devices.findOne({ _id: device.id }, { comment });
    expect(stored).not.toBeNull();
    expect(JSON.stringify(stored)).not.toContain(service.origin);
  });

  it('are tried again, and end with the subscription', async () => {
    const person = await subscribed('/two');
    service.answers.push(503);
    await jobFor(person);
    await until(async () => person.taken().length === 1);
    await until(async () => messages().findOne({ recipient: person.userId, attempts: 1 }, { comment }));
    service.answers.push(410);
    await messages().updateMany({}, { $set: { dueAt: new Date() } }, { comment });
    await until(async () => person.taken().length === 2);
    await until(async () => (await person.workbay.notifications.getPush()).devices.length === 0);
  });

  it('give way to newer news of the same, also where they are to be tried again', async () => {
    const { workbay, device, taken, shown } = await subscribed('/newer');
    const waiting = { deviceId: device.id };
    service.answers.push(503);
    await workbay.notifications.testPushDevice(device.id);
    await until(async () => messages().findOne({ ...waiting, attempts: 1 }, { comment }));
    await workbay.notifications.testPushDevice(device.id);
    await shown(2);
    await until(async () => (await messages().countDocuments(waiting, { comment })) === 0);
    expect(taken()).toHaveLength(2);
  });

  it('go to a device one after the other, and none while its push service is away', async () => {
    const person = await subscribed('/row');
    const own = { recipient: person.userId };
    const tried = (attempts: number) =>
      until(async () => messages().findOne({ ...own, attempts }, { comment }));
    service.answers.push(503);
    await jobFor(person);
    await tried(1);
    await messages().updateMany(own, { $set: { dueAt: new Date(Date.now() + 600_000) } }, { comment });
    service.answers.push(503);
    await jobFor(person);
    await until(async () => (await messages().countDocuments({ ...own, attempts: 1 }, { comment })) === 2);
    service.answers.push(503);
    const change = { $set: { dueAt: new Date() } };
    await db().client.withSession(session =>
      session.withTransaction(() => messages().updateMany(own, change, { session, comment })),
    );
    await tried(2);
    expect(await messages().countDocuments({ ...own, attempts: 1 }, { comment })).toBe(1);
    expect(person.taken()).toHaveLength(3);
    await messages().deleteMany(own, { comment });
  });

  it('wait for the end of the quiet hours, and come as one', async () => {
    const person = await subscribed('/three');
    const { notifications } = person.workbay;
    const clock = (more: number) => `${String(hourFromNow(more)).padStart(2, '0')}:00`;
    await notifications.updatePreferences({ quietHours: { from: clock(23), to: clock(6) } });
    await jobFor(person);
    await jobFor(person);
    await told();
    const waits = { recipient: person.userId, channel: 'push' as const };
    await until(async () => (await sends().countDocuments(waits, { comment })) === 2);
    expect(person.taken()).toEqual([]);
    await notifications.updatePreferences({ quietHours: null });
    expect((await person.shown(1)).says).toMatchObject({
      title: 'Patil Motors',
      body: '2 new notifications',
      path: '/notifications',
    });
    expect(await sends().countDocuments(waits, { comment })).toBe(0);
  });

  it("end with the log-in, or by hand, and are nobody else's", async () => {
    const person = await subscribed('/four');
    const other = await subscribed('/five');
    const { notifications } = person.workbay;
    await expect(other.workbay.notifications.removePushDevice(person.device.id)).rejects.toMatchObject({
      status: 404,
    });
    await expect(shop.workbay.notifications.getPush()).rejects.toMatchObject({ status: 403 });
    // The same browser, with somebody else logged in.
    await other.workbay.notifications.addPushDevice(person.browser.subscription);
    expect((await notifications.getPush()).devices).toEqual([]);
    expect((await other.workbay.notifications.getPush()).devices).toHaveLength(2);
    await other.workbay.notifications.removePushDevice(person.device.id);
    expect((await other.workbay.notifications.getPush()).devices).toHaveLength(1);
    await other.logInAgain();
    await other.workbay.sessions.endOthers();
    expect((await other.workbay.notifications.getPush()).devices).toEqual([]);
    await jobFor(other);
    await told();
    await until(async () => (await sends().countDocuments({ recipient: other.userId }, { comment })) === 0);
    expect(other.taken()).toEqual([]);
  });

  it('can be tried on one device at any hour, by whose it is alone', async () => {
    const person = await subscribed('/tried');
    const other = await subscribed('/untried');
    const { notifications } = person.workbay;
    const now = new Date().toISOString().slice(11, 13);
    const quiet = { from: `${now}:00`, to: `${String((Number(now) + 2) % 24).padStart(2, '0')}:00` };
    await notifications.updatePreferences({ quietHours: quiet, timeZone: 'UTC' });
    await notifications.testPushDevice(person.device.id);
    expect((await person.shown(1)).says).toMatchObject({
      title: 'Pushes arrive here',
      path: '/notifications/preferences',
    });
    expect(other.taken()).toEqual([]);
    await expect(other.workbay.notifications.testPushDevice(person.device.id)).rejects.toMatchObject({
      status: 404,
    });
  });

  it('refuse an address that is none and a key that is none', async () => {
    const { notifications } = technician.workbay;
    const { subscription } = browserAt(`${service.origin}/six`);
    await expect(
      notifications.addPushDevice({ ...subscription, endpoint: 'ftp://push.example.com' }),
    ).rejects.toMatchObject({ errors: [{ pointer: '/body/endpoint' }] });
    await expect(
      notifications.addPushDevice({ ...subscription, p256dh: Buffer.alloc(65, 4).toString('base64url') }),
    ).rejects.toMatchObject({ errors: [{ pointer: '/body/p256dh' }] });
  });
});
