import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAdministrator } from '../../../test/administrators.ts';
import { codeIn, comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { newCustomer } from '../../../test/customers.ts';
import { ownTaxRate } from '../../../test/ownTaxRate.ts';
import { join } from '../../../test/people.ts';
import { uploadPicture } from '../../../test/pictures.ts';
import { startStripe, stripeProblem, tell } from '../../../test/stripe.ts';
import { startReceiver } from '../../adapters/webhooks/testReceiver.ts';
import { strictResponse } from '../../http/validation.ts';
import { bookingUrl } from '../bookings/token.ts';
import { reviewUrl } from '../reviews/token.ts';
import { eventBody } from './events.ts';
import type { EventDocument } from './store.ts';

/** What changes something, in a workshop or elsewhere, and tells no event; and why. */
const silent: Record<string, RegExp[]> = {
  "is a person's own account, in whichever workshop": [
    /^(auth|sessions|factors|profile)\./,
    /^platform\.(verify|reject|block|unblock)User$/,
  ],
  "is a customer's own account": [
    /^portal\.(askCode|signIn|signOut|update|deleteAccount|addFavourite|removeFavourite|createFile|completeFile|addPushDevice|removePushDevice)$/,
  ],
  "is an administrator's account": [
    /^platform\.(logIn|logOut|refresh|acceptLink|changePassword|stepUp)$/,
    /^platform\.(start|confirm)Totp$|^platform\.(start|add|remove)Passkey$/,
    /^platform\.(create|update)Administrator$|^platform\.renewAdministratorLink$/,
  ],
  'closes and opens the doors by which it would be told': [/^platform\.(block|unblock)Workshop$/],
  'has to be confirmed by the code that it mails, which is told': [/^bookingPage\.request$/],
  "is a person's own inbox": [/^notifications\./],
  'is how a person looks at what there is': [/^(views|calendarFeeds)\./],
  'is a form that is filled in later, which is told then': [/^inspectionTemplates\./],
  "is about the workshop's data as a whole and in its audit log": [
    /^privacy\.export(Workshop|Mine)$/,
    /^sheets\.(start|delete)Export$/,
  ],
  'takes out what was told of a person, and tells nobody': [/^privacy\.eraseCustomer$/],
  'is told by the workshops that the person leaves': [/^privacy\.deleteAccount$/],
  'has nobody to tell yet': [/^workshops\.create$/],
  'is between the owner and Workbay, and in the audit log': [
    /^supportAccess\./,
    /^platform\.startSupportSession$/,
  ],
  'is a room of its own that programs are not in': [/^testMode\./],
  'is an upload that may never come; its completion is told': [/^files\.create$/],
  'is a picture for a review, which is told': [/^directory\.(create|complete)ReviewPhoto$/],
  'changes nothing but itself until it ends, which is told': [/^imports\./],
  'puts in and takes out what is made up': [/^sampleData\./],
  'is about an address, of which nothing is kept': [/^suppressions\.lift$/],
  'makes or ends a link to what was told, or sends one': [
    /^sharing\.(createLink|revokeLink|email|whatsapp)$/,
  ],
  "is the accountant's own, in the journal": [/^ledger\.(postEntry|close)$/],
  'sends again what was told before': [/^webhooks\.(replay|resend)$/],
  'lends a link for an hour': [/^webhooks\.openPortal$/],
  'ends at Stripe, whose signed events tell what came of it': [
    /^subscriptions\./,
    /^onlinePayments\./,
    /^(bookingPage\.pay|sharing\.payOnline)$/,
  ],
  'changes nothing; its event goes to the one endpoint that is tried': [/^webhooks\.sendTest$/],
};
const mayBeSilent = (operation: string) =>
  Object.values(silent)
    .flat()
    .some(pattern => pattern.test(operation));

let stripe: Awaited<ReturnType<typeof startStripe>>;
let app: TestApp;
let shop: TestWorkshop;
const secrets: string[] = [];
beforeAll(async () => {
  stripe = await startStripe();
  app = await startTestApp(stripe.environment, { webhookTimeoutMs: 2000 });
});
afterAll(async () => {
  await app.close();
  stripe.close();
});

const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 50_000 }];

