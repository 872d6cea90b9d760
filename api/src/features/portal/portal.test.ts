import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator } from '../../../test/administrators.ts';
import { codeIn, comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { newCustomer, type TestCustomer } from '../../../test/customers.ts';
import { populate } from '../../../test/fixture.ts';
import { bodyExamples, send } from '../../../test/operations.ts';

/** The hash that no code of six digits has. */
const unsent = (id: string) => app.config.keys.hash('customer code', `${id} never sent`);

let app: TestApp;
let anybody: WorkbayCustomer;
let shop: TestWorkshop;
let slug: string;
let ravi: TestCustomer;
let sita: TestCustomer;

beforeAll(async () => {
  app = await startTestApp();
  anybody = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
  shop = await app.workshop('Deccan Brakes');
  const address = { line1: '14 Karve Road', city: 'Pune', stateCode: '27' };
  ({ slug } = await shop.owner.workshops.update({ phone: '+912067891234', address }));
  await shop.owner.listing.update({
    location: { latitude: 18.52, longitude: 73.85 },
    serviceTypes: ['brakes'],
  });
  await (await newAdministrator(app)).workbay.platform.verifyWorkshop(shop.id);
  ravi = await newCustomer(app, { email: 'Ravi@Example.com' });
  sita = await newCustomer(app, { name: 'Sita' });
});
afterAll(() => app.close());

/** A booking on the workshop's page with this address. */
async function bookOnline(email: string) {
  const { owner } = shop;
  const always = [{ from: '00:00', to: '24:00' }];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  await owner.openingHours.update({ week: Object.fromEntries(days.map(day => [day, always])) });
  await owner.bays.create({ name: `Lift for ${email}` });
  const service = await owner.bookableServices.create({ name: 'Brake check', durationMinutes: 60 });
  await owner.bookings.updateSettings({ online: true, slotMinutes: 60 });
  const from = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  const slots = await anybody.bookingPage.slots(slug, { from, days: 1, serviceIds: service.id });
  const startsAt = `${slots.data[0]?.slots[3]?.startsAt}`;
  const wish = { serviceIds: [service.id], startsAt, name: 'Ravi', email };
  const { requestId } = await anybody.bookingPage.request(slug, wish);
  const code = codeIn(await app.mailTo(email));
  return anybody.bookingPage.confirm(slug, { requestId, code });
}

describe('it works', () => {
  it('makes an account by a code, and keeps who one is, where one lives and what one drives', async () => {
    expect(await ravi.workbay.portal.get()).toMatchObject({
      email: 'ravi@example.com',
      name: 'Ravi Kulkarni',
    });
    const home = { label: 'Home', line1: '7 Hill Road', city: 'Pune' };
    const changed = await ravi.workbay.portal.update({
      phone: '98111 22233',
      language: 'hi',
      addresses: [home],
      vehicles: [{ registration: 'mh 12 ab 1234', make: 'Maruti' }],
    });
    expect(changed).toMatchObject({
      phone: '+919811122233',
      language: 'hi',
      addresses: [home],
      vehicles: [{ registration: 'MH12AB1234', make: 'Maruti' }],
    });
    const again = await newCustomer(app, { email: 'ravi@example.com', name: 'Somebody' });
    expect(again.id).toBe(ravi.id);
    expect((await again.workbay.portal.get()).name).toBe('Ravi Kulkarni');
    await again.workbay.portal.signOut();
    await expect(again.workbay.portal.get()).rejects.toMatchObject({ status: 401 });
    expect((await ravi.workbay.portal.get()).id).toBe(ravi.id);
  });

  it('shows the bookings and documents of their address, wherever they are', async () => {
    const { url } = await bookOnline('ravi@example.com');
    const { data } = await ravi.workbay.portal.listBookings();
    expect(data).toMatchObject([
      { url, booking: { workshop: { name: 'Deccan Brakes' }, status: 'requested' } },
    ]);
    const { owner } = shop;
    const customer = await owner.customers.create({ name: 'Ravi', email: 'ravi@example.com' });
    const lineItems = [{ kind: 'labour' as const, description: 'Brakes', unitPrice: 50_000 }];
    const draft = await owner.invoices.create({ customerId: customer.id, lineItems });
    const invoice = await owner.invoices.issue(draft.id);
    const link = await owner.sharing.createLink({ resourceId: invoice.id });
    expect((await ravi.workbay.portal.listDocuments()).data).toEqual([]);
    await owner.sharing.email(link.id, {});
    const documents = await ravi.workbay.portal.listDocuments();
    expect(documents.data).toMatchObject([{ kind: 'invoice', number: invoice.number, url: link.url }]);
    // What has bounced since is shown no more, and takes nothing else along.
    const cheque = await owner.payments.record({
      invoiceId: invoice.id,
      amount: invoice.totals.total,
      method: 'cheque',
    });
    if (cheque.status === 'recorded') await owner.payments.confirm(cheque.id);
    const receipt = await owner.sharing.createLink({ resourceId: cheque.id });
    await owner.sharing.email(receipt.id, {});
    const kinds = async () => (await ravi.workbay.portal.listDocuments()).data.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['receipt', 'invoice']);
    await app.mailTo('ravi@example.com');
    await owner.payments.bounce(cheque.id, { reason: 'No funds' });
    expect(await kinds()).toEqual(['invoice']);
    await owner.sharing.revokeLink(link.id);
    expect((await ravi.workbay.portal.listDocuments()).data).toEqual([]);
    // What the counter books for an address that nobody has proved is not theirs to see.
    await owner.bookings.create({
      customerId: customer.id,
      startsAt: '2030-01-07T05:00:00Z',
      endsAt: '2030-01-07T06:00:00Z',
    });
    expect((await ravi.workbay.portal.listBookings()).data).toHaveLength(1);
    for (const list of [sita.workbay.portal.listBookings(), sita.workbay.portal.listDocuments()])
      expect((await list).data).toEqual([]);
  });

  it('books without a code, by what they keep, and for nobody else', async () => {
    const { owner } = shop;
    const home = await owner.bookableServices.create({ name: 'Wash', durationMinutes: 30, atHome: true });
    const from = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const query = { from, days: 1, serviceIds: home.id };
    const startsAt = `${(await anybody.bookingPage.slots(slug, query)).data[0]?.slots[3]?.startsAt}`;
    const wish = { slug, serviceIds: [home.id], startsAt, registration: 'mh12ab1234' };
    const { portal } = sita.workbay;
    await expect(portal.book(wish)).rejects.toMatchObject({ errors: [{ pointer: '/body/visit' }] });
    const visit = { line1: '7 Hill Road', city: 'Pune' };
    await expect(anybody.portal.book({ ...wish, visit })).rejects.toMatchObject({ status: 401 });
    const { id, booking, url } = await portal.book({ ...wish, visit });
    expect(booking).toMatchObject({
      status: 'requested',
      vehicle: 'MH12AB1234',
      visit,
      customerName: 'Sita',
    });
    expect((await portal.listBookings()).data).toMatchObject([{ id, url }]);
    expect((await ravi.workbay.portal.listBookings()).data.map(one => one.id)).not.toContain(id);
    const stored = await owner.bookings.get(id);
    expect(stored.assignedTo).toHaveLength(1);
    expect((await owner.customers.get(stored.customer.id)).email).toBe(sita.email);
    await owner.bookings.changeStatus(id, { status: 'declined' });
    const hidden = await owner.bookableServices.create({
      name: 'Inside',
      durationMinutes: 30,
      public: false,
    });
    const inside = portal.book({ slug, serviceIds: [hidden.id], startsAt });
    await expect(inside).rejects.toMatchObject({ code: 'unknown_reference' });
  });

  it('keeps favourites', async () => {
    const { portal } = ravi.workbay;
    await portal.addFavourite(slug);
    await portal.addFavourite(slug);
    expect((await portal.listFavourites()).data.map(one => one.name)).toEqual(['Deccan Brakes']);
    expect((await sita.workbay.portal.listFavourites()).data).toEqual([]);
    await portal.removeFavourite(slug);
    expect((await portal.listFavourites()).data).toEqual([]);
  });

  it('is deleted at once; who also works here stays', async () => {
    const gone = await newCustomer(app);
    await gone.workbay.portal.update({ addresses: [{ label: 'x', line1: '9 Secret Lane', city: 'Pune' }] });
    await gone.workbay.portal.deleteAccount();
    await expect(gone.workbay.portal.get()).rejects.toMatchObject({ status: 401 });
    const { db } = app.server.database;
    expect(await db.collection<{ _id: string }>('users').findOne({ _id: gone.id }, { comment })).toBeNull();
    const owner = await newCustomer(app, { email: shop.email });
    await owner.workbay.portal.deleteAccount();
    expect((await shop.owner.auth.me()).user?.email).toBe(shop.email);
  });
});

