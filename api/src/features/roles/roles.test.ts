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

const frontDesk = ['workshop:read', 'members:read', 'customers:read', 'customers:write'] as const;
let made = 0;
const ownRole = (
  permissions: Parameters<typeof shop.owner.roles.create>[0]['permissions'] = [...frontDesk],
) => shop.owner.roles.create({ name: `Role ${made++}`, permissions });

describe('it works', () => {
  it('lists the built-in roles, then its own by name', async () => {
    const { owner } = await app.workshop();
    await owner.roles.create({ name: 'Zonal head', permissions: ['jobs:read'] });
    const desk = await owner.roles.create({ name: ' front desk ', permissions: [...frontDesk] });
    const { data } = await owner.roles.list();
    expect(data.map(({ name }) => name)).toEqual([
      'Owner',
      'Manager',
      'Accountant',
      'Technician',
      'front desk',
      'Zonal head',
    ]);
    expect(desk).toMatchObject({ builtIn: false, visibleJobs: 'all', version: 1 });
    expect(await owner.roles.get(desk.id)).toEqual(desk);
    expect(data.map(({ visibleJobs }) => visibleJobs).slice(0, 4)).toEqual(['all', 'all', 'all', 'assigned']);
    const types = (await owner.events.list({ resourceId: desk.id })).data.map(({ type }) => type);
    expect(types).toEqual(['role.created']);
  });

  it('is what its holder may do, by invite and by change; a change of it holds at once here', async () => {
    const role = await ownRole();
    const person = await join(app, shop, role.id);
    expect(await person.workbay.auth.me()).toMatchObject({
      role: role.id,
      roleName: role.name,
      permissions: frontDesk,
    });
    await person.workbay.customers.create({ name: 'Asha' });
    await expect(person.workbay.jobs.list()).rejects.toMatchObject({ code: 'forbidden' });

    await shop.owner.roles.update(role.id, { permissions: ['jobs:read'], name: 'Renamed' });
    await person.workbay.jobs.list();
    await expect(person.workbay.customers.list()).rejects.toMatchObject({ code: 'forbidden' });
    expect((await person.workbay.auth.me()).roleName).toBe('Renamed');

    await shop.owner.members.update(person.memberId, { role: 'accountant' });
    await expect(person.workbay.auth.me()).rejects.toMatchObject({ status: 401 });
    await person.logInAgain();
    await person.workbay.ledger.listEntries();
  });

  it('of nobody can be deleted', async () => {
    const role = await ownRole();
    await shop.owner.roles.delete(role.id);
    await expect(shop.owner.roles.get(role.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('it refuses', () => {
  it('permissions that its maker lacks, in a role made, changed or given', async () => {
    const hr = await ownRole(['members:read', 'members:write']);
    const person = await join(app, shop, hr.id);
    const { roles, members, invites } = person.workbay;
    const notHeld = { status: 403, code: 'permission_not_held' };
    await expect(roles.create({ name: 'x', permissions: ['ledger:read'] })).rejects.toMatchObject(notHeld);
    const desk = await ownRole();
    await expect(roles.update(desk.id, { permissions: ['members:read'] })).rejects.toMatchObject(notHeld);
    const small = await roles.create({ name: 'Small', permissions: ['members:read'] });
    await expect(roles.update(small.id, { permissions: ['jobs:read'] })).rejects.toMatchObject(notHeld);
    await expect(invites.create({ role: desk.id })).rejects.toMatchObject(notHeld);
    await expect(invites.create({ role: 'technician' })).rejects.toMatchObject(notHeld);
    await expect(invites.create({ role: 'owner' })).rejects.toMatchObject({ code: 'owners_only' });
    await expect(members.update(person.memberId, { role: desk.id })).rejects.toMatchObject(notHeld);
    const manager = await join(app, shop, 'manager');
    await expect(members.update(manager.memberId, { role: small.id })).rejects.toMatchObject(notHeld);
    await expect(members.remove(manager.memberId)).rejects.toMatchObject(notHeld);
    expect((await invites.create({ role: small.id })).role).toBe(small.id);
  });

  it('an owner made or unmade by anybody but an owner, whatever they hold', async () => {
    const all = await ownRole((await shop.owner.auth.me()).permissions);
    const person = await join(app, shop, all.id);
    const ownersOnly = { status: 403, code: 'owners_only' };
    const [first] = (await shop.owner.members.list()).data;
    for (const workbay of [person.workbay, shop.workbay]) {
      await expect(workbay.members.update(person.memberId, { role: 'owner' })).rejects.toMatchObject(
        ownersOnly,
      );
      await expect(workbay.invites.create({ role: 'owner' })).rejects.toMatchObject(ownersOnly);
      await expect(workbay.members.remove(first?.id ?? '')).rejects.toMatchObject(ownersOnly);
      await expect(workbay.members.transferOwnership(person.memberId)).rejects.toMatchObject(ownersOnly);
    }
  });

  it('a role that sees only its jobs and yet could read those of others', async () => {
    const bound = { status: 422, code: 'rule_broken', errors: [{ pointer: '/body/permissions' }] };
    for (const permission of ['invoices:read', 'events:read', 'apiKeys:write', 'members:write'] as const) {
      await expect(
        shop.owner.roles.create({ name: 'x', permissions: [permission], visibleJobs: 'assigned' }),
      ).rejects.toMatchObject(bound);
    }
    const role = await ownRole(['jobs:read', 'ledger:read']);
    await expect(shop.owner.roles.update(role.id, { visibleJobs: 'assigned' })).rejects.toMatchObject(bound);
  });

  it('a name that is taken, a built-in one, and more than 50', async () => {
    const { owner } = await app.workshop();
    await owner.roles.create({ name: 'Front Desk', permissions: ['jobs:read'] });
    const taken = { status: 409, code: 'role_taken' };
    for (const name of ['front desk', 'Owner'])
      await expect(owner.roles.create({ name, permissions: ['jobs:read'] })).rejects.toMatchObject(taken);
    for (let i = 1; i < 50; i++) await owner.roles.create({ name: `Role ${i}`, permissions: ['jobs:read'] });
    await expect(owner.roles.create({ name: 'One more', permissions: ['jobs:read'] })).rejects.toMatchObject({
      code: 'too_many_roles',
    });
  });

  it('to delete one that is used, also when it is given at the same moment', async () => {
    const inUse = { status: 409, code: 'role_in_use' };
    const role = await ownRole();
    const invite = await shop.owner.invites.create({ role: role.id });
    await expect(shop.owner.roles.delete(role.id)).rejects.toMatchObject(inUse);
    await shop.owner.invites.revoke(invite.id);
    const { memberId } = await join(app, shop, 'technician');
    for (let round = 0; round < 5; round++) {
      const given = await ownRole();
      const [update, deletion] = await Promise.allSettled([
        shop.owner.members.update(memberId, { role: given.id }),
        shop.owner.roles.delete(given.id),
      ]);
      expect([update.status, deletion.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (update.status === 'fulfilled')
        await expect(shop.owner.roles.delete(given.id)).rejects.toMatchObject(inUse);
      await shop.owner.members.update(memberId, { role: 'technician' });
    }
  });
});

it("keeps others out: another workshop's role is none", async () => {
  const { owner } = await app.workshop();
  const role = await ownRole();
  const unknown = { status: 422, code: 'unknown_reference', errors: [{ pointer: '/body/role' }] };
  await expect(owner.invites.create({ role: role.id })).rejects.toMatchObject(unknown);
  const [member] = (await owner.members.list()).data;
  await expect(owner.members.update(member?.id ?? '', { role: role.id })).rejects.toMatchObject(unknown);
  await expect(owner.roles.update(role.id, { name: 'Mine' })).rejects.toMatchObject({ code: 'not_found' });
  expect((await owner.roles.list()).data).toHaveLength(4);
});