/** An address that no other workshop knows, nor has had mail come back from. */
const addressAt = (domain: string) => `${shop.id}@${domain}.example`;

/** Everything that can happen in a workshop, once: at the end the owner is another. */
async function live() {
  shop = await app.workshop();
  const { owner } = shop;
  await plan();
  await record();
  await owner.listing.update({ about: 'Since 1994.' });
  await owner.openingHours.update({ week: { monday: [{ from: '09:30', to: '19:00' }] } });
  await customersAndJobs();
  await times();
  await buying();
  await pay();
  await money();
  await review();
  await access();
  await owner.privacy.deleteWorkshop({ slug: (await owner.workshops.get()).slug });
  await owner.privacy.keepWorkshop();
  await people();
}

/** Two inspections; a clock that runs and is stopped, and one that nobody had. */
async function onJobs() {
  const { owner } = shop;
  const userId = (await owner.auth.me()).user?.id ?? '';
  const { id: customerId } = await owner.customers.create({ name: 'Imran Shaikh' });
  const { id: jobId } = await owner.jobs.create({ customerId, status: 'open' });
  for (const templateId of ['garage', 'home_service']) {
    const { id } = await owner.inspections.create({ jobId, templateId });
    await owner.inspections.update(id, { points: [{ number: 1, result: 'red' }] });
    if (templateId === 'home_service') {
      await owner.inspections.delete(id);
      continue;
    }
    await owner.inspections.complete(id);
    await owner.inspections.makeEstimate(id, {});
    await owner.inspections.addLines(id, {});
  }
  await owner.jobs.comment(jobId, { text: 'Call before six' });
  await owner.timeEntries.start({ jobId });
  await owner.timeEntries.stop({});
  const span = { startedAt: '2026-01-05T04:30:00Z', endedAt: '2026-01-05T06:00:00Z' };
  const added = await owner.timeEntries.add({ userId, jobId, ...span });
  await owner.timeEntries.correct(added.id, { note: 'Gearbox' });
  await owner.timeEntries.delete(added.id);
}

/** With it there is room for all the rest. */
async function plan() {
  const { url } = await shop.owner.subscriptions.checkout({ plan: 'business' });
  await tell(app.url, { type: 'customer.subscription.created', object: stripe.pay(url) });
  const bought = async () => (await shop.owner.subscriptions.get()).subscription.plan;
  await expect.poll(bought).toBe('business');
}

/** Receivers: one that is gone, and one that comes and goes. */
async function record() {
  const { webhooks } = shop.owner;
  const gone = await startReceiver((_, response) => response.writeHead(410).end());
  await webhooks.createEndpoint({
    url: `${gone.url}?key=secret-in-address`,
    eventTypes: ['customer.created'],
  });
  const endpoint = await webhooks.createEndpoint({ url: 'http://127.0.0.1:9/hook?key=secret-in-address' });
  secrets.push(endpoint.secret, 'secret-in-address');
  await webhooks.updateEndpoint(endpoint.id, { description: 'Books' });
  secrets.push((await webhooks.rotateSecret(endpoint.id)).secret);
  await webhooks.rollBackSecret(endpoint.id);
  await webhooks.sendTest(endpoint.id);
  await webhooks.deleteEndpoint(endpoint.id);
}

