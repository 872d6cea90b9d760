import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';

let app: TestApp;
let shop: TestWorkshop;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  customerId = (await shop.owner.customers.create({ name: 'Ravi' })).id;
});
afterAll(() => app.close());

describe('it works', () => {
  it('keeps the registration in one form and finds by it however it is written', async () => {
    const { owner } = shop;
    const car = await owner.vehicles.create({
      customerId,
      registration: 'mh 12 ab 1234',
      make: 'Maruti',
      model: 'Swift VXi',
    });
    expect(car.registration).toBe('MH12AB1234');
    for (const search of ['MH 12 AB 1234', 'mh12', '1234', 'swift mar'])
      expect(
        (await owner.vehicles.list({ search })).data.map(({ id }) => id),
        search,
      ).toEqual([car.id]);
    expect((await owner.vehicles.list({ customerId })).data).toHaveLength(1);
  });

  it('remembers the latest 50 readings, newest first', async () => {
    const { owner } = shop;
    const { id } = await owner.vehicles.create({ customerId, registration: 'MH12AB0050', odometer: 0 });
    for (let reading = 1; reading <= 52; reading++) await owner.vehicles.update(id, { odometer: reading });
    await owner.vehicles.update(id, { odometer: 52, notes: 'the same reading is no new one' });
    const { odometer, odometerHistory } = await owner.vehicles.get(id);
    expect(odometer).toBe(52);
    expect(odometerHistory.map(({ reading }) => reading)).toEqual(
      Array.from({ length: 50 }, (_, index) => 52 - index),
    );
  });
});

describe('it refuses', () => {
  it('a registration that stands already, in another form and by a change', async () => {
    const { owner } = shop;
    const taken = { code: 'registration_taken', errors: [{ pointer: '/body/registration' }] };
    await owner.vehicles.create({ customerId, registration: '22BH1234AA' });
    await expect(owner.vehicles.create({ customerId, registration: '22-bh-1234-aa' })).rejects.toMatchObject(
      taken,
    );
    const other = await owner.vehicles.create({ customerId, registration: 'MH12AB0001' });
    await expect(owner.vehicles.update(other.id, { registration: '22 BH 1234 AA' })).rejects.toMatchObject(
      taken,
    );
    expect((await owner.vehicles.get(other.id)).registration).toBe('MH12AB0001');
    const elsewhere = await app.workshop();
    const { id } = await elsewhere.owner.customers.create({ name: 'Asha' });
    await elsewhere.owner.vehicles.create({ customerId: id, registration: '22BH1234AA' });
  });

  it('what no state gives', () =>
    expect(shop.owner.vehicles.create({ customerId, registration: 'ZZ12AB1234' })).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer: '/body/registration' }],
    }));

  it('one of a deletion and a job at the same moment', async () => {
    const { owner } = shop;
    for (let round = 0; round < 8; round++) {
      const { id } = await owner.vehicles.create({ customerId, registration: `MH12AC${1000 + round}` });
      const [job, deletion] = await Promise.allSettled([
        owner.jobs.create({ customerId, vehicleId: id }),
        owner.vehicles.delete(id),
      ]);
      expect([job.status, deletion.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (job.status === 'rejected') expect(job.reason.code).toBe('unknown_reference');
      if (deletion.status === 'rejected') expect(deletion.reason.code).toBe('vehicle_in_use');
    }
  });
});

it('keeps others out', async () => {
  const { owner } = await app.workshop();
  const { id } = await shop.owner.vehicles.create({ customerId, registration: 'MH12AB0777' });
  const notFound = { status: 404, code: 'not_found' };
  await expect(owner.vehicles.get(id)).rejects.toMatchObject(notFound);
  await expect(owner.vehicles.update(id, { notes: 'x' })).rejects.toMatchObject(notFound);
  await expect(owner.vehicles.delete(id)).rejects.toMatchObject(notFound);
  expect((await owner.vehicles.list({ customerId })).data).toEqual([]);
  await expect(owner.vehicles.create({ customerId, registration: 'MH12AB0778' })).rejects.toMatchObject({
    code: 'unknown_reference',
    errors: [{ pointer: '/body/customerId' }],
  });
});
