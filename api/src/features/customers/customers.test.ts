import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const line = { kind: 'labour' as const, description: 'Work', unitPrice: 100_000 };

describe('it works', () => {
  it('keeps phones in E.164 and finds by words, Hindi, phone and e-mail', async () => {
    const { owner } = shop;
    const ravi = await owner.customers.create({
      name: ' Ravi Kulkarni ',
      phone: '098220 12345',
      email: 'Ravi.K@Example.com',
    });
    const hindi = await owner.customers.create({ name: 'सुनीता देशमुख', phone: '+1 415 555 2671' });
    expect(ravi).toMatchObject({
      name: 'Ravi Kulkarni',
      phone: '+919822012345',
      email: 'ravi.k@example.com',
      balance: 0,
    });
    expect(hindi.phone).toBe('+14155552671');
    const found = async (search: string) => (await owner.customers.list({ search })).data.map(({ id }) => id);
    for (const typed of ['kulk rav', '2345', '98220 12345', 'ravi.k@example.com'])
      expect(await found(typed), typed).toEqual([ravi.id]);
    for (const typed of ['सुनी', 'देशमुख', '2671']) expect(await found(typed), typed).toEqual([hindi.id]);
    expect(await found('nobody')).toEqual([]);
  });

  it('shows the new name and phone on vehicles and open jobs, and the old ones on what is done', async () => {
    const { owner } = shop;
    const customer = await owner.customers.create({ name: 'Meera', phone: '9822011111' });
    const vehicle = await owner.vehicles.create({ customerId: customer.id, registration: 'MH14AA0001' });
    const job = { customerId: customer.id, vehicleId: vehicle.id };
    const open = await owner.jobs.create({ ...job, status: 'open' });
    const cancelled = await owner.jobs.create(job);
    await owner.jobs.changeStatus(cancelled.id, { status: 'cancelled' });
    await owner.customers.update(customer.id, { name: 'Meera Joshi', phone: null });
    const now = { id: customer.id, name: 'Meera Joshi' };
    expect((await owner.jobs.get(open.id)).customer).toEqual(now);
    expect((await owner.vehicles.get(vehicle.id)).customer).toEqual(now);
    expect((await owner.jobs.get(cancelled.id)).customer).toEqual({
      ...now,
      name: 'Meera',
      phone: '+919822011111',
    });
    expect((await owner.jobs.list({ search: 'joshi' })).data.map(({ id }) => id)).toEqual([open.id]);
  });

  it('shows a new name on a job and a vehicle that come at the same moment', async () => {
    const { owner } = shop;
    for (let round = 0; round < 8; round++) {
      const { id } = await owner.customers.create({ name: 'Old' });
      const [job, vehicle] = await Promise.all([
        owner.jobs.create({ customerId: id }),
        owner.vehicles.create({ customerId: id, registration: `MH15AA${1000 + round}` }),
        owner.customers.update(id, { name: 'New' }),
      ]);
      expect((await owner.jobs.get(job.id)).customer.name).toBe('New');
      expect((await owner.vehicles.get(vehicle.id)).customer.name).toBe('New');
    }
  });

  it('pages through all of them once, whoever is added meanwhile', async () => {
    const { owner } = await app.workshop();
    const names = Array.from({ length: 7 }, (_, index) => `Customer ${index}`);
    for (const name of names) await owner.customers.create({ name });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner.customers.list({ limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.data.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
      await owner.customers.create({ name: 'Late' });
    } while (cursor);
    expect(seen).toEqual(names.reverse());
  });
});

describe('it refuses', () => {
  it('what is no phone number, GSTIN or state', async () => {
    const refused = (input: object, pointer: string) =>
      expect(shop.owner.customers.create({ name: 'Ravi', ...input })).rejects.toMatchObject({
        code: 'rule_broken',
        errors: [{ pointer }],
      });
    await refused({ phone: '123456' }, '/body/phone');
    await refused({ gstin: '27AAPFU0939F1ZW' }, '/body/gstin');
    await refused({ address: { stateCode: '99' } }, '/body/address/stateCode');
  });

  it('to delete one with a vehicle, a job or an invoice', async () => {
    const { owner } = shop;
    const uses = [
      (customerId: string) => owner.vehicles.create({ customerId, registration: 'MH14AA0002' }),
      (customerId: string) => owner.jobs.create({ customerId }),
      (customerId: string) => owner.invoices.create({ customerId, lineItems: [line] }),
    ];
    for (const use of uses) {
      const { id } = await owner.customers.create({ name: 'Ravi' });
      await use(id);
      await expect(owner.customers.delete(id)).rejects.toMatchObject({ code: 'customer_in_use' });
    }
  });

  it('one of a deletion and a use at the same moment', async () => {
    const { owner } = shop;
    const other = await owner.customers.create({ name: 'Other' });
    const draft = await owner.jobs.create({ customerId: other.id });
    const car = await owner.vehicles.create({ customerId: other.id, registration: 'MH14AA0003' });
    const uses = [
      (customerId: string, i: number) =>
        owner.vehicles.create({ customerId, registration: `MH14AB${1000 + i}` }),
      (customerId: string) => owner.vehicles.update(car.id, { customerId }),
      (customerId: string) => owner.jobs.create({ customerId }),
      (customerId: string) => owner.jobs.update(draft.id, { customerId }),
      (customerId: string) => owner.invoices.create({ customerId, lineItems: [line] }),
    ];
    for (const [kind, use] of uses.entries()) {
      for (let round = 0; round < 8; round++) {
        const { id } = await owner.customers.create({ name: 'Ravi' });
        const results = await Promise.allSettled([use(id, round), owner.customers.delete(id)]);
        expect(results.filter(({ status }) => status === 'fulfilled').length, `use ${kind}`).toBe(1);
        const [used, deleted] = results;
        if (used.status === 'rejected') expect(used.reason.code).toBe('unknown_reference');
        if (deleted.status === 'rejected') expect(deleted.reason.code).toBe('customer_in_use');
      }
    }
  });
});

it('keeps others out', async () => {
  const { owner } = await app.workshop();
  const { id } = await shop.owner.customers.create({ name: 'Secret Person' });
  const notFound = { status: 404, code: 'not_found' };
  await expect(owner.customers.get(id)).rejects.toMatchObject(notFound);
  await expect(owner.customers.update(id, { name: 'Mine' })).rejects.toMatchObject(notFound);
  await expect(owner.customers.delete(id)).rejects.toMatchObject(notFound);
  expect((await owner.customers.list({ search: 'secret' })).data).toEqual([]);
  await expect(owner.jobs.create({ customerId: id })).rejects.toMatchObject({ code: 'unknown_reference' });
});
