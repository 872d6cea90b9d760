import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook, type WebhookEvent, Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signUp, startTestApp, type TestApp } from '../app.ts';

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
  expect(invoice.taxes).toEqual([{ rate: 18, taxable: 330_000, cgst: 29_700, sgst: 29_700, igst: 0 }]);
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
    .poll(() => [...new Set(received.map(({ type }) => type))], { timeout: 10_000 })
    .toEqual(expect.arrayContaining(expected));
  const summary = await owner.summary.get();
  expect(summary).toMatchObject({
    outstanding: { count: 0, amount: 0 },
    toConfirm: { count: 0 },
    jobsByStatus: { delivered: 1 },
  });
});
