import { WorkbayCustomer } from '@workbay/sdk/customer';
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reviewUrl } from '../../api/src/features/reviews/token.ts';
import { newAdministrator } from '../../api/test/administrators.ts';
import { codeIn, comment, startOwnTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { entriesAtCities } from '../../api/test/directoryEntries.ts';
import { png } from '../../api/test/pictures.ts';
import { browserAt, startPushService } from '../../api/test/pushReceiver.ts';
import { startStripe, tell } from '../../api/test/stripe.ts';
import { leave, look, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;
let shop: TestWorkshop;
let rival: TestWorkshop;
let stripe: Awaited<ReturnType<typeof startStripe>>;
let account: string;

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

beforeEach(async () => {
  stripe = await startStripe();
  [app, browser] = await Promise.all([startOwnTestApp(stripe.environment), startBrowser()]);
  [shop, rival] = [await app.workshop('Deccan Brakes'), await app.workshop('Kothrud Motors')];
  const { platform } = (await newAdministrator(app)).workbay;
  for (const { owner, id } of [shop, rival]) {
    const address = { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' };
    await owner.workshops.update({ phone: '+912067891234', address });
    await owner.listing.update({
      location: { latitude: 18.507, longitude: 73.81 },
      serviceTypes: ['brakes'],
    });
    await platform.verifyWorkshop(id);
    const open = [{ from: '09:30', to: '19:00' }];
    await owner.openingHours.update({ week: Object.fromEntries(days.map(day => [day, open])) });
  }
  const { owner } = shop;
  const { url } = await owner.onlinePayments.connect();
  account = `${url.split('/').at(-1)}`;
  stripe.change(account, { charges_enabled: true, details_submitted: true });
  await tell(app.url, { type: 'account.updated', object: { id: account }, account });
});

afterEach(async () => {
  await leave(browser);
  await app?.close();
  stripe?.close();
});

const picture = async () => ({
  name: 'pads.png',
  mimeType: 'image/png',
  buffer: Buffer.from(await (await png()).arrayBuffer()),
});

test('on a phone, in Hindi and in the dark: a customer asks, compares, books with a deposit, moves, follows the work, reviews and takes their data', async () => {
  const { page: phone, complaints } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    locale: 'hi-IN',
    live: true,
    worker: true,
    acceptDownloads: true,
    permissions: ['notifications'],
  });
  await takesDeposits(shop);
  const press = (name: string | RegExp) => phone.getByRole('button', { name }).click();

  // They look for who does brakes, and log in to ask for prices.
  await phone.goto('/w');
  await phone.getByLabel('शहर या कस्बा').fill('पुणे');
  await look(phone, 'customer-search-empty');
  await phone.getByLabel('शहर या कस्बा').fill('poona');
  await phone.getByText('फ़िल्टर और क्रम').click();
  await phone.locator('select[name=serviceType]').selectOption('brakes');
  await phone.locator('form.find button[type=submit]').click();
  await phone.getByRole('link', { name: 'Deccan Brakes' }).waitFor();
  await look(phone, 'customer-search');
  await phone.locator('a[href^="/my/requests/new"]').click();
  await look(phone, 'customer-sign-in');
  const email = `meera-${Date.now()}@example.com`;
  await phone.locator('input[name=email]').fill(email);
  await phone.locator('main form button[type=submit]').click();
  await phone.locator('input[name=code]').fill('000000');
  await phone.locator('main form button[type=submit]').click();
  await phone.getByRole('alert').waitFor();
  await look(phone, 'customer-code-wrong');
  await phone.locator('input[name=code]').fill(codeIn(await app.mailTo(email)));
  await phone.locator('main form button[type=submit]').click();
  await phone.locator('textarea[name=description]').fill('ब्रेक लगाने पर आवाज़ आती है।');
  await phone.locator('input[type=file]').setInputFiles([await picture()]);
  await phone.locator('input[name=name]').fill('मीरा जोशी');
  await phone.locator('input[name=phone]').fill('9811122233');
  await phone.locator('input[name=preferredOn]').fill(inTwoWeeks);
  await phone.locator('input[name=registration]').fill('MH 12 AB 1234');
  await look(phone, 'customer-request-new');
  await phone.locator('main form.card button[type=submit]').click();
  await phone.waitForURL(/\/my\/requests\/crq_|\/my\/requests\/\w+_/);
  const request = phone.url();
  await look(phone, 'customer-request-sent');
  for (const [one, price] of [
    [shop, 249_900],
    [rival, 310_000],
  ] as const) {
    const [theirs] = (await one.owner.serviceRequests.list()).data;
    await one.owner.serviceRequests.quote(`${theirs?.id}`, {
      price,
      startsAt: `${inTwoWeeks}T06:00:00Z`,
      durationMinutes: 60,
      note: 'पैड बदलेंगे और डिस्क जाँचेंगे।',
    });
  }
  await phone.reload();
  await look(phone, 'customer-request-quoted');
  await press(/2,499/);
  await phone.locator('a[href^="/b/"], a[href*="/b/"]').first().waitFor();
  await look(phone, 'customer-request-accepted');

  // Pushes are turned on for this device.
  const service = await startPushService();
  const { subscription, decrypt } = browserAt(`${service.origin}/phone`);
  await phone.addInitScript(subscribesAs(subscription));
  await phone.goto('/my');
  await look(phone, 'customer-home');
  await press('इस डिवाइस पर चालू करें');
  await phone.getByText('अब आपको इस डिवाइस पर सूचना मिलेगी।').waitFor();

  // A time with a deposit.
  const workshopPage = `/w/${(await shop.owner.workshops.get()).slug}`;
  await phone.goto(workshopPage);
  await look(phone, 'customer-workshop');
  await phone.locator('a[href^="/my/favourites"]').click();
  await press('पसंदीदा में रखें');
  await phone.locator('main section a', { hasText: 'Deccan Brakes' }).waitFor();
  await look(phone, 'customer-favourite');
  await phone.goto(workshopPage);
  await phone.locator('a[href*="/book"]').first().click();
  await look(phone, 'customer-book-services');
  await phone.getByText('Periodic service').first().click();
  await phone.locator('main form button[type=submit]').click();
  await phone.locator('a[href*="/my/book/"]').click();
  await phone.locator('input[name=startsAt]').last().check({ force: true });
  await look(phone, 'customer-book-times');
  await phone.locator('main form button[type=submit]').click();
  await phone.waitForURL(/\/b\//);
  await look(phone, 'customer-booking-deposit');
  const token = new URL(phone.url()).pathname.split('/').at(-1) ?? '';
  const { url } = await new WorkbayCustomer({ baseUrl: app.url }).bookingPage.pay(token);
  const session = stripe.payByCard(url, 2000);
  await tell(app.url, { type: 'checkout.session.completed', object: session, account });
  // The page learns of it by itself.
  await phone.locator('strong', { hasText: 'पक्की' }).waitFor();
  await look(phone, 'customer-booking-paid');
  const told = () =>
    service.taken.map(one => JSON.parse(decrypt(one.body))).map(({ title }) => `${title}`.split(':')[0]);
  await expect.poll(told).toContain('आपकी बुकिंग पक्की है');

  // They move it, and it becomes a job that they follow.
  await phone.locator('a[href*="/move"]').click();
  await phone.locator('input[name=startsAt]').first().check({ force: true });
  await look(phone, 'customer-booking-move');
  await phone.locator('main form button[type=submit]').click();
  await phone.waitForURL(/\/b\/[\w-]+\?/);
  const [{ id = '' } = {}] = (await shop.owner.bookings.list()).data;
  const { jobId } = await shop.owner.bookings.checkIn(id, {});
  await phone.getByText('काम शुरू होना बाकी है').waitFor();
  // An answer that tells nothing, such as that there were too many questions, is asked for again.
  await phone.evaluate(`{
    const { fetch } = window;
    const answers = [429, 503];
    window.fetch = async (...asked) => {
      const status = answers.shift();
      return status ? new Response('{}', { status }) : fetch(...asked);
    };
  }`);
  await phone.locator('a[href^="tel:"]').focus();
  await shop.owner.jobs.changeStatus(`${jobId}`, { status: 'in_progress' });
  await phone.getByText('काम चल रहा है').waitFor();
  expect(await phone.locator('a[href^="tel:"]:focus').count()).toBe(1);
  await look(phone, 'customer-booking-progress');
  await shop.owner.jobs.changeStatus(`${jobId}`, { status: 'ready' });
  await phone.getByText('तैयार है', { exact: true }).waitFor();
  await shop.owner.jobs.changeStatus(`${jobId}`, { status: 'delivered' });
  await phone.getByText('सौंप दिया गया').waitFor();
  await look(phone, 'customer-booking-done');
  await expect.poll(told).toContain('आपकी गाड़ी तैयार है');
  await service.close();

  // What they had accepted they call off.
  await phone.goto('/my');
  await look(phone, 'customer-home-bookings');
  await phone.goto(request);
  await phone.locator('a[href*="/b/"]').first().click();
  await look(phone, 'customer-booking-quoted');
  await phone.locator('form[action*="/cancel"] button').click();
  await phone.locator('strong', { hasText: 'रद्द' }).waitFor();

  const reviews = app.server.database.db.collection<{ _id: string }>('reviews');
  const invited = await reviews.findOne({ jobId }, { comment });
  await phone.goto(`${new URL(reviewUrl(app, `${invited?._id}`)).pathname}?lang=hi`);
  await look(phone, 'customer-review');
  await phone.locator('input[name=stars][value="4"]').check({ force: true });
  await phone.locator('textarea[name=text]').fill('समय पर तैयार मिली।');
  await phone.locator('input[type=file]').setInputFiles([await picture()]);
  await phone.locator('main form button[type=submit]').click();
  await phone.locator('img[alt]').first().waitFor();
  await look(phone, 'customer-review-done');

  // An estimate and an invoice come by a link: they say yes to a part of the one, and pay the other.
  const customerId = (await shop.owner.jobs.get(`${jobId}`)).customer.id;
  const line = (description: string, unitPrice: number) => ({
    kind: 'part' as const,
    description,
    unitPrice,
  });
  const estimate = await shop.owner.estimates.create({
    customerId,
    lineItems: [line('ब्रेक पैड, आगे', 245_000), line('Windscreen washer pump assembly with hoses', 12_450_000)],
  });
  await shop.owner.estimates.send(estimate.id, {});
  const linkTo = async (resourceId: string) =>
    new URL(`${(await shop.owner.sharing.createLink({ resourceId })).url}`).pathname;
  const estimateLink = await linkTo(estimate.id);
  await phone.goto(`${estimateLink}?lang=hi`);
  await look(phone, 'customer-estimate');
  for (const [index, said] of ['yes', 'no'].entries())
    await phone.locator(`input[name=line${index}][value=${said}]`).check();
  await phone.locator('input[name=name]').fill('मीरा जोशी');
  await phone.locator('main form button[type=submit]').click();
  await phone.locator('.said-no').waitFor();
  await look(phone, 'customer-estimate-answered');
  expect(await shop.owner.estimates.get(estimate.id)).toMatchObject({ answer: { approvedLines: [0] } });

  await shop.owner.workshops.update({ upiId: 'deccanbrakes@okbank' });
  const draft = await shop.owner.invoices.create({ customerId, lineItems: [line('ब्रेक पैड, आगे', 245_000)] });
  const invoice = await shop.owner.invoices.issue(draft.id);
  const invoiceLink = await linkTo(invoice.id);
  await phone.goto(`${invoiceLink}?lang=hi`);
  await phone.locator('a[href^="upi://pay"]').waitFor();
  await look(phone, 'customer-invoice');
  await phone.locator('input[name=reference]').fill('512345678901');
  await phone.locator('form[action*="/payments"] button').click();
  await phone.getByText('512345678901').waitFor();
  await look(phone, 'customer-invoice-told');
  // Who has told that all is paid is not asked once more.
  expect(await phone.locator('a[href^="upi://pay"]').count()).toBe(0);
  const stated = (await shop.owner.payments.list({ invoiceId: invoice.id })).data;
  expect(stated).toMatchObject([{ amount: invoice.totals.total, reference: '512345678901' }]);

  // The device goes on being told on other pages; then it is turned off.
  await phone.goto('/my/profile');
  await phone.getByRole('button', { name: 'इस डिवाइस पर बंद करें' }).waitFor();
  await look(phone, 'customer-profile');
  const devices = () =>
    app.server.database.db.collection('pushDevices').countDocuments({ customer: true }, { comment });
  expect(await devices()).toBe(1);
  await press('इस डिवाइस पर बंद करें');
  await phone.getByRole('button', { name: 'इस डिवाइस पर चालू करें' }).waitFor();
  await expect.poll(devices).toBe(0);
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    phone.locator('a[href="/my/export"]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('workbay.zip');
  for (const [path, name] of [
    ['/my/disputes', 'disputes'],
    ['/my/requests', 'requests'],
  ] as const) {
    await phone.goto(path);
    await look(phone, `customer-${name}`);
  }

  // The same at a desk.
  await phone.setViewportSize({ width: 1280, height: 860 });
  await phone.emulateMedia({ colorScheme: 'light' });
  for (const [name, path] of Object.entries({
    search: '/w?where=Pune',
    home: '/my',
    favourites: '/my/favourites',
    disputes: '/my/disputes',
    requests: '/my/requests',
    request: new URL(request).pathname,
    profile: '/my/profile',
    services: `${workshopPage}/book`,
    booking: `/b/${token}`,
    estimate: estimateLink,
    invoice: invoiceLink,
    jobCard: await linkTo(`${jobId}`),
  })) {
    await phone.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
    expect(await phone.locator('html').getAttribute('lang'), name).toBe('en');
    await look(phone, `customer-desk-${name}`);
  }
  expect(complaints.filter(one => !one.includes('422'))).toEqual([]);
});

test('a map shows how many there are where they lie together, and each once one looks closer', async () => {
  const entries = await entriesAtCities(300, 'IN');
  const around = entries.map((entry, index): typeof entry => ({
    ...entry,
    location: {
      type: 'Point',
      coordinates: [73.7 + (index % 20) * 0.01, 18.4 + Math.floor(index / 20) * 0.01],
    },
  }));
  await app.server.database.db.collection<(typeof entries)[number]>('directoryEntries').insertMany(around);
  const { page, complaints } = await visit(browser, app.url, { viewport: { width: 360, height: 740 } });
  await page.route('https://tile.openstreetmap.org/**', async route =>
    route.fulfill({ contentType: 'image/png', body: (await picture()).buffer }),
  );
  await page.goto('/w?where=Pune&lang=en');
  await page.getByRole('button', { name: 'Show on a map' }).click();
  const many = page.getByRole('button', { name: /^\d+ workshops: look closer$/ });
  await many.first().waitFor();
  await look(page, 'directory-clusters');
  // Whoever points at an entry of the list sees where it is.
  await page.locator('article.place a').first().focus();
  await page.locator('.pin.picked').waitFor();
  await expect
    .poll(
      async () => {
        if ((await many.count()) > 0) await many.first().press('Enter');
        return (await many.count()) === 0 && (await page.locator('#map .pin').count()) > 0;
      },
      { interval: 1000 },
    )
    .toBe(true);
  expect(complaints).toEqual([]);
});

/** It has a lift, something that can be booked, and an account that takes payments. */
async function takesDeposits({ owner }: TestWorkshop): Promise<void> {
  const state = async () => (await owner.onlinePayments.get()).state;
  await expect.poll(state).toBe('ready');
  await owner.bays.create({ name: 'Lift 1' });
  await owner.bookableServices.create({
    name: 'Periodic service',
    durationMinutes: 60,
    priceFrom: 249_900,
  });
  await owner.bookings.updateSettings({
    online: true,
    autoConfirm: true,
    slotMinutes: 60,
    deposit: { kind: 'percent', value: 20 },
    keptPercent: 30,
  });
}

/** Has `subscribe` give this, as the push service of a browser would. */
const subscribesAs = ({ endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string }) => {
  const keys = JSON.stringify({ p256dh, auth });
  return {
    content: `{
      const keys = ${keys};
      const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0));
      // This browser says no to a page that it has said yes to when asked.
      Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
      const gives = key => ({
        endpoint: ${JSON.stringify(endpoint)},
        options: { applicationServerKey: bytes(key).buffer },
        getKey: name => bytes(keys[name]).buffer,
        unsubscribe: async () => sessionStorage.removeItem('subscribed'),
      });
      PushManager.prototype.getSubscription = async () => {
        const key = sessionStorage.getItem('subscribed');
        return key ? gives(key) : null;
      };
      PushManager.prototype.subscribe = async ({ applicationServerKey: key }) => {
        sessionStorage.setItem('subscribed', key);
        return gives(key);
      };
    }`,
  };
};