describe('it is pages that need no script', () => {
  const page = async (path: string, cookie: string, form?: Record<string, string>) => {
    const answer = await fetch(`${app.url}${path}`, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    return { answer, text: await answer.text(), to: `${answer.headers.get('location')}` };
  };

  it('from the log-in to what one keeps, and out again', async () => {
    const stranger = await page('/my/profile', '');
    expect(stranger.to).toContain('/my/sign-in?next=%2Fmy%2Fprofile');
    const email = 'pages@example.com';
    const { text } = await page('/my/sign-in', '', { email, next: '//evil.example' });
    const requestId = /name="requestId" value="(ccd_\w+)"/.exec(text)?.[1] ?? '';
    expect(text).not.toContain('evil.example');
    expect((await page('/my/code', '', { requestId, email, code: 'x' })).answer.status).toBe(422);
    const code = codeIn(await app.mailTo(email));
    const done = await page('/my/code', '', { requestId, email, code, next: '/my/profile' });
    expect(done.to).toBe('/my/profile?lang=en');
    const set = `${done.answer.headers.get('set-cookie')}`;
    expect(set).toMatch(/Path=\/my; .*HttpOnly; SameSite=Lax/);
    const cookie = `${set.split(';')[0]}`;
    const bad = await page('/my/profile', cookie, { name: '<b>Asha</b>', 'vehicle.registration': '?!' });
    expect([bad.answer.status, bad.text.includes('&lt;b&gt;Asha')]).toEqual([422, true]);
    const good = { name: 'Asha', 'vehicle.registration': 'MH14CD5678', 'address.label': '' };
    expect((await page('/my/profile', cookie, good)).to).toContain('saved=1');
    expect((await page('/my/profile?lang=hi', cookie)).text).toMatch(/मेरी गाड़ियाँ.*MH14CD5678/s);
    expect((await page('/my', cookie)).text).toContain('You have booked nothing yet.');
    const service = await shop.owner.bookableServices.create({
      name: 'Polish',
      durationMinutes: 60,
      atHome: true,
    });
    const book = `/my/book/${slug}?service=${service.id}`;
    expect((await page(`${book}&city=New%20Delhi`, '')).to).toContain(
      encodeURIComponent(`/my/book/${slug}?service=${service.id}&city=New%20Delhi`),
    );
    expect((await page(book, cookie)).text).toContain('Where should we come?');
    const times = (await page(`${book}&city=Pune`, cookie)).text;
    expect(times).toContain('value="MH14CD5678"');
    expect(times).not.toContain('name="email"');
    const startsAt = /name="startsAt" value="([^"]+)"/.exec(times)?.[1] ?? '';
    const wish = { service: service.id, city: 'Pune', startsAt, line1: '9 Hill Road', phone: '98111 22233' };
    expect((await page(book, cookie, { ...wish, registration: '?!' })).answer.status).toBe(422);
    const key = /name="key" value="([\w-]{36})"/.exec(times)?.[1] ?? '';
    const tap = () => page(book, cookie, { ...wish, key });
    const [booked, again] = await Promise.all([tap(), tap()]);
    expect(again.to).toBe(booked.to);
    expect(booked.to).toMatch(/^\/b\/[\w-]{22}\?lang=en$/);
    expect((await page(booked.to, '')).text).toContain('9 Hill Road, Pune');
    const archive = await page('/my/export', cookie);
    expect(archive.answer.headers.get('content-type')).toBe('application/zip');
    expect((await page('/my/export', '')).to).toContain('/my/sign-in');
    // Whoever books by a form of another site is nobody there: the cookie does not come along.
    expect((await page(book, '', wish)).to).toContain('/my/sign-in');
    expect((await page('/my/favourites', cookie, { add: slug })).to).toContain('/my/favourites');
    expect((await page('/my/favourites', cookie)).text).toContain('Deccan Brakes');
    const gone = await page('/my/requests/srq_nobody', cookie);
    expect([gone.answer.status, gone.text.includes('type="email"')]).toEqual([404, false]);
    expect(gone.text).toContain('It is not there any more.');
    expect((await page('/my/sign-out', cookie, {})).to).toContain('/my/sign-in');
    expect((await page('/my', cookie)).to).toContain('/my/sign-in');
  });
});

