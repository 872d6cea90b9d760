import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { pdf } from '../../../test/pictures.ts';
import { tracesOf } from '../../../test/traces.ts';

let app: TestApp;
let shop: TestWorkshop;
let made = 0;

beforeAll(async () => {
  // It looks through all there is, and what other files of the worker have made is much.
  app = await startOwnTestApp();
  shop = await app.workshop('Patil Motors');
});
afterAll(() => app.close());

async function newCustomer() {
  const tag = `${Date.now()}${made++}`;
  const details = {
    name: `Kamala ${tag}`,
    phone: `+9198${tag.slice(-8)}`,
    email: `kamala-${tag}@example.com`,
    address: { line1: `Lane ${tag}`, city: 'Pune' },
    notes: `Likes tea ${tag}`,
  };
  const customer = await shop.owner.customers.create(details);
  const registration = `MH12XY${String(1000 + made)}`;
  const vehicle = await shop.owner.vehicles.create({ customerId: customer.id, registration });
  return { ...details, id: customer.id, vehicleId: vehicle.id, registration, tag };
}

type Made = Awaited<ReturnType<typeof newCustomer>>;
const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 100_000, taxRate: 18 }];

async function invoiced(customer: Made) {
  const job = await shop.owner.jobs.create({
    customerId: customer.id,
    vehicleId: customer.vehicleId,
    complaints: [`${customer.name} hears a noise`],
    status: 'open',
    lineItems,
  });
  for (const status of ['in_progress', 'ready', 'delivered'] as const)
    await shop.owner.jobs.changeStatus(job.id, { status, note: `told ${customer.name}` });
  const draft = await shop.owner.invoices.create({ jobId: job.id });
  const invoice = await shop.owner.invoices.issue(draft.id);
  await shop.owner.invoices.send(invoice.id, { email: customer.email });
  await app.mailTo(customer.email);
  return { job, invoice };
}

async function paid(invoiceId: string, amount: number, note: string) {
  const payment = await shop.owner.payments.record({ invoiceId, amount, method: 'cash', note });
  await shop.owner.payments.confirm(payment.id);
}

describe("erasing a customer's personal data", () => {
  it('removes a customer without invoices, wherever they left a trace', async () => {
    const customer = await newCustomer();
    const job = await shop.owner.jobs.create({
      customerId: customer.id,
      vehicleId: customer.vehicleId,
      complaints: [`${customer.name} came by`],
    });
    const policy = await shop.owner.uploadFile(pdf(), {
      purpose: 'customer_document',
      name: `${customer.tag}.pdf`,
    });
    await shop.owner.papers.create({
      customerId: customer.id,
      kind: 'other',
      name: customer.tag,
      fileId: policy.id,
    });
    await shop.owner.timeEntries.start({ jobId: job.id });
    await shop.owner.timeEntries.stop({ note: `${customer.name} rang` });
    await shop.owner.jobs.changeStatus(job.id, { status: 'cancelled' });
    const texts = [customer.tag, customer.phone, customer.registration];
    expect((await tracesOf(app, texts)).length).toBeGreaterThan(5);
    await shop.owner.privacy.eraseCustomer(customer.id);
    expect(await tracesOf(app, texts)).toEqual([]);
    await expect(shop.owner.customers.get(customer.id)).rejects.toMatchObject({ status: 404 });
    expect(await shop.owner.jobs.get(job.id)).toMatchObject({
      number: job.number,
      customer: { name: 'Erased customer' },
      vehicle: null,
    });
    const [record] = (await shop.owner.audit.list({ resourceId: customer.id })).data;
    expect(record).toMatchObject({ operation: 'privacy.eraseCustomer', resources: [{ changes: [] }] });
  });

  it('leaves on issued invoices what they must show, and nothing else', async () => {
    const customer = await newCustomer();
    const { job, invoice } = await invoiced(customer);
    const discount = { kind: 'credit_note' as const, reason: 'post_sale_discount' as const };
    const lines = [{ line: 0, taxable: 10_000 }];
    const note = await shop.owner.invoiceNotes.issue({ invoiceId: invoice.id, ...discount, lines });
    await shop.owner.invoiceNotes.send(note.id, { email: customer.email });
    await app.mailTo(customer.email);
    await app.server.database.db
      .collection<{ _id: string }>('invoiceNotes')
      .updateOne({ _id: note.id }, { $set: { 'email.reason': `no ${customer.email} here` } }, { comment });
    await paid(invoice.id, invoice.totals.total - note.totals.total, `from ${customer.name}`);
    const summary = await shop.owner.summary.get({});
    await shop.owner.privacy.eraseCustomer(customer.id);

    const kept = await shop.owner.invoices.get(invoice.id);
    expect(kept).toMatchObject({
      number: invoice.number,
      totals: invoice.totals,
      status: 'paid',
      vehicle: null,
    });
    expect(kept.customer.name).toBe(customer.name);
    expect((await shop.owner.invoices.pdf(invoice.id)).size).toBeGreaterThan(1000);
    expect(await shop.owner.customers.get(customer.id)).toMatchObject({
      name: 'Erased customer',
      phone: null,
      email: null,
      address: {},
      balance: 0,
    });
    expect((await shop.owner.jobs.get(job.id)).timeline.some(({ note }) => note)).toBe(false);
    expect(
      await tracesOf(app, [customer.phone, customer.email, customer.registration, `tea ${customer.tag}`]),
    ).toEqual([]);
    const named = await tracesOf(app, [customer.name]);
    expect(named.every(trace => /^(invoices|invoiceNotes|payments): /.test(trace))).toBe(true);
    expect(await shop.owner.summary.get({})).toEqual(summary);
    await expect(shop.owner.vehicles.get(customer.vehicleId)).rejects.toMatchObject({ status: 404 });
  });

  it('waits until work and money are settled', async () => {
    const customer = await newCustomer();
    const refused = { code: 'customer_unsettled' };
    const draft = await shop.owner.invoices.create({ customerId: customer.id, lineItems });
    await expect(shop.owner.privacy.eraseCustomer(customer.id)).rejects.toMatchObject(refused);
    await shop.owner.invoices.delete(draft.id);
    const { invoice } = await invoiced(customer);
    await expect(shop.owner.privacy.eraseCustomer(customer.id)).rejects.toMatchObject(refused);
    await paid(invoice.id, invoice.totals.total, '');
    const job = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
    await expect(shop.owner.privacy.eraseCustomer(customer.id)).rejects.toMatchObject(refused);
    await shop.owner.jobs.changeStatus(job.id, { status: 'cancelled' });
    await shop.owner.privacy.eraseCustomer(customer.id);
  });

  it("is not for a technician, and not for another workshop's customer", async () => {
    const customer = await newCustomer();
    const technician = await join(app, shop, 'technician');
    await expect(technician.workbay.privacy.eraseCustomer(customer.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await app.workshop('Other');
    await expect(other.owner.privacy.eraseCustomer(customer.id)).rejects.toMatchObject({ status: 404 });
    expect((await shop.owner.customers.get(customer.id)).name).toBe(customer.name);
  });

  it('beside new work for the customer, one of the two wins', async () => {
    for (let round = 0; round < 4; round++) {
      const customer = await newCustomer();
      const [erased, job] = await Promise.allSettled([
        shop.owner.privacy.eraseCustomer(customer.id),
        shop.owner.jobs.create({ customerId: customer.id, status: 'open' }),
      ]);
      expect([erased.status, job.status].sort()).toEqual(['fulfilled', 'rejected']);
      const traces = await tracesOf(app, [customer.name]);
      if (erased.status === 'fulfilled') expect(traces).toEqual([]);
    }
  });
});
