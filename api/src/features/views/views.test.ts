import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join, type Person } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
let manager: Person;
let technician: Person;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  [manager, technician] = [await join(app, shop, 'manager'), await join(app, shop, 'technician')];
});
afterAll(() => app.close());

const held = { name: 'Waiting', filters: { status: 'on_hold' as const }, columns: ['vehicle' as const] };
const names = async ({ workbay }: Person) => (await workbay.views.list()).data.map(({ name }) => name);

describe('it works', () => {
  it('keeps a view under its name, replaces it, and gives it to others once it is shared', async () => {
    const { views } = manager.workbay;
    const view = await views.save({ ...held, name: ' Waiting ' });
    expect(view).toMatchObject({ ...held, shared: false, userId: manager.userId, version: 1 });
    expect((await shop.owner.views.list()).data).toEqual([]);
    const filters = { promised: 'overdue' as const };
    const replaced = await views.save({ ...held, filters, columns: ['promised', 'total'], shared: true });
    expect(replaced).toMatchObject({ id: view.id, filters, columns: ['promised', 'total'], version: 2 });
    await shop.owner.views.save({ ...held, name: 'All mine' });
    expect((await shop.owner.views.list()).data.map(({ name }) => name)).toEqual(['All mine', 'Waiting']);
    expect((await shop.workbay.views.list()).data).toEqual([replaced]);
    await shop.owner.views.delete(view.id);
    expect(await names(manager)).toEqual([]);
  });
});

describe('it refuses', () => {
  it('a 51st view, and what is no filter or column', async () => {
    const { views } = shop.owner;
    const own = (await views.list()).data.length;
    for (let count = own; count < 50; count++) await views.save({ ...held, name: `View ${count}` });
    await expect(views.save({ ...held, name: 'One more' })).rejects.toMatchObject({ code: 'too_many_views' });
    expect((await views.save({ ...held, name: 'View 49' })).version).toBe(2);
    for (const wrong of [{ name: ' ' }, { filters: { status: 'sold' } }, { columns: ['phone'] }]) {
      const send = fetch(`${app.url}/v1/views`, {
        method: 'POST',
        headers: { authorization: `Bearer ${shop.accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...held, ...wrong }),
      });
      expect((await send).status).toBe(400);
    }
  });
});

describe('it keeps others out', () => {
  it('of views that are not shared, and of shared ones those who do not see all jobs', async () => {
    const own = await manager.workbay.views.save({ ...held, name: 'Mine' });
    const shared = await manager.workbay.views.save({ ...held, name: 'Ours', shared: true });
    expect(await names(technician)).toEqual([]);
    for (const { id } of [own, shared])
      await expect(technician.workbay.views.delete(id)).rejects.toMatchObject({ status: 404 });
    await expect(technician.workbay.views.save({ ...held, shared: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await technician.workbay.views.save(held)).userId).toBe(technician.userId);
    await expect(shop.owner.views.delete(own.id)).rejects.toMatchObject({ status: 404 });
    const other = await join(app, shop, 'manager');
    await expect(other.workbay.views.delete(shared.id)).rejects.toMatchObject({ code: 'owners_only' });
    await expect(shop.workbay.views.save(held)).rejects.toMatchObject({ code: 'forbidden' });
    await expect((await app.workshop()).owner.views.delete(shared.id)).rejects.toMatchObject({ status: 404 });
    expect(await names(manager)).toEqual(['Mine', 'Ours']);
  });
});
