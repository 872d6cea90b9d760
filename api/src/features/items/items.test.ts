import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const oil = {
  kind: 'part',
  name: 'Engine oil 5W-30',
  hsnSac: '27101980',
  taxRate: 18,
  unit: 'L',
  unitPrice: 52_000,
  cost: 38_000,
} as const;

describe('it works', () => {
  it('finds by name, code and barcode, and what is no longer offered on its own', async () => {
    const { owner } = await app.workshop();
    const first = await owner.items.create({ ...oil, code: 'oil-5w30', barcode: '8901234567894' });
    const filter = await owner.items.create({ kind: 'part', name: 'Oil filter', unitPrice: 28_000 });
    expect(first).toMatchObject({ code: 'OIL-5W30', active: true, cost: 38_000 });
    expect(filter).toMatchObject({ code: null, taxRate: null, unit: null, cost: null });
    const found = async (query: Parameters<typeof owner.items.list>[0]) =>
      (await owner.items.list(query)).data.map(({ id }) => id);
    expect(await found({ search: 'oil' })).toEqual([filter.id, first.id]);
    for (const search of ['oil 5w', 'OIL-5W30', '8901234567894', '5w-30'])
      expect(await found({ search }), search).toEqual([first.id]);
    await owner.items.update(filter.id, { active: false });
    expect(await found({ search: 'oil', active: true })).toEqual([first.id]);
    expect(await found({ active: false })).toEqual([filter.id]);
  });

  it('fills the lines of jobs, estimates and invoices, which may say otherwise', async () => {
    const { owner } = shop;
    const item = await owner.items.create(oil);
    const customer = await owner.customers.create({ name: 'Ravi' });
    const lineItems = [
      { itemId: item.id, quantity: 3.5 },
      { itemId: item.id, description: 'Oil, own brand', unitPrice: 40_000, taxRate: 5 },
    ];
    const filled = [
      {
        itemId: item.id,
        kind: 'part',
        description: oil.name,
        quantity: 3.5,
        unit: 'L',
        unitPrice: 52_000,
        hsnSac: '27101980',
        taxRate: 18,
      },
      { itemId: item.id, description: 'Oil, own brand', unitPrice: 40_000, taxRate: 5, unit: 'L' },
    ];
    await owner.workshops.update({ gstin: '27AAPFU0939F1ZV' });
    const job = await owner.jobs.create({ customerId: customer.id, lineItems });
    expect(job.lineItems).toMatchObject(filled);
    await owner.jobs.update(job.id, { lineItems: [] });
    expect((await owner.jobs.update(job.id, { lineItems })).lineItems).toMatchObject(filled);
    const invoice = await owner.invoices.create({ customerId: customer.id, lineItems });
    expect(invoice.lineItems).toMatchObject(filled);
    await owner.items.update(item.id, { unitPrice: 60_000, unit: null });
    expect((await owner.invoices.get(invoice.id)).lineItems).toMatchObject(filled);
    expect((await owner.invoices.update(invoice.id, { lineItems })).lineItems[0]).toMatchObject({
      unitPrice: 60_000,
    });
    const issued = await owner.invoices.issue(invoice.id);
    expect(issued.lineItems[0]).toMatchObject({ itemId: item.id, unitPrice: 60_000, taxRate: 18 });
    expect(issued.lineItems[0]).not.toHaveProperty('unit');
  });

  it('keeps the item of a line through an estimate, its revisions and the job made of it', async () => {
    const { owner } = shop;
    const item = await owner.items.create(oil);
    const customer = await owner.customers.create({ name: 'Meera' });
    const job = await owner.jobs.create({ customerId: customer.id, lineItems: [{ itemId: item.id }] });
    const estimate = await owner.estimates.create({ jobId: job.id });
    expect(estimate.lineItems).toMatchObject([{ itemId: item.id, description: oil.name }]);
    const changed = await owner.estimates.update(estimate.id, {
      lineItems: [
        { itemId: item.id, quantity: 2 },
        { kind: 'labour', description: 'Fit', unitPrice: 9000 },
      ],
    });
    expect(changed.lineItems).toMatchObject([{ itemId: item.id, quantity: 2 }, { description: 'Fit' }]);
    await owner.jobs.update(job.id, { lineItems: [] });
    await owner.estimates.send(estimate.id, { email: 'meera@arrives.example' });
    await owner.estimates.answer(estimate.id, { approvedLines: [0], name: 'Meera' });
    expect((await owner.jobs.get(job.id)).lineItems).toMatchObject([{ itemId: item.id, quantity: 2 }]);
  });

  it('shows a technician what is sold, and not what it costs', async () => {
    const technician = await join(app, shop, 'technician');
    const item = await shop.owner.items.create(oil);
    expect(await technician.workbay.items.get(item.id)).toMatchObject({ unitPrice: 52_000, cost: null });
    const { data } = await technician.workbay.items.list();
    expect(data.map(({ cost }) => cost).filter(cost => cost !== null)).toEqual([]);
    await expect(technician.workbay.items.create(oil)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(technician.workbay.items.update(item.id, { unitPrice: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('it refuses', () => {
  it('a code or barcode that another item has, also at the same moment', async () => {
    const { owner } = shop;
    await owner.items.create({ ...oil, code: 'A-1' });
    const taken = (pointer: string) => ({ code: 'item_taken', errors: [{ pointer }] });
    await expect(owner.items.create({ ...oil, code: 'a-1' })).rejects.toMatchObject(taken('/body/code'));
    const other = await owner.items.create({ ...oil, barcode: 'EAN-1' });
    await expect(owner.items.update(other.id, { code: 'A-1' })).rejects.toMatchObject(taken('/body/code'));
    const both = await Promise.allSettled([1, 2].map(() => owner.items.create({ ...oil, barcode: 'EAN-2' })));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: taken('/body/barcode'),
    });
  });

  it('an HSN for labour, a SAC for a part, and a code of another length', async () => {
    const { owner } = shop;
    const refused = (change: object, code: string) =>
      expect(owner.items.create({ ...oil, ...change })).rejects.toMatchObject({
        errors: [{ pointer: '/body/hsnSac', code }],
      });
    await refused({ kind: 'labour' }, 'not_a_sac');
    await refused({ hsnSac: '998714' }, 'not_an_hsn');
    await refused({ hsnSac: '27101' }, 'bad_pattern');
    const labour = await owner.items.create({ ...oil, kind: 'labour', hsnSac: '998714' });
    await expect(owner.items.update(labour.id, { kind: 'part' })).rejects.toMatchObject({
      errors: [{ code: 'not_an_hsn' }],
    });
  });

  it('a line that has neither an item nor all that it needs, and says which', async () => {
    const { owner } = shop;
    const customer = await owner.customers.create({ name: 'Ravi' });
    const job = { customerId: customer.id };
    await expect(
      owner.jobs.create({
        ...job,
        lineItems: [{ kind: 'part', description: 'x', unitPrice: 1 }, { quantity: 2 }],
      }),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      errors: ['kind', 'description', 'unitPrice'].map(name => ({
        pointer: `/body/lineItems/1/${name}`,
        code: 'required',
      })),
    });
  });
});

it('keeps others out', async () => {
  const { owner } = await app.workshop();
  const item = await shop.owner.items.create({ ...oil, code: 'SECRET-1' });
  await expect(owner.items.get(item.id)).rejects.toMatchObject({ status: 404 });
  await expect(owner.items.update(item.id, { unitPrice: 1 })).rejects.toMatchObject({ status: 404 });
  expect((await owner.items.list({ search: 'secret' })).data).toEqual([]);
  const customer = await owner.customers.create({ name: 'Ravi' });
  await expect(
    owner.jobs.create({ customerId: customer.id, lineItems: [{ itemId: item.id }] }),
  ).rejects.toMatchObject({
    code: 'unknown_reference',
    errors: [{ pointer: '/body/lineItems/0/itemId' }],
  });
  // Each workshop has codes of its own.
  expect((await owner.items.create({ ...oil, code: 'SECRET-1' })).code).toBe('SECRET-1');
});
