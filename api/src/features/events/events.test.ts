import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { transaction } from '../../data/transaction.ts';
import { emit } from './events.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

describe('it works', () => {
  it('tells what happened to a resource, newest first, each with the resource as the change left it', async () => {
    const { owner } = shop;
    const created = await owner.customers.create({ name: 'Ravi' });
    const updated = await owner.customers.update(created.id, { name: 'Ravi Kulkarni' });
    await owner.customers.delete(created.id);
    const { data } = await owner.events.list({ resourceId: created.id });
    expect(data.map(({ type, data: resource }) => [type, resource])).toEqual([
      ['customer.deleted', updated],
      ['customer.updated', updated],
      ['customer.created', created],
    ]);
    for (const event of data) expect(await owner.events.get(event.id)).toEqual(event);
  });

  it('tells of a change what it was before, of nothing else', async () => {
    const { owner } = shop;
    const { id } = await owner.customers.create({ name: 'Ravi', notes: 'Pays late' });
    await owner.customers.update(id, { name: 'Ravi Kulkarni' });
    const job = await owner.jobs.create({ customerId: id, status: 'open' });
    await owner.jobs.changeStatus(job.id, { status: 'in_progress' });
    const [updated, created] = (await owner.events.list({ resourceId: id })).data;
    expect(created).not.toHaveProperty('previous');
    expect(updated?.previous).toEqual({
      name: 'Ravi',
      version: 1,
      updatedAt: expect.any(String),
    });
    const [moved] = (await owner.events.list({ resourceId: job.id })).data;
    expect(moved?.previous).toMatchObject({ status: 'open' });
    expect(moved?.previous).not.toHaveProperty('customer');
  });

  it('pages through all of them', async () => {
    const { owner } = shop;
    const ids: string[] = [];
    for await (const { id } of owner.events.list({ limit: 2 })) ids.push(id);
    expect(ids).toEqual((await owner.events.list({ limit: 100 })).data.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(2);
  });
});

it('refuses: what was refused leaves no event', async () => {
  const { owner } = shop;
  const before = (await owner.events.list({ limit: 1 })).data[0]?.id;
  await expect(owner.jobs.create({ customerId: 'cus_nobody' })).rejects.toMatchObject({ status: 422 });
  expect((await owner.events.list({ limit: 1 })).data[0]?.id).toBe(before);
});

it('refuses a change whose event would be larger than 256 kB, and changes nothing', async () => {
  const { owner } = shop;
  const customer = await owner.customers.create({ name: 'Big' });
  const scope = { database: app.server.database, tenantId: shop.id };
  const tell = (length: number) =>
    transaction(scope, inside =>
      emit(inside, 'customer.updated', { ...customer, notes: 'x'.repeat(length) }),
    );
  await tell(250_000);
  await expect(tell(262_144)).rejects.toMatchObject({ status: 422, code: 'rule_broken' });
  const types = (await owner.events.list({ resourceId: customer.id })).data.map(({ type }) => type);
  expect(types).toEqual(['customer.updated', 'customer.created']);
});

it('keeps others out', async () => {
  const { owner } = await app.workshop();
  const [event] = (await shop.owner.events.list()).data;
  await expect(owner.events.get(event?.id ?? '')).rejects.toMatchObject({ status: 404, code: 'not_found' });
  const resourceId = `${event?.data.id}`;
  expect((await owner.events.list({ resourceId })).data).toEqual([]);
});
