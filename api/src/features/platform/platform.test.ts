import { randomUUID } from 'node:crypto';
import { WorkbayPlatform } from '@workbay/sdk/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator, type TestAdministrator } from '../../../test/administrators.ts';
import { comment, logIn, startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { softAuthenticator } from '../../../test/authenticator.ts';
import { testTwin } from '../../../test/pairs.ts';
import { join } from '../../../test/people.ts';
import { pdf } from '../../../test/pictures.ts';
import { appCode } from '../../../test/proofs.ts';
import { startReceiver } from '../../adapters/webhooks/testReceiver.ts';
import { transaction } from '../../data/transaction.ts';
import { createLogger } from '../../logger.ts';
import { emit } from '../events/events.ts';
import { countPlatformDay } from '../figures/count.ts';
import type { PlatformCountDocument } from '../figures/store.ts';
import { startPlatformFigures } from '../figures/worker.ts';
import { queueMail } from '../mails/mails.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { startVerificationTerms } from '../vetting/terms.ts';
import { administratorLink } from './command.ts';

let app: TestApp;
let shop: TestWorkshop;
let root: TestAdministrator;
let support: TestAdministrator;
let finance: TestAdministrator;
beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop('Shivneri Auto Works');
  root = await newAdministrator(app);
  support = await newAdministrator(app, 'support');
  finance = await newAdministrator(app, 'finance');
});
afterAll(() => app.close());

const reason = 'The certificate names another company.';
const day = 86_400_000;
/** Moves the end of a term, and lets the worker look at it where that is due. */
async function termOf(_id: string, untilDays: number, dueDays: number) {
  const { database } = app.server;
  const vettings = database.db.collection<{ _id: string; dueAt?: Date }>('vettings');
  const at = (days: number) => new Date(Date.now() + days * day - 1000);
  await vettings.updateOne({ _id }, { $set: { until: at(untilDays), dueAt: at(dueDays) } }, { comment });
  if (dueDays > 0) return;
  const worker = startVerificationTerms({ database, config: app.config, log: createLogger('error') });
  const next = async () => (await vettings.findOne({ _id }, { comment }))?.dueAt ?? at(1);
  await expect.poll(async () => Number(await next()) > Date.now() + day / 2).toBe(true);
  await worker.stop();
}
const anonymous = () => new WorkbayPlatform({ baseUrl: app.url, maxRetries: 0 });
const linkFor = (email: string, role = 'support') =>
  administratorLink({ database: app.server.database, config: app.config, tenantId: null }, { email, role });
const tokenIn = (link: string) => new URL(link).searchParams.get('token') ?? '';