async function customersAndJobs() {
  const { owner } = shop;
  await owner.taxRates.update((await ownTaxRate(owner)).id, { rate: 21 });
  const customer = await owner.customers.create({ name: 'Ravi' });
  await owner.customers.update(customer.id, { name: 'Ravi Kulkarni' });
  const vehicle = await owner.vehicles.create({ customerId: customer.id, registration: 'MH01ZZ9999' });
  await owner.vehicles.update(vehicle.id, { make: 'Tata' });
  const [first, second] = await Promise.all(
    ['MH01ZZ9997', 'MH01ZZ9998'].map(registration =>
      owner.vehicles.create({ customerId: customer.id, registration }),
    ),
  );
  await owner.vehicles.merge(`${first?.id}`, { otherVehicleId: `${second?.id}` });
  const double = await owner.customers.create({ name: 'Ravi again' });
  await owner.customers.merge(customer.id, { otherCustomerId: double.id });
  await owner.vehicles.delete(vehicle.id);
  const item = await owner.items.create({ kind: 'part', name: 'Oil', unitPrice: 52_000 });
  await owner.items.update(item.id, { unitPrice: 54_000, stocked: true, reorderLevel: 2 });
  for (const counted of [5, 1])
    await owner.stock.adjust({ itemId: item.id, reason: 'count', counted, notes: 'Shelf' });
  const job = await owner.jobs.create({ customerId: customer.id, status: 'open', lineItems });
  await owner.jobs.update(job.id, { notes: 'Wants it by noon' });
  await owner.jobs.changeStatus(job.id, { status: 'in_progress' });
  const photo = await uploadPicture(owner, 'job_photo');
  await owner.jobs.addPhoto(job.id, { fileId: photo.id });
  await owner.jobs.removePhoto(job.id, photo.id);
  await owner.files.delete((await uploadPicture(owner, 'job_photo')).id);
  await owner.customers.delete((await owner.customers.create({ name: 'Asha' })).id);
  await importing();
}

async function importing() {
  const { owner } = shop;
  const sheet = new Blob(['Name\nImran'], { type: 'text/csv' });
  const { id: fileId } = await owner.uploadFile(sheet, { purpose: 'import', name: 'old.csv' });
  const { id } = await owner.imports.create({ fileId, kind: 'customers' });
  const status = async () => (await owner.imports.get(id)).status;
  for (const [asked, reached] of [
    ['checking', 'checked'],
    ['importing', 'completed'],
  ] as const) {
    await owner.imports.changeStatus(id, { status: asked });
    await expect.poll(status).toBe(reached);
  }
}

async function times() {
  const { bays, bookableServices, bookings, customers } = shop.owner;
  const bay = await bays.create({ name: 'Lift 1' });
  await bays.update(bay.id, { kind: 'lift' });
  const service = await bookableServices.create({ name: 'Service', durationMinutes: 60 });
  await bookableServices.update(service.id, { priceFrom: 100_000 });
  await bookings.updateSettings({ online: true });
  const { id: customerId } = await customers.create({ name: 'Asha' });
  const startsAt = '2030-01-07T05:00:00Z';
  const { id } = await bookings.create({ customerId, serviceIds: [service.id], startsAt });
  await bookings.update(id, { notes: 'Waits here' });
  await bookings.checkIn(id, {});
  await bookings.changeStatus(id, { status: 'done' });
  // A Monday that customers can book themselves.
  const days = 14 + ((8 - new Date().getUTCDay()) % 7);
  const soon = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const mine = await bookings.create({ customerId, serviceIds: [service.id], startsAt: `${soon}T05:00:00Z` });
  const token = bookingUrl(app, mine.id).split('/').at(-1) ?? '';
  const { bookingPage } = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
  await bookingPage.move(token, { startsAt: `${soon}T06:00:00Z` });
  const { reminders, papers } = shop.owner;
  await reminders.updateSettings({ daysBefore: 10 });
  const reminder = await reminders.create({ customerId, title: 'Service', dueOn: '2030-01-07' });
  await reminders.update(reminder.id, { told: 'phone' });
  await reminders.delete(reminder.id);
  const paper = await papers.create({ customerId, kind: 'other', name: 'Contract' });
  await papers.update(paper.id, { number: 'C-1' });
  await papers.delete(paper.id);
  await deposit(mine.id, token, bookingPage);
}

