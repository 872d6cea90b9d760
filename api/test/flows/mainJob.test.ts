import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook, type WebhookEvent, Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logIn, signUp, startTestApp, type TestApp } from '../app.ts';
import { uploadPicture } from '../pictures.ts';

let app: TestApp;
const received: WebhookEvent[] = [];
let secret = '';
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  received.push(await verifyWebhook(Buffer.concat(chunks), request.headers, secret));
  response.end();
});

beforeAll(async () => {
  app = await startTestApp();
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  receiver.close();
  await app.close();
});

const port = () => {
  const address: AddressInfo | string | null = receiver.address();
  return typeof address === 'object' ? address?.port : 0;
};

it("does a workshop's main job from registration to the confirmed payment, and each step reaches a webhook", async () => {
  const { owner, email } = await app.workshop('Patil Motors');
  const endpoint = await owner.webhooks.createEndpoint({ url: `http://127.0.0.1:${port()}/hook` });
  secret = endpoint.secret;
  await owner.workshops.update({
    gstin: '27AAPFU0939F1ZV',
    upiId: 'patil@okbank',
    address: { stateCode: '27', city: 'Pune' },
  });

  const customer = await owner.customers.create({
    name: 'रवि कुलकर्णी',
    phone: '98220 12345',
    email: 'ravi@example.com',
  });
  const vehicle = await owner.vehicles.create({
    customerId: customer.id,
    registration: 'mh 12 ab 1234',
    make: 'Maruti',
  });
  expect(vehicle.registration).toBe('MH12AB1234');
  let job = await owner.jobs.create({
    customerId: customer.id,
    vehicleId: vehicle.id,
    status: 'open',
    odometer: 48200,
    lineItems: [
      { kind: 'labour', description: 'Periodic service', unitPrice: 150_000, taxRate: 18 },
      {
        kind: 'part',
        description: 'Engine oil',
        quantity: 3.5,
        unit: 'L',
        unitPrice: 52_000,
        taxRate: 18,
        discount: 2000,
      },
    ],
  });
  for (const status of ['in_progress', 'ready', 'delivered'] as const)
    job = await owner.jobs.changeStatus(job.id, { status });
  expect(job.totals).toEqual({
    subtotal: 332_000,
    discount: 2000,
    taxable: 330_000,
    tax: 59_400,
    rounding: 0,
    total: 389_400,
  });

  const draft = await owner.invoices.create({ jobId: job.id });
  const invoice = await owner.invoices.issue(draft.id);
  expect(invoice).toMatchObject({ kind: 'tax_invoice', status: 'issued', amountDue: 389_400 });
  expect(invoice.number).toMatch(/^INV\/\d\d-\d\d\/00001$/);
  expect(invoice.taxes).toEqual([
    { rate: 18, taxable: 330_000, tax: 59_400, cgst: 29_700, sgst: 29_700, igst: 0 },
  ]);
  await owner.invoices.send(invoice.id, {});
  const mail = await app.mailTo('ravi@example.com');
  expect(mail.attachments[0]?.contentType).toBe('application/pdf');
  expect(
    Buffer.from(mail.attachments[0]?.content ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  const invite = await owner.invites.create({ role: 'manager' });
  const joined = await signUp(app, { name: 'Meera Joshi', email: `meera-${email}`, inviteCode: invite.code });
  const manager = new Workbay({ baseUrl: app.url, accessToken: () => joined.accessToken, maxRetries: 0 });
  const payment = await manager.payments.record({
    invoiceId: invoice.id,
    amount: 389_400,
    method: 'upi',
    reference: '4321',
  });
  await expect(manager.payments.confirm(payment.id)).rejects.toMatchObject({
    status: 403,
    code: 'forbidden',
  });
  const confirmed = await owner.payments.confirm(payment.id);
  expect(confirmed).toMatchObject({ status: 'confirmed', creditAmount: 0, recordedBy: joined.me.user?.id });
  expect(await owner.invoices.get(invoice.id)).toMatchObject({ status: 'paid', amountDue: 0 });
  expect(await owner.customers.get(customer.id)).toMatchObject({ balance: 0 });

  const expected = [
    'customer.created',
    'vehicle.created',
    'job.created',
    'job.status_changed',
    'invoice.created',
    'invoice.issued',
    'invoice.sent',
    'member.joined',
    'payment.recorded',
    'payment.confirmed',
    'invoice.paid',
  ];
  await expect
    .poll(() => [...new Set(received.map(({ type }) => type))])
    .toEqual(expect.arrayContaining(expected));
  const summary = await owner.summary.get();
  expect(summary).toMatchObject({
    outstanding: { count: 0, amount: 0 },
    toConfirm: { count: 0 },
    jobsByStatus: { delivered: 1 },
  });
});

it('serves what else the contract offers: reading, changing and removing each thing', async () => {
  const { owner, email, password } = await app.workshop('Everything Motors');
  const visitor = new Workbay({ baseUrl: app.url, maxRetries: 0 });
  const session = await logIn(app, email, password);
  expect(session.me.role).toBe('owner');
  expect((await visitor.auth.jwks()).keys[0]).toMatchObject({ kty: 'OKP', alg: 'EdDSA' });
  await owner.auth.switchWorkshop({ workshopId: session.me.workshop?.id ?? '' });

  const logo = await uploadPicture(owner, 'workshop_logo');
  expect(await owner.workshops.update({ logoFileId: logo.id })).toMatchObject({ logoFileId: logo.id });
  expect(await owner.files.get(logo.id)).toMatchObject({
    attachedTo: session.me.workshop?.id,
    type: 'image/png',
  });
  await owner.workshops.update({ logoFileId: null });
  expect(await owner.workshops.get()).toMatchObject({ logoFileId: null, gstin: null });

  const invite = await owner.invites.create({ role: 'technician', email: 'new@example.com' });
  expect((await app.mailTo('new@example.com')).text).toContain(invite.code);
  await owner.invites.revoke(invite.id);
  expect((await owner.invites.list()).data).toMatchObject([{ status: 'revoked' }]);

  const customer = await owner.customers.create({ name: 'Ravi Kulkarni' });
  const vehicle = await owner.vehicles.create({
    customerId: customer.id,
    registration: 'MH12CD5678',
    odometer: 100,
  });
  expect(await owner.vehicles.update(vehicle.id, { odometer: 200 })).toMatchObject({
    odometer: 200,
    version: 2,
  });
  expect((await owner.vehicles.get(vehicle.id)).odometerHistory).toHaveLength(2);
  expect((await owner.vehicles.list({ search: '5678' })).data).toHaveLength(1);
  const job = await owner.jobs.create({ customerId: customer.id, vehicleId: vehicle.id, status: 'open' });
  await owner.customers.update(customer.id, { name: 'Ravi K. Kulkarni' });
  expect((await owner.jobs.get(job.id)).customer.name).toBe('Ravi K. Kulkarni');
  expect((await owner.jobs.list({ search: 'kulk mh12' })).data.map(({ id }) => id)).toEqual([job.id]);
  await owner.jobs.update(job.id, {
    lineItems: [{ kind: 'fee', description: 'Towing', unitPrice: 50_000 }],
    notes: 'Careful',
  });
  expect((await owner.jobs.pdf(job.id)).type).toBe('application/pdf');
  await expect(owner.customers.delete(customer.id)).rejects.toMatchObject({ code: 'customer_in_use' });
  await expect(owner.vehicles.delete(vehicle.id)).rejects.toMatchObject({ code: 'vehicle_in_use' });
  await expect(owner.jobs.list({ search: 'x', customerId: customer.id })).rejects.toMatchObject({
    code: 'filters_exclude',
  });

  // Without a GSTIN it is a bill of supply, and no tax is charged.
  const draft = await owner.invoices.create({ jobId: job.id });
  expect(draft).toMatchObject({ kind: 'bill_of_supply', totals: { tax: 0, total: 50_000 } });
  expect((await owner.invoices.pdf(draft.id)).size).toBeGreaterThan(1000);
  await expect(owner.invoices.create({ jobId: job.id })).rejects.toMatchObject({
    code: 'job_already_invoiced',
  });
  await expect(owner.jobs.update(job.id, { lineItems: [] })).rejects.toMatchObject({ code: 'job_locked' });
  await owner.invoices.update(draft.id, { notes: 'Thank you' });
  await owner.invoices.delete(draft.id);
  const again = await owner.invoices.create({ jobId: job.id });
  const issued = await owner.invoices.issue(again.id);
  const frozen = await owner.invoices.get(issued.id);
  await expect(owner.invoices.update(issued.id, { notes: 'x' })).rejects.toMatchObject({
    code: 'invoice_issued',
  });
  await expect(owner.invoices.delete(issued.id)).rejects.toMatchObject({ code: 'invoice_issued' });
  await expect(owner.invoices.issue(issued.id)).rejects.toMatchObject({ code: 'invoice_issued' });
  await expect(owner.invoices.send(issued.id, {})).rejects.toMatchObject({ code: 'no_email' });
  await owner.workshops.update({ name: 'Renamed Motors' });
  expect(await owner.invoices.get(issued.id)).toEqual(frozen);

  const payment = await owner.payments.record({ invoiceId: issued.id, amount: 70_000, method: 'cash' });
  await owner.payments.reject(payment.id, { reason: 'Counted again' });
  await expect(owner.payments.confirm(payment.id)).rejects.toMatchObject({ code: 'payment_settled' });
  const over = await owner.payments.record({ invoiceId: issued.id, amount: 70_000, method: 'cash' });
  expect(await owner.payments.confirm(over.id)).toMatchObject({ creditAmount: 20_000 });
  expect(await owner.payments.get(over.id)).toMatchObject({ status: 'confirmed' });
  expect((await owner.customers.get(customer.id)).balance).toBe(-20_000);
  const entries = await owner.ledger.listEntries({ customerId: customer.id });
  expect(entries.data.map(({ cause }) => cause.type)).toEqual(['payment_confirmed', 'invoice_issued']);

  const gone = await owner.customers.create({ name: 'Nobody' });
  await owner.customers.delete(gone.id);
  const spare = await owner.vehicles.create({ customerId: customer.id, registration: 'MH12CD0001' });
  await owner.vehicles.delete(spare.id);
  const [event] = (await owner.events.list({ resourceId: gone.id })).data;
  expect(await owner.events.get(event?.id ?? '')).toMatchObject({
    type: 'customer.deleted',
    data: { name: 'Nobody' },
  });

  expect((await owner.webhooks.listEventTypes()).data.length).toBeGreaterThan(20);
  await expect(owner.webhooks.createEndpoint({ url: 'ftp://example.com' })).rejects.toMatchObject({
    code: 'invalid_request',
  });
  const endpoint = await owner.webhooks.createEndpoint({
    url: 'http://127.0.0.1:9/',
    eventTypes: ['job.created'],
  });
  expect(await owner.webhooks.updateEndpoint(endpoint.id, { enabled: false })).toMatchObject({
    enabled: false,
  });
  expect((await owner.webhooks.rotateSecret(endpoint.id)).secret).not.toBe(endpoint.secret);
  expect(await owner.webhooks.getEndpoint(endpoint.id)).not.toHaveProperty('secret');
  expect((await owner.webhooks.listEndpoints()).data).toHaveLength(1);
  expect((await owner.webhooks.listDeliveries(endpoint.id)).data).toEqual([]);
  await owner.webhooks.deleteEndpoint(endpoint.id);

  const { id, secret: key } = await owner.apiKeys.create({ name: 'short', permissions: ['jobs:read'] });
  const limited = new Workbay({ baseUrl: app.url, apiKey: key, maxRetries: 0 });
  expect((await limited.jobs.list()).data).toHaveLength(1);
  await expect(limited.customers.list()).rejects.toMatchObject({ code: 'forbidden' });
  await owner.apiKeys.revoke(id);
  await expect(limited.jobs.list()).rejects.toMatchObject({ code: 'unauthenticated' });
  await owner.auth.logout();
  await expect(owner.auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
});