describe('it refuses', () => {
  it('a wrong code, five times and then the right one too', async () => {
    const email = 'guessed@example.com';
    const { requestId } = await anybody.portal.askCode({ email });
    const code = codeIn(await app.mailTo(email));
    const wrong = code === '000000' ? '111111' : '000000';
    for (const one of [wrong, wrong, wrong, wrong, wrong, code])
      await expect(anybody.portal.signIn({ requestId, code: one })).rejects.toMatchObject({
        code: 'invalid_code',
      });
  });

  it('a code that was not mailed, however often it is asked for', async () => {
    const email = 'flooded@example.com';
    for (let one = 0; one < 7; one++) await anybody.portal.askCode({ email });
    const { db } = app.server.database;
    const kept = await db.collection('customerCodes').find({ email }, { comment }).toArray();
    const open = kept.filter(({ _id, codeHash }) => codeHash !== unsent(`${_id}`));
    expect([kept.length, open.length]).toEqual([7, 5]);
  });

  it('a change of what was changed meanwhile, a registration that is none, whoever is blocked', async () => {
    const { portal } = sita.workbay;
    const { version } = await portal.update({ vehicles: [] });
    await portal.update({ addresses: [] }, { ifMatch: version });
    await expect(portal.update({ addresses: [] }, { ifMatch: version })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    await expect(portal.update({ vehicles: [{ registration: '?!' }] })).rejects.toMatchObject({
      errors: [{ code: 'bad_registration' }],
    });
    await expect(portal.addFavourite('no-such-workshop')).rejects.toMatchObject({ status: 404 });
    const bad = await newCustomer(app);
    const { platform } = (await newAdministrator(app)).workbay;
    await platform.blockUser(bad.id, { reason: 'So it is.' });
    app.server.parts.authenticator.forget(bad.id);
    await expect(bad.workbay.portal.get()).rejects.toMatchObject({ status: 401 });
  });
});

describe('it keeps others out', () => {
  it("a customer's token opens no workshop, not even their own, and a workshop's opens nothing of customers", async () => {
    const ids: Record<string, string> = await populate(await app.workshop('Victim Motors'));
    const examples = await bodyExamples();
    const owner = await newCustomer(app, { email: shop.email });
    for (const operation of app.server.contract.operations) {
      const named = (where: string) =>
        Object.fromEntries(
          operation.parameters
            .filter(({ in: place, required }) => place === where && required)
            .map(({ name, example }) => [name, ids[name] ?? `${example}`]),
        );
      const call = { path: named('path'), query: named('query'), body: examples.get(operation.operationId) };
      const ask = (token: string) => send(app.url, operation, call, { authorization: `Bearer ${token}` });
      if (typeof operation.access === 'object')
        expect((await ask(owner.token)).status, operation.operationId).toBe(403);
      if (operation.access === 'platform')
        expect((await ask(owner.token)).status, operation.operationId).toBe(404);
      if (operation.access !== 'customer') continue;
      for (const token of [shop.accessToken, shop.apiKey])
        expect((await ask(token)).status, operation.operationId).toBe(403);
      expect((await send(app.url, operation, call, {})).status, operation.operationId).toBe(401);
      expect((await ask(`wbc_${'A'.repeat(43)}`)).status, operation.operationId).toBe(401);
    }
  });

  it('stores no token and no code', async () => {
    const { db } = app.server.database;
    const all = await Promise.all(
      ['customerSessions', 'customerCodes', 'users', 'auditRecords'].map(name =>
        db.collection(name).find({}, { comment }).toArray(),
      ),
    );
    const text = JSON.stringify(all);
    for (const { token } of [ravi, sita]) expect(text).not.toContain(token.slice(4));
  });
});