/** One that is paid, and that Stripe does not pay back. */
async function deposit(bookingId: string, token: string, page: WorkbayCustomer['bookingPage']) {
  const { onlinePayments } = shop.owner;
  const account = `${(await onlinePayments.connect()).url.split('/').at(-1)}`;
  stripe.change(account, { charges_enabled: true, details_submitted: true });
  await tell(app.url, { type: 'account.updated', object: { id: account }, account });
  const ready = async () => (await onlinePayments.get()).state;
  await expect.poll(ready).toBe('ready');
  const terms = { amount: 50_000, currency: 'INR', freeCancelHours: 0, keptPercent: 0, returned: 0 };
  const awaited = { ...terms, state: 'awaiting', payBy: new Date(), advanceIds: [], invoiceId: null };
  await db()
    .collection<{ _id: string }>('bookings')
    .updateOne({ _id: bookingId }, { $set: { deposit: awaited } }, { comment });
  const object = stripe.payByCard((await page.pay(token)).url, 1500);
  await tell(app.url, { type: 'checkout.session.completed', object, account });
  const state = async () => (await page.open(token)).deposit?.state;
  await expect.poll(state).toBe('paid');
  stripe.faults.set('POST /v1/refunds', [stripeProblem(400, 'invalid_request_error', 'charge_disputed')]);
  await page.cancel(token);
  await takeBackTwice(object, account);
}

/** What the card did not take is paid in cash, and the customer's bank takes it back all the same, until the dispute is won. */
async function takeBackTwice(paid: Parameters<typeof stripe.dispute>[0], account: string) {
  const { advances } = shop.owner;
  const deposit = async () => (await advances.list()).data.find(({ method }) => method === 'online');
  await expect.poll(async () => (await deposit())?.moves[0]?.failure).toContain('charge_disputed');
  const { id = '', moves = [] } = (await deposit()) ?? {};
  await advances.refund(id, { method: 'cash', voucher: `${moves[0]?.number}` });
  const { id: disputeId } = stripe.dispute(paid, 50_000, 0);
  const about = { object: { payment_intent: stripe.referenceOf(paid) }, account };
  await tell(app.url, { type: 'charge.dispute.created', ...about });
  await expect.poll(async () => (await deposit())?.lost).toBe(50_000);
  stripe.change(disputeId, { status: 'won' });
  await tell(app.url, { type: 'charge.dispute.closed', ...about });
}

async function pay() {
  const { wallets, payouts, auth } = shop.owner;
  const technician = await join(app, shop, 'technician');
  const owner = (await auth.me()).user?.id ?? '';
  for (const userId of [owner, technician.userId]) {
    await wallets.setShare(userId, { share: { kind: 'per_job', value: 10_000 } });
    await wallets.adjust(userId, { amount: 50_000, reason: 'Diwali' });
  }
  const upi = { kind: 'upi' as const, holder: 'Raju', upiId: 'raju.secret@okhdfc' };
  secrets.push(upi.upiId);
  await wallets.setDestination(owner, upi);
  await technician.workbay.wallets.setDestination(technician.userId, upi);
  await payouts.cancel((await payouts.request({ amount: 1000 })).id);
  const ask = async () => (await technician.workbay.payouts.request({ amount: 1000 })).id;
  await payouts.reject(await ask(), { reason: 'Not yet' });
  const good = await ask();
  await payouts.approve(good);
  await payouts.pay(good, { method: 'cash' });
}

async function buying() {
  const { owner } = shop;
  const item = await owner.items.create({ kind: 'part', name: 'Pads', unitPrice: 20_000, stocked: true });
  await owner.suppliers.delete((await owner.suppliers.create({ name: 'Gone Spares' })).id);
  const { id: supplierId } = await owner.suppliers.create({ name: 'Pune Spares' });
  await owner.suppliers.update(supplierId, { notes: 'Closed on Sundays' });
  const draft = (invoiceNumber: string) =>
    owner.purchases.create({
      supplierId,
      invoiceNumber,
      invoicedOn: '2026-01-05',
      lineItems: [{ itemId: item.id, quantity: 2, unitPrice: 10_000 }],
    });
  await owner.purchases.delete((await draft('1')).id);
  const { id } = await draft('2');
  await owner.purchases.update(id, { notes: 'One is dented' });
  await owner.purchases.receive(id, {});
  await owner.purchases.returnGoods(id, { lines: [{ line: 0, quantity: 1 }], reference: 'CN-1' });
  await owner.suppliers.pay(supplierId, { amount: 10_000, method: 'upi' });
}

