import { Workbay } from '@workbay/sdk';

/**
 * A workshop's main job in one file: from sign-up to the confirmed payment. Start Workbay with `npm start`, then run
 * `npm start -w @workbay/example-quickstart`.
 */
const baseUrl = process.env.WORKBAY_URL ?? 'http://localhost:3000';
const email = `owner-${Date.now()}@example.com`;

// Sign up. The code comes by mail; in the embedded mode the mail is in the mailbox.
const visitor = new Workbay({ baseUrl });
const { verificationId } = await visitor.auth.register({
  name: 'Asha Patil',
  email,
  password: 'correct horse battery',
  workshop: { name: 'Patil Motors', kind: 'garage' },
});
const { accessToken } = await visitor.auth.verifyEmail({
  verificationId,
  code: await codeFromMailbox(email),
});

// Programs use an API key. It is shown once.
const owner = new Workbay({ baseUrl, accessToken: () => accessToken });
const { permissions } = await owner.auth.me();
const { secret } = await owner.apiKeys.create({ name: 'Quickstart', permissions });
const workbay = new Workbay({ baseUrl, apiKey: secret });

await workbay.workshops.update({
  gstin: '27AAPFU0939F1ZV',
  upiId: 'patilmotors@okbank',
  address: { stateCode: '27' },
});

const customer = await workbay.customers.create({
  name: 'Ravi Kulkarni',
  phone: '98220 12345',
  email: 'ravi@example.com',
});
const vehicle = await workbay.vehicles.create({
  customerId: customer.id,
  registration: 'MH12AB1234',
  make: 'Maruti',
});

const job = await workbay.jobs.create({
  customerId: customer.id,
  vehicleId: vehicle.id,
  status: 'open',
  complaints: ['Due for service'],
  lineItems: [
    { kind: 'labour', description: 'Periodic service', unitPrice: 150_000 },
    { kind: 'part', description: 'Engine oil 5W-30', quantity: 3.5, unit: 'L', unitPrice: 52_000 },
  ],
});
for (const status of ['in_progress', 'ready', 'delivered'] as const)
  await workbay.jobs.changeStatus(job.id, { status });

const draft = await workbay.invoices.create({ jobId: job.id });
const invoice = await workbay.invoices.issue(draft.id);
await workbay.invoices.send(invoice.id, {});
const pdf = await workbay.invoices.pdf(invoice.id);

const payment = await workbay.payments.record({
  invoiceId: invoice.id,
  amount: invoice.amountDue,
  method: 'upi',
});
await workbay.payments.confirm(payment.id);

const paid = await workbay.invoices.get(invoice.id);
console.log(`${paid.number}: ${paid.status}, ₹${paid.totals.total / 100}, a PDF of ${pdf.size} bytes`);
for await (const delivered of workbay.jobs.list({ status: 'delivered' }))
  console.log(`${delivered.number} is delivered`);

async function codeFromMailbox(address: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const list = await (await fetch(`${baseUrl}/mailbox`)).text();
    const link = list
      .split('<li')
      .find(item => item.includes(address))
      ?.match(/\/mailbox\/[\w-]+/)?.[0];
    const code =
      link && (await (await fetch(`${baseUrl}${link}`)).text()).match(/data-testid="code">\s*(\d{6})/)?.[1];
    if (code) return code;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`no mail to ${address} in the mailbox`);
}