describe('it works', () => {
  it('logs an administrator in by password and app, or by a recovery code, once', async () => {
    const { email, password, secret, recoveryCodes } = support;
    const log = (more: object) => anonymous().platform.logIn({ email, password, ...more });
    await expect(log({})).rejects.toMatchObject({ status: 401, code: 'second_factor_needed' });
    const code = appCode(secret, 1);
    const session = await log({ code });
    expect(session.me).toMatchObject({ name: 'Neha Rao', role: 'support', secondFactor: true });
    await expect(log({ code })).rejects.toMatchObject({ code: 'invalid_code' });
    const recoveryCode = recoveryCodes[0] ?? '';
    expect((await log({ recoveryCode })).me.permissions).toContain('platform:support');
    await expect(log({ recoveryCode })).rejects.toMatchObject({ code: 'invalid_code' });
    expect(await support.by(session.accessToken).platform.me()).toEqual(session.me);
  });

  it('continues a session by its cookie, until it is ended', async () => {
    const { email, password, recoveryCodes } = finance;
    const post = (path: string, cookie: string, body?: object) =>
      fetch(`${app.url}/v1/platform/session${path}`, {
        method: 'POST',
        headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const entered = await post('', '', { email, password, recoveryCode: recoveryCodes[1] });
    const set = entered.headers.get('set-cookie') ?? '';
    expect(set).toMatch(
      /^workbay_administrator=ads_.*Path=\/v1\/platform\/session; HttpOnly; SameSite=Strict/,
    );
    const cookie = set.split(';', 1)[0] ?? '';
    const refreshed = await post('/refresh', cookie);
    expect(refreshed.status).toBe(200);
    const { accessToken }: { accessToken: string } = JSON.parse(await refreshed.text());
    expect((await finance.by(accessToken).platform.me()).email).toBe(email);
    expect((await post('/refresh', `${cookie.slice(0, -2)}zz`)).status).toBe(401);
    expect((await post('/end', cookie)).status).toBe(204);
    expect((await post('/refresh', cookie)).status).toBe(401);
    await expect(finance.by(accessToken).platform.me()).rejects.toMatchObject({ status: 401 });
  });

  it('finds workshops and users by what they are called, page by page', async () => {
    const { platform } = root.workbay;
    for (let i = 0; i < 3; i++) await app.workshop(`Paging Motors ${i}`);
    const found = await platform.listWorkshops({ search: 'shivn auto' });
    expect(found.data).toEqual([expect.objectContaining({ id: shop.id, verification: 'unverified' })]);
    const first = await platform.listWorkshops({ search: 'paging', limit: 2 });
    const rest = await platform.listWorkshops({ search: 'paging', limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.data, ...rest.data].map(({ name }) => name)).toEqual([
      'Paging Motors 2',
      'Paging Motors 1',
      'Paging Motors 0',
    ]);
    expect((await platform.listWorkshops({ search: '#blocked' })).data).toEqual([]);
    const users = await platform.listUsers({ search: shop.email });
    expect(users.data.map(({ email }) => email)).toEqual([shop.email]);
  });

  it('tells what a workshop uses and who owns it', async () => {
    const customer = await shop.owner.customers.create({ name: 'Ravi', phone: '+919822000001' });
    await shop.owner.jobs.create({ customerId: customer.id });
    const details = await root.workbay.platform.getWorkshop(shop.id);
    expect(details.usage).toEqual({ members: 1, jobsThisMonth: 1, storageBytes: 0 });
    expect(details.owners).toEqual([expect.objectContaining({ email: shop.email })]);
    const user = await root.workbay.platform.getUser(details.owners[0]?.userId ?? '');
    expect(user.workshops).toEqual([{ id: shop.id, name: 'Shivneri Auto Works', role: 'owner' }]);
  });

  it('verifies a workshop that asks for it, or rejects it with a reason', async () => {
    const { owner } = shop;
    const { platform } = support.workbay;
    await expect(owner.workshops.requestVerification()).rejects.toMatchObject({
      code: 'workshop_incomplete',
    });
    await owner.workshops.update({
      phone: '+912024567890',
      address: { line1: '14 Karve Road', city: 'Pune' },
    });
    expect((await owner.workshops.requestVerification()).verification).toBe('pending');
    await expect(owner.workshops.requestVerification()).rejects.toMatchObject({
      code: 'verification_pending',
    });
    const pending = await platform.listWorkshops({ verification: 'pending', search: 'pune' });
    expect(pending.data.map(({ id }) => id)).toEqual([shop.id]);
    await platform.rejectWorkshop(shop.id, { reason });
    expect(await owner.workshops.get()).toMatchObject({
      verification: 'rejected',
      verificationReason: reason,
    });
    expect((await app.mailTo(shop.email)).text).toContain(reason);
    await owner.workshops.requestVerification();
    await platform.verifyWorkshop(shop.id);
    expect(await owner.workshops.get()).toMatchObject({ verification: 'verified', verificationReason: null });
    expect((await app.mailTo(shop.email)).subject).toBe('Shivneri Auto Works is verified');
    await owner.workshops.update({ legalName: 'Shivneri Auto Works LLP' });
    expect((await owner.workshops.get()).verification).toBe('pending');
    await platform.verifyWorkshop(shop.id);
    const changes = (await owner.events.list({ limit: 100 })).data.map(({ type }) => type);
    expect(changes.filter(type => type === 'workshop.verification_changed')).toHaveLength(6);
  });

  it("checks a person's documents, for a term that is told before it ends and can be renewed", async () => {
    const { platform } = support.workbay;
    const person = await join(app, shop, 'technician');
    const { profile } = person.workbay;
    await expect(profile.requestVerification()).rejects.toMatchObject({ code: 'documents_missing' });
    await expect(platform.verifyUser(person.userId)).rejects.toMatchObject({ code: 'documents_missing' });
    expect(await profile.getVerification()).toMatchObject({ state: 'unverified', until: null });
    await person.workbay.uploadFile(pdf(), { purpose: 'user_document', name: 'licence.pdf' });
    expect((await platform.getUser(person.userId)).documents, 'not before they ask').toEqual([]);
    expect(await profile.requestVerification()).toMatchObject({ state: 'pending', waiting: true });
    await expect(profile.requestVerification()).rejects.toMatchObject({ code: 'verification_pending' });
    const queue = async () => (await platform.listVerifications({ limit: 100 })).data;
    expect(await queue()).toContainEqual(expect.objectContaining({ kind: 'person', id: person.userId }));
    const [paper] = (await platform.getUser(person.userId)).documents;
    expect((await fetch(new URL(`${paper?.url}`, app.url))).status).toBe(200);
    expect((await finance.workbay.platform.getUser(person.userId)).documents).toEqual([]);
    await platform.rejectUser(person.userId, { reason });
    expect(await profile.getVerification()).toMatchObject({ state: 'rejected', reason, waiting: false });
    await profile.requestVerification();
    await expect(platform.verifyUser(person.userId, { until: '2020-01-01' })).rejects.toMatchObject({
      errors: [{ pointer: '/query/until' }],
    });
    await platform.verifyUser(person.userId);
    expect((await app.mailTo(person.email)).subject).toBe('You are verified');
    const badge = async () =>
      (await shop.owner.members.list({ limit: 100 })).data.find(({ userId }) => userId === person.userId)
        ?.verified;
    expect(await badge()).toBe(true);
    await expect(profile.requestVerification(), 'long before').rejects.toMatchObject({ status: 409 });
    await termOf(person.userId, 20, 0);
    await expect
      .poll(async () => (await app.mailTo(person.email)).subject)
      .toContain('Your verification ends on');
    expect(await profile.requestVerification()).toMatchObject({ state: 'verified', waiting: true });
    expect(await queue()).toContainEqual(expect.objectContaining({ id: person.userId, renewal: true }));
    await termOf(person.userId, -1, -1);
    await expect.poll(badge).toBe(false);
    expect(await profile.getVerification()).toMatchObject({ state: 'pending', until: null, waiting: true });
    await platform.verifyUser(person.userId, {});
    expect(await badge()).toBe(true);
    const other = await finance.workbay.platform.listVerifications();
    expect(other.data.map(({ id }) => id)).not.toContain(person.userId);
    await expect(finance.workbay.platform.verifyUser(person.userId)).rejects.toMatchObject({ status: 403 });
  });

  it('takes the badge of a workshop off when its term is over, and keeps it for who has asked anew', async () => {
    const { owner } = shop;
    const { verifiedUntil } = await owner.workshops.get();
    expect(Date.parse(`${verifiedUntil}`)).toBeGreaterThan(Date.now() + 300 * day);
    await termOf(shop.id, 20, 5);
    const { db } = app.server.database;
    const until = new Date(Date.now() + 20 * day);
    await db
      .collection<{ _id: string }>('workshops')
      .updateOne({ _id: shop.id }, { $set: { verifiedUntil: until } }, { comment });
    const asked = await owner.workshops.requestVerification();
    expect(asked).toMatchObject({ verification: 'verified', renewalAsked: true });
    const lastDay = new Date(Date.now() + 400 * day).toISOString().slice(0, 10);
    await support.workbay.platform.verifyWorkshop(shop.id, { until: lastDay });
    expect(await owner.workshops.get()).toMatchObject({
      renewalAsked: false,
      verifiedUntil: new Date(Date.parse(lastDay) + day).toISOString(),
    });
    const vettings = db.collection<{ _id: string; dueAt?: Date }>('vettings');
    const gone = { _id: 'wks_gone', kind: 'workshop', state: 'verified', until: new Date(0), ticket: null };
    await vettings.insertOne({ ...gone, dueAt: new Date(0) }, { comment });
    await termOf(shop.id, -1, -1);
    expect(await vettings.findOne({ _id: gone._id }, { comment }), 'its workshop is gone').toBeNull();
    const state = async () => (await owner.workshops.get()).verification;
    await expect.poll(state).toBe('unverified');
    await expect.poll(async () => (await app.mailTo(shop.email)).subject).toContain('has ended');
    await support.workbay.platform.verifyWorkshop(shop.id);
    await owner.workshops.update({ legalName: 'Shivneri Auto' });
    const pending = await vettings.findOne({ _id: shop.id }, { comment });
    expect(pending).toMatchObject({ state: 'pending', until: null });
    expect(pending).not.toHaveProperty('dueAt');
    await support.workbay.platform.verifyWorkshop(shop.id);
  });

  it('shows what a day comes to in all workshops, by currency and without test mode', async () => {
    const { platform } = finance.workbay;
    const scope = { database: app.server.database, tenantId: null };
    const counted = await app.workshop('Counted Motors');
    const { owner } = counted;
    const { owner: test } = await testTwin(app, counted);
    const trade = async ({ customers, bookings, invoices }: typeof owner) => {
      const { id: customerId } = await customers.create({ name: 'Ravi' });
      await bookings.create({
        customerId,
        startsAt: '2030-01-07T05:00:00Z',
        endsAt: '2030-01-07T06:00:00Z',
      });
      const lineItems = [{ kind: 'labour' as const, description: 'Wash', unitPrice: 50_000 }];
      const { id } = await invoices.create({ customerId, lineItems });
      return (await invoices.issue(id)).totals.total;
    };
    // The days around now: what happens at midnight is on one of them.
    const sums = async () => {
      const now = civilDate(new Date(), 'Asia/Kolkata');
      for (const days of [-1, 0, 1]) await countPlatformDay(scope, addDays(now, days));
      const { data } = await platform.figures({ days: 3 });
      const sum = (of: (day: (typeof data)[number]) => number) => data.reduce((all, day) => all + of(day), 0);
      const rupees = (amounts: { currency: string; amount: number }[]) =>
        amounts.find(({ currency }) => currency === 'INR')?.amount ?? 0;
      return {
        workshops: sum(day => day.workshops),
        bookings: sum(day => day.bookings),
        invoiced: sum(day => rupees(day.invoiced)),
        fees: sum(day => rupees(day.fees)),
      };
    };
    const before = await sums();
    const total = await trade(owner);
    await trade(test);
    await app.workshop('New Motors');
    expect(await sums()).toEqual({
      workshops: before.workshops + 1,
      bookings: before.bookings + 1,
      invoiced: before.invoiced + total,
      fees: before.fees,
    });
  });

  it('has counted them once as soon as a server runs', async () => {
    const figures = () => finance.workbay.platform.figures({ days: 3 });
    await expect.poll(async () => (await figures()).countedAt, { timeout: 60_000 }).not.toBeNull();
    expect((await figures()).data.length).toBeGreaterThan(0);
  });

  it('counts the days that were missed while nothing ran', async () => {
    const { database } = app.server;
    const missed = new Date(Date.now() - 3 * 86_400_000);
    const counts = database.db.collection<PlatformCountDocument>('platformCounts');
    const overdue = { countedAt: missed, dueAt: new Date(0) };
    await counts.updateOne({ _id: 'figures' }, { $set: overdue }, { comment });
    const worker = await startPlatformFigures({ database, log: createLogger('error') });
    const waits = () => counts.countDocuments({ countedAt: missed }, { comment });
    await expect.poll(waits).toBe(0);
    await worker.stop();
    const days = await database.db
      .collection<{ _id: string }>('platformDays')
      .find({}, { comment })
      .toArray();
    const last = civilDate(missed, 'Asia/Kolkata');
    expect(days.map(({ _id }) => _id)).toEqual(
      expect.arrayContaining([-1, 0, 1, 2, 3].map(more => addDays(last, more))),
    );
  });

  it('closes a workshop to its people and keys, and opens it again with all that was in it', async () => {
    const { platform } = support.workbay;
    const technician = await join(app, shop, 'technician');
    const twin = await testTwin(app, shop);
    const { id: customerId } = await twin.workbay.customers.create({ name: 'Test' });
    const lineItems = [{ kind: 'fee' as const, description: 'Towing', unitPrice: 80_000 }];
    const draft = await twin.workbay.invoices.create({ customerId, lineItems });
    await twin.workbay.invoices.issue(draft.id);
    const link = await twin.workbay.sharing.createLink({ resourceId: draft.id });
    const opened = async () => (await fetch(`${app.url}${new URL(`${link.url}`).pathname}`)).status;
    await platform.blockWorkshop(shop.id, { reason });
    expect(await opened(), 'a link of the test mode').toBe(404);
    const blocked = { status: 403, code: 'workshop_blocked', detail: reason };
    await expect(shop.owner.customers.list()).rejects.toMatchObject(blocked);
    await expect(shop.workbay.customers.list()).rejects.toMatchObject(blocked);
    await expect(technician.workbay.jobs.list()).rejects.toMatchObject(blocked);
    const me = await shop.owner.auth.me();
    expect(me).toMatchObject({ permissions: [], workshop: { blocked: { reason } } });
    const listed = await platform.listWorkshops({ blocked: true });
    expect(listed.data.map(({ id }) => id)).toEqual([shop.id]);
    await platform.unblockWorkshop(shop.id, { reason: 'Cleared up.' });
    expect(await opened()).toBe(200);
    expect((await shop.owner.customers.list()).data).toHaveLength(1);
    expect((await shop.workbay.customers.list()).data).toHaveLength(1);
    expect((await app.mailTo(shop.email)).subject).toBe('Shivneri Auto Works is open again');
  });

  it('closes a test mode that is made at that moment', async () => {
    const own = await app.workshop('Two Doors');
    const { platform } = support.workbay;
    const blocking = platform.blockWorkshop(own.id, { reason });
    await Promise.allSettled([own.owner.testMode.enter(), blocking]);
    const workshops = app.server.database.db.collection('workshops');
    const blocks = async () =>
      (await workshops.find({ name: 'Two Doors' }, { comment }).toArray()).map(
        ({ blocked }) => blocked?.reason,
      );
    expect(new Set(await blocks())).toEqual(new Set([reason]));
    await platform.unblockWorkshop(own.id, { reason: 'Cleared up.' });
    expect(new Set(await blocks())).toEqual(new Set([undefined]));
  });

  it('what a blocked workshop had to send waits, and goes out once it is open again', async () => {
    const { platform } = support.workbay;
    const { url, received } = await startReceiver((_, response) => response.end());
    const own = await app.workshop('Waiting Motors');
    await own.owner.webhooks.createEndpoint({ url, eventTypes: ['customer.updated'] });
    const customer = await own.owner.customers.create({ name: 'Ravi' });
    await platform.blockWorkshop(own.id, { reason });
    const to = { email: `guest-${randomUUID()}@example.com` };
    const invite = {
      inviterName: 'Asha',
      role: 'manager',
      link: `${app.config.publicUrl}/join`,
      code: 'ABCD',
      expiresOn: '2030-01-01',
    };
    // A transaction that was under way when the workshop was blocked.
    await transaction({ ...app.server.parts, tenantId: own.id }, async scope => {
      await emit(scope, 'customer.updated', { ...customer, name: 'Ravi K' });
      const content = { template: 'invite' as const, workshopName: 'Waiting Motors', ...invite };
      await queueMail(scope, { to, language: 'en', content });
    });
    const { db } = app.server.database;
    const mail = () => db.collection('mails').findOne({ 'to.email': to.email }, { comment });
    await expect.poll(async () => (await mail())?.held).toBe(true);
    const waiting = async () =>
      (await db.collection('webhookDeliveries').findOne({ tenantId: own.id }, { comment }))?.dueAt ?? 0;
    await expect.poll(async () => Number(await waiting()) > Date.now() + 30 * 60_000).toBe(true);
    expect(received).toEqual([]);
    expect((await app.mailTo(own.email)).subject, 'its owner hears of it').toContain('Waiting Motors');
    await platform.unblockWorkshop(own.id, { reason });
    await expect.poll(() => received.length).toBe(1);
    expect((await app.mailTo(to.email)).subject).toBe('Join Waiting Motors on Workbay');
    expect(await mail()).toMatchObject({ status: 'sent' });
  });

  it('ends the sessions of a user who is blocked, and says why at the log-in', async () => {
    const { platform } = support.workbay;
    const person = await join(app, shop, 'manager');
    await platform.blockUser(person.userId, { reason });
    await expect(person.workbay.auth.me()).rejects.toMatchObject({ status: 401 });
    await expect(logIn(app, person.email, shop.password)).rejects.toMatchObject({
      status: 403,
      code: 'user_blocked',
      detail: reason,
    });
    expect((await platform.listUsers({ blocked: true })).data.map(({ id }) => id)).toEqual([person.userId]);
    await platform.unblockUser(person.userId, { reason: 'Cleared up.' });
    expect((await person.logInAgain()).user?.email).toBe(person.email);
  });

  it('lets a super administrator add, change and disable others', async () => {
    const { platform } = root.workbay;
    const email = `new-${randomUUID()}@workbay.example`;
    const added = await platform.createAdministrator({ name: 'Kiran', email, role: 'support' });
    expect(added).toMatchObject({ status: 'invited', secondFactor: false });
    const token = /token=([\w-]+)/.exec((await app.mailTo(email)).text)?.[1] ?? '';
    const session = await anonymous().platform.acceptLink({ token, password: 'correct horse battery' });
    const changed = await platform.updateAdministrator(added.id, { role: 'finance' });
    expect(changed).toMatchObject({ role: 'finance', status: 'active' });
    await platform.updateAdministrator(added.id, { disabled: true });
    await expect(root.by(session.accessToken).platform.me()).rejects.toMatchObject({ status: 401 });
    await expect(
      anonymous().platform.logIn({ email, password: 'correct horse battery' }),
    ).rejects.toMatchObject({ code: 'invalid_credentials' });
    const list = await platform.listAdministrators({ limit: 100 });
    expect(list.data.find(({ id }) => id === added.id)?.status).toBe('disabled');
    await platform.renewAdministratorLink(added.id);
    expect((await platform.listAdministrators({ limit: 100 })).data.at(-1)).toMatchObject({
      status: 'invited',
    });
  });

  it('changes a password, which ends the other sessions', async () => {
    const other = await newAdministrator(app, 'support');
    const { email, password, recoveryCodes } = other;
    const second = await anonymous().platform.logIn({
      email,
      password,
      recoveryCode: recoveryCodes[0] ?? '',
    });
    const newPassword = 'another horse battery';
    await expect(
      other.workbay.platform.changePassword({ currentPassword: 'wrong', newPassword }),
    ).rejects.toMatchObject({ code: 'wrong_password' });
    await other.workbay.platform.changePassword({ currentPassword: password, newPassword });
    await expect(other.by(second.accessToken).platform.me()).rejects.toMatchObject({ status: 401 });
    expect((await other.workbay.platform.me()).email).toBe(email);
  });

  it('asks for the second factor again before what concerns others, and takes a passkey for it', async () => {
    const admin = await newAdministrator(app);
    const { platform } = admin.workbay;
    const key = softAuthenticator(new URL(app.config.publicUrl).origin);
    const ask = () => anonymous().factors.passkeyChallenge();
    const added = await platform.addPasskey({
      name: 'Key',
      passkey: key.create(await platform.startPasskey()),
    });
    expect((await app.mailTo(admin.email)).subject).toBe('You can log in with a passkey now');
    const waiting = async () => {
      const factorAt = new Date(Date.now() - 11 * 60_000);
      const sessions = app.server.database.db.collection('administratorSessions');
      await sessions.updateMany({ administratorId: admin.id }, { $set: { factorAt } }, { comment });
      app.server.parts.authenticator.forget(admin.id);
    };
    await waiting();
    const first = { status: 403, code: 'step_up_required' };
    const input = { name: 'N', email: `n-${randomUUID()}@workbay.example`, role: 'support' as const };
    const { id: userId } = (await shop.owner.auth.me()).user ?? { id: '' };
    for (const change of [
      () => platform.verifyWorkshop(shop.id),
      () => platform.rejectWorkshop(shop.id, { reason }),
      () => platform.blockWorkshop(shop.id, { reason }),
      () => platform.unblockWorkshop(shop.id, { reason }),
      () => platform.startSupportSession(shop.id, { reason }),
      () => platform.blockUser(userId, { reason }),
      () => platform.unblockUser(userId, { reason }),
      () => platform.createAdministrator(input),
      () => platform.updateAdministrator(support.id, { role: 'finance' }),
      () => platform.renewAdministratorLink(support.id),
      () => platform.removePasskey(added.id),
      () => platform.startPasskey(),
    ])
      await expect(change()).rejects.toMatchObject(first);
    expect((await platform.getWorkshop(shop.id)).workshop.id, 'reading goes on').toBe(shop.id);
    await platform.stepUp({ passkey: key.get(await ask()) });
    expect((await platform.createAdministrator(input)).status).toBe('invited');
    await waiting();
    await platform.stepUp({ code: appCode(admin.secret, 1) });

    const { email, password } = admin;
    const session = await anonymous().platform.logIn({ email, password, passkey: key.get(await ask()) });
    expect(session.me.permissions).toContain('platform:administrators');
    // It is an administrator's second factor and nothing else.
    await expect(
      anonymous().factors.signInWithPasskey({ passkey: key.get(await ask()) }),
    ).rejects.toMatchObject({ code: 'passkey_refused' });
    const others = softAuthenticator(new URL(app.config.publicUrl).origin);
    await root.workbay.platform.addPasskey({
      name: 'Other',
      passkey: others.create(await root.workbay.platform.startPasskey()),
    });
    await expect(platform.stepUp({ passkey: others.get(await ask()) })).rejects.toMatchObject({
      code: 'passkey_refused',
    });
    expect((await platform.listPasskeys()).data.map(({ name }) => name)).toEqual(['Key']);
    await platform.removePasskey(added.id);
    expect((await platform.listPasskeys()).data).toEqual([]);
    await expect(
      anonymous().platform.logIn({ email, password, passkey: key.get(await ask()) }),
    ).rejects.toMatchObject({ code: 'passkey_refused' });
  });

  it('a new link takes passkeys too', async () => {
    const admin = await newAdministrator(app, 'support');
    const { platform } = admin.workbay;
    const key = softAuthenticator(new URL(app.config.publicUrl).origin);
    await platform.addPasskey({ name: 'Key', passkey: key.create(await platform.startPasskey()) });
    const token = tokenIn(await linkFor(admin.email));
    const { accessToken, me } = await anonymous().platform.acceptLink({ token, password: admin.password });
    expect(me.secondFactor).toBe(false);
    const fresh = admin.by(accessToken).platform;
    expect((await fresh.listPasskeys()).data).toEqual([]);
    // The app comes first.
    await expect(fresh.startPasskey()).rejects.toMatchObject({ code: 'second_factor_required' });
    await expect(fresh.stepUp({ code: '123456' })).rejects.toMatchObject({ code: 'second_factor_required' });
  });

  it('puts all of it on the record: the platform’s, and the workshop’s where it concerns one', async () => {
    const { platform } = root.workbay;
    await platform.getWorkshop(shop.id);
    const own = (await shop.owner.audit.list({ actorId: support.id, limit: 100 })).data;
    expect(own.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining([
        'platform.verifyWorkshop',
        'platform.rejectWorkshop',
        'platform.blockWorkshop',
        'platform.unblockWorkshop',
      ]),
    );
    expect(own[0]?.actor).toEqual({ kind: 'administrator', id: support.id, name: 'Neha Rao' });
    const looked = (await shop.owner.audit.list({ action: 'platform.getWorkshop' })).data[0];
    expect(looked?.resources).toEqual([{ type: 'workshop', id: shop.id, action: 'read', changes: [] }]);
    const all = (await platform.listAudit({ limit: 100 })).data.map(({ operation }) => operation);
    for (const operation of [
      'platform.blockUser',
      'platform.createAdministrator',
      'platform.listWorkshops',
      'platform.logIn',
      'admin:create',
    ])
      expect(all).toContain(operation);
    const text = JSON.stringify((await platform.listAudit({ limit: 100 })).data);
    for (const secret of [root.secret, support.password]) expect(text).not.toContain(secret);
  });
});

describe('it refuses', () => {
  it('everything but setting up an app, before there is one', async () => {
    const link = await linkFor(`late-${randomUUID()}@workbay.example`, 'super');
    const { accessToken, me } = await anonymous().platform.acceptLink({
      token: tokenIn(link),
      password: 'correct horse battery',
    });
    expect(me).toMatchObject({ secondFactor: false, permissions: [] });
    const late = root.by(accessToken).platform;
    await expect(late.listWorkshops()).rejects.toMatchObject({ code: 'second_factor_required' });
    await expect(late.listAdministrators()).rejects.toMatchObject({ code: 'second_factor_required' });
    await expect(late.confirmTotp({ code: '000000' })).rejects.toMatchObject({ code: 'invalid_code' });
    await late.startTotp();
    expect((await late.me()).secondFactor).toBe(false);
  });

  it('a link that was used, or that a newer one replaced', async () => {
    const email = `twice-${randomUUID()}@workbay.example`;
    const first = tokenIn(await linkFor(email));
    const second = tokenIn(await linkFor(email));
    const password = 'correct horse battery';
    const accept = (token: string) => anonymous().platform.acceptLink({ token, password });
    await expect(accept(first)).rejects.toMatchObject({ code: 'invalid_code' });
    await accept(second);
    await expect(accept(second)).rejects.toMatchObject({ code: 'invalid_code' });
    const contested = tokenIn(await linkFor(email));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => accept(contested)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(linkFor('nobody')).rejects.toThrow('--email');
    await expect(linkFor(email, 'owner')).rejects.toThrow('--role');
  });

  it('guessing from an open session: the fifth wrong password or code in a row ends it', async () => {
    const newPassword = 'another horse battery';
    const byPassword = (admin: TestAdministrator) =>
      admin.workbay.platform.changePassword({ currentPassword: 'wrong', newPassword });
    const byCode = (admin: TestAdministrator) =>
      admin.workbay.platform.stepUp({ recoveryCode: '2222-2222-2222' });
    for (const wrong of [byPassword, byCode]) {
      const admin = await newAdministrator(app, 'support');
      for (let i = 0; i < 4; i++) await expect(wrong(admin)).rejects.toMatchObject({ status: 422 });
      expect((await admin.workbay.platform.me()).email).toBe(admin.email);
      await expect(wrong(admin)).rejects.toMatchObject({ status: 422 });
      await expect(admin.workbay.platform.me()).rejects.toMatchObject({ status: 401 });
    }
  });

  it('what a role does not allow', async () => {
    const denied = { status: 403, code: 'forbidden' };
    await expect(finance.workbay.platform.blockWorkshop(shop.id, { reason })).rejects.toMatchObject(denied);
    await expect(finance.workbay.platform.verifyWorkshop(shop.id)).rejects.toMatchObject(denied);
    await expect(finance.workbay.platform.startSupportSession(shop.id, { reason })).rejects.toMatchObject(
      denied,
    );
    await expect(support.workbay.platform.listAdministrators()).rejects.toMatchObject(denied);
    await expect(support.workbay.platform.listAudit()).rejects.toMatchObject(denied);
    await expect(root.workbay.platform.getWorkshop('wsh_none')).rejects.toMatchObject({ status: 404 });
    await expect(root.workbay.platform.getUser('usr_none')).rejects.toMatchObject({ status: 404 });
  });

  it('to leave the platform without a super administrator', async () => {
    const lone = await startOwnTestApp();
    const only = await newAdministrator(lone);
    const { platform } = only.workbay;
    const last = { status: 409, code: 'last_super' };
    await expect(platform.updateAdministrator(only.id, { role: 'support' })).rejects.toMatchObject(last);
    await expect(platform.updateAdministrator(only.id, { disabled: true })).rejects.toMatchObject(last);
    await expect(platform.renewAdministratorLink(only.id)).rejects.toMatchObject(last);
    await lone.close();
  });
});

describe('it keeps others out', () => {
  it('an administrator’s session opens no workshop, and counts as nobody where anybody may', async () => {
    await expect(root.workbay.auth.me()).rejects.toMatchObject({ status: 403, code: 'forbidden' });
    await expect(root.workbay.customers.list()).rejects.toMatchObject({ status: 403 });
    await expect(root.workbay.sessions.list()).rejects.toMatchObject({ status: 403 });
  });

  it('a user’s address and password open nothing here', async () => {
    await expect(
      anonymous().platform.logIn({ email: shop.email, password: shop.password }),
    ).rejects.toMatchObject({ status: 401, code: 'invalid_credentials' });
    await expect(anonymous().platform.me()).rejects.toMatchObject({ status: 401 });
    await expect(anonymous().platform.figures()).rejects.toMatchObject({ status: 401 });
    await expect(root.by(shop.accessToken).platform.figures()).rejects.toMatchObject({ status: 404 });
  });

  it('an answer by idempotency key goes only to who has the cookie', async () => {
    const { email, password, recoveryCodes } = root;
    const post = (path: string, headers: Record<string, string>, body?: object) =>
      fetch(`${app.url}/v1/platform/session${path}`, {
        method: 'POST',
        headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const entered = await post('', {}, { email, password, recoveryCode: recoveryCodes[5] });
    const cookie = entered.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const key = { 'idempotency-key': randomUUID() };
    expect((await post('/refresh', { ...key, cookie })).status).toBe(200);
    expect((await post('/refresh', key)).status).toBe(422);
  });

  it('keeps neither password, link nor cookie in the clear', async () => {
    const { db } = app.server.database;
    const link = await linkFor(`clear-${randomUUID()}@workbay.example`);
    const kept = await Promise.all(
      ['administrators', 'administratorSessions', 'auditRecords', 'secondFactors'].map(name =>
        db.collection(name).find({}, { comment }).toArray(),
      ),
    );
    const text = JSON.stringify(kept);
    expect(text).not.toContain(tokenIn(link));
    expect(text).not.toContain(root.secret);
    expect(text).not.toContain(root.password);
    for (const code of root.recoveryCodes) expect(text).not.toContain(code);
  });
});