async function money() {
  const { owner } = shop;
  const customer = await owner.customers.create({ name: 'Meera' });
  const draft = await owner.invoices.create({ customerId: customer.id, lineItems });
  await owner.invoices.update(draft.id, { notes: 'Thanks' });
  await owner.invoices.delete((await owner.invoices.create({ customerId: customer.id, lineItems })).id);
  const invoice = await owner.invoices.issue(draft.id);
  for (const domain of ['bounce', 'delay', 'complaint', 'arrives']) {
    await owner.invoices.send(invoice.id, { email: addressAt(domain) });
    const email = async () => (await owner.invoices.get(invoice.id)).email?.status;
    await expect.poll(email).not.toBe('sent');
  }
  await notesAndEstimates(customer.id);
  await byLink(customer.id);
  const payment = await owner.payments.record({ invoiceId: invoice.id, amount: 1000, method: 'upi' });
  await owner.payments.reject(payment.id, { reason: 'Never came' });
  await onJobs();
  const drawer = await owner.cashDrawers.open({ counted: 0 });
  await owner.cashDrawers.close(drawer.id, { counted: 0 });
  const rest = await owner.payments.record({ invoiceId: invoice.id, amount: 50_000, method: 'cash' });
  if (rest.status === 'recorded') await owner.payments.confirm(rest.id);
  await creditAndCheque(customer.id);
  await owner.workshops.update({ phone: '+919811122233', address: { line1: '1 MG Road', city: 'Pune' } });
  await owner.workshops.requestVerification();
}

/** A listed workshop is reviewed. */
async function review() {
  const { owner } = shop;
  const { platform } = (await newAdministrator(app)).workbay;
  await platform.rejectWorkshop(shop.id, { reason: 'The address is another.' });
  await platform.verifyWorkshop(shop.id);
  await owner.listing.update({
    location: { latitude: 18.52, longitude: 73.85 },
    serviceTypes: ['brakes'],
  });
  const { workbay } = await newCustomer(app, { email: addressAt('asks') });
  const { slug } = await owner.workshops.get();
  await workbay.portal.sendRequest({ serviceType: 'brakes', description: 'They squeak.', workshops: [slug] });
  const [request] = (await owner.serviceRequests.list()).data;
  // A Wednesday: what is booked below is on Mondays.
  const day = new Date(Date.now() + 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((10 - day.getUTCDay()) % 7));
  const startsAt = day.toISOString();
  const offer = (requestId = '') =>
    owner.serviceRequests.quote(requestId, { price: 1, startsAt, durationMinutes: 60 });
  const [service] = (await owner.bookableServices.list()).data;
  const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const serviceIds = [`${service?.id}`];
  const free = await workbay.bookingPage.slots(slug, { from, days: 14, serviceIds: serviceIds.join() });
  const [slot] = free.data.flatMap(({ slots }) => slots);
  await workbay.portal.book({ slug, serviceIds, startsAt: `${slot?.startsAt}` });
  const wish = { serviceType: 'brakes' as const, description: 'They squeak.', workshops: [slug] };
  const other = await workbay.portal.sendRequest(wish);
  const quoted = await offer(other.quotes[0]?.id);
  await workbay.portal.acceptQuote(other.id, { quoteId: quoted.id, quoteVersion: quoted.version });
  const { bookingId } = await owner.serviceRequests.get(quoted.id);
  await owner.bookings.changeStatus(`${bookingId}`, { status: 'cancelled' });
  const about = { bookingId: `${bookingId}`, about: 'other' as const, text: 'It was not possible.' };
  const dispute = await owner.disputes.open(about);
  await workbay.portal.sayInDispute(dispute.id, { text: 'I waited for an hour.' });
  await owner.disputes.say(dispute.id, { text: 'It is settled.', withdraw: true });
  await workbay.portal.cancelRequest((await workbay.portal.sendRequest(wish)).id);
  const booked = await bookOnline(slug, addressAt('asks'));
  await owner.bookings.changeStatus(booked, { status: 'declined' });
  const theirs = await workbay.portal.openDispute({ ...about, bookingId: booked });
  const decision = { outcome: 'for_workshop' as const, reason: 'They could not have known.' };
  await platform.decideDispute(theirs.dispute.id, decision);
  await offer(request?.id);
  await owner.serviceRequests.decline(`${request?.id}`, {});
  const customer = await owner.customers.create({ name: 'Sita', email: addressAt('reviews') });
  const job = await owner.jobs.create({ customerId: customer.id, status: 'open' });
  for (const status of ['in_progress', 'ready', 'delivered'] as const)
    await owner.jobs.changeStatus(job.id, { status });
  const reviews = app.server.database.db.collection<{ _id: string }>('reviews');
  const invited = await reviews.findOne({ jobId: job.id }, { comment });
  const token = reviewUrl(app, `${invited?._id}`).split('/').at(-1) ?? '';
  secrets.push(token);
  await new WorkbayCustomer({ baseUrl: app.url }).directory.writeReview(token, { stars: 5 });
  await owner.reviews.reply(`${invited?._id}`, { text: 'Thank you.' });
  await owner.reviews.report(`${invited?._id}`, { reason: 'To be looked at.' });
  await platform.decideReview(`${invited?._id}`, { hide: true, reason: 'It names somebody.' });
}

const anybody = () => new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });

/** By who has proved the address. Returns the booking's id. */
async function bookOnline(slug: string, email: string): Promise<string> {
  const { bookingPage } = anybody();
  const serviceIds = (await bookingPage.get(slug)).services.map(({ id }) => id);
  const from = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const { data } = await bookingPage.slots(slug, { from, days: 7, serviceIds: serviceIds.join() });
  const startsAt = data.flatMap(({ slots }) => slots)[0]?.startsAt ?? '';
  const { requestId } = await bookingPage.request(slug, {
    serviceIds,
    startsAt,
    name: 'Ravi',
    email,
    phone: '9811122233',
  });
  const { booking } = await bookingPage.confirm(slug, { requestId, code: codeIn(await app.mailTo(email)) });
  const found = (await shop.owner.bookings.list({ limit: 100 })).data;
  return found.find(one => one.startsAt === booking.startsAt)?.id ?? '';
}

/** What a customer does with the links that they were sent. */
async function byLink(customerId: string) {
  const { estimates, invoices, sharing } = shop.owner;
  const linked = async (resourceId: string) => {
    const { url } = await sharing.createLink({ resourceId });
    return url?.split('/').at(-1) ?? '';
  };
  const estimate = await estimates.create({ customerId, lineItems });
  await estimates.send(estimate.id, { email: addressAt('arrives') });
  const answer = { revision: 1, approvedLines: [0], name: 'Meera' };
  await anybody().sharing.answer(await linked(estimate.id), answer);
  const { id } = await invoices.issue((await invoices.create({ customerId, lineItems })).id);
  const paid = { amount: 1000, method: 'upi' as const, reference: 'UTR123456' };
  await anybody().sharing.statePayment(await linked(id), paid);
}

async function creditAndCheque(customerId: string) {
  const { owner } = shop;
  const issued = async () =>
    owner.invoices.issue((await owner.invoices.create({ customerId, lineItems })).id);
  const pay = async (invoiceId: string, amount: number, method: 'cash' | 'cheque') => {
    const payment = await owner.payments.record({ invoiceId, amount, method });
    return payment.status === 'recorded' ? owner.payments.confirm(payment.id) : payment;
  };
  const [first, second] = [await issued(), await issued()];
  await pay(first.id, first.totals.total + 3000, 'cash');
  await owner.payments.useCredit({ invoiceId: second.id, amount: 1000 });
  await owner.payments.refund({ invoiceId: first.id, amount: 2000, method: 'cash' });
  await owner.payments.bounce((await pay(second.id, 1000, 'cheque')).id, { reason: 'No funds' });
  const advance = await owner.advances.take({ customerId, amount: 3000, method: 'cash' });
  await owner.advances.apply(advance.id, { invoiceId: second.id, amount: 1000 });
  await owner.advances.refund(advance.id, { method: 'cash' });
}

async function notesAndEstimates(customerId: string) {
  const { owner } = shop;
  const { id } = await owner.invoices.issue((await owner.invoices.create({ customerId, lineItems })).id);
  const lines = [{ line: 0, taxable: 1000 }];
  for (const kind of ['credit_note', 'debit_note'] as const) {
    const reason = kind === 'credit_note' ? 'sales_return' : 'correction_in_invoice';
    const note = await owner.invoiceNotes.issue({ invoiceId: id, kind, reason, lines });
    await owner.invoiceNotes.send(note.id, { email: addressAt('arrives') });
  }
  await owner.estimates.delete((await owner.estimates.create({ customerId, lineItems })).id);
  for (const approvedLines of [[0], []]) {
    const estimate = await owner.estimates.create({ customerId, lineItems });
    await owner.estimates.update(estimate.id, { notes: 'Until Friday' });
    await owner.estimates.send(estimate.id, { email: addressAt('arrives') });
    const answered = await owner.estimates.answer(estimate.id, { approvedLines, name: 'Meera' });
    if (answered.status === 'approved') await owner.estimates.convert(estimate.id);
  }
}

async function access() {
  const { apiKeys, roles } = shop.owner;
  const key = await apiKeys.create({ name: 'Books', permissions: ['jobs:read'] });
  await apiKeys.update(key.id, { name: 'Bookkeeping' });
  secrets.push(key.secret, (await apiKeys.roll(key.id, {})).secret);
  await apiKeys.revoke(key.id);
  const role = await roles.create({ name: 'Front desk', permissions: ['jobs:read'] });
  await roles.update(role.id, { name: 'Desk' });
  await roles.delete(role.id);
}

async function people() {
  const { owner } = shop;
  const email = addressAt('late');
  const invite = await owner.invites.create({ role: 'manager', email });
  await app.server.database.db
    .collection('invites')
    .updateOne({ codeHash: { $exists: true }, email }, { $set: { sentAt: new Date(0) } }, { comment });
  secrets.push(invite.code, (await owner.invites.resend(invite.id)).code);
  await owner.invites.revoke(invite.id);
  const first = await join(app, shop, 'technician');
  await owner.members.update(first.memberId, { role: 'accountant' });
  await owner.members.updateAvailability(first.memberId, { visits: false });
  await owner.members.remove(first.memberId);
  const second = await join(app, shop, 'technician');
  await second.workbay.members.leave();
  const { code } = await owner.invites.create({ role: 'manager' });
  secrets.push(code);
  await second.workbay.invites.accept({ code });
  const back = (await owner.members.list({ limit: 100 })).data.find(({ userId }) => userId === second.userId);
  await owner.members.transferOwnership(back?.id ?? '');
}

const db = () => app.server.database.db;
const events = () => db().collection<EventDocument>('events').find({}, { comment }).toArray();

it('has each of its types happen', async () => {
  await live();
  const types = app.server.contract.webhooks.map(({ name }) => name).sort();
  await expect.poll(async () => [...new Set((await events()).map(({ type }) => type))].sort()).toEqual(types);
});

it('tells of every operation that changes something, whoever may call it, or says why not', async () => {
  const records = await db()
    .collection<{ operation: string; events: string[] }>('auditRecords')
    .find({ outcome: 'done' }, { comment })
    .toArray();
  const telling = new Set(
    records.filter(({ events }) => events.length > 0).map(({ operation }) => operation),
  );
  const operations = app.server.contract.operations
    .filter(({ method }) => method !== 'GET')
    .map(({ operationId }) => operationId);
  expect(operations.filter(operation => !telling.has(operation) && !mayBeSilent(operation))).toEqual([]);
});

it('sends what the contract says, to the last property, and no secret', async () => {
  const schemas = new Map(
    app.server.contract.webhooks.map(({ name, schema }) => [name, strictResponse(schema)]),
  );
  for (const event of await events()) {
    const body = eventBody(event);
    const validate = schemas.get(event.type);
    expect(validate?.(JSON.parse(body)), `${event.type} ${JSON.stringify(validate?.errors)}`).toBe(true);
    for (const secret of secrets) expect(body).not.toContain(secret);
    expect(body).not.toMatch(/whsec_|wb_(live|test)_\w{10}|secretHash|codeHash/);
  }
});
