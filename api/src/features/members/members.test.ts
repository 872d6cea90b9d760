import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { boundedPermissions, builtInRoles } from './roles.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ownersOf = async (workbay: Awaited<ReturnType<TestApp['workshop']>>['workbay']) =>
  (await workbay.members.list()).data.filter(({ role }) => role === 'owner');

describe('it works', () => {
  it('transfers ownership: one owner before, one after, and the sessions know', async () => {
    const shop = await app.workshop();
    const heir = await join(app, shop, 'manager');
    const { me } = await shop.owner.members.transferOwnership(heir.memberId);
    expect([me.role, me.workshop?.id]).toEqual(['manager', shop.id]);
    expect((await ownersOf(shop.workbay)).map(({ id }) => id)).toEqual([heir.memberId]);
    await expect(heir.workbay.auth.me()).rejects.toMatchObject({ status: 401 });
    expect((await heir.logInAgain()).role).toBe('owner');
    expect((await shop.owner.auth.me()).role).toBe('manager');
    await expect(shop.owner.members.transferOwnership(heir.memberId)).rejects.toMatchObject({ status: 403 });
  });

  it('lets a member leave, to their other workshop or to none', async () => {
    const shop = await app.workshop();
    const person = await join(app, shop, 'technician');
    const gone = await person.workbay.members.leave();
    expect(gone.me).toMatchObject({ workshop: null, role: null, permissions: [], workshops: [] });
    expect((await person.workbay.auth.me()).workshop).toBeNull();
    await expect(person.workbay.jobs.list()).rejects.toMatchObject({ code: 'forbidden' });

    const { code } = await shop.owner.invites.create({ role: 'manager' });
    await person.workbay.invites.accept({ code });
    const own = await person.workbay.workshops.create({ name: 'Own Works', kind: 'home_service' });
    expect(own.me).toMatchObject({ workshop: { name: 'Own Works' }, role: 'owner' });
    expect(own.me.workshops.map(({ role }) => role)).toEqual(['manager', 'owner']);
    await person.workbay.auth.switchWorkshop({ workshopId: shop.id });
    expect((await person.workbay.members.leave()).me.workshop?.name).toBe('Own Works');
    expect((await shop.owner.members.list()).data).toHaveLength(1);
  });

  it('opens another workshop that has nothing of the first', async () => {
    const shop = await app.workshop('First');
    await shop.owner.customers.create({ name: 'Of the first' });
    const session = await shop.owner.workshops.create({ name: 'Second', kind: 'garage' });
    expect(session.me.workshops.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect((await shop.owner.customers.list()).data).toEqual([]);
    expect((await shop.workbay.customers.list()).data).toHaveLength(1);
  });
});

describe('it refuses', () => {
  it('the last owner leaving, demoted or removed', async () => {
    const shop = await app.workshop();
    const [first] = await ownersOf(shop.workbay);
    const lastOwner = { status: 409, code: 'last_owner' };
    await expect(shop.owner.members.leave()).rejects.toMatchObject(lastOwner);
    await expect(shop.owner.members.update(first?.id ?? '', { role: 'manager' })).rejects.toMatchObject(
      lastOwner,
    );
    await expect(shop.owner.members.remove(first?.id ?? '')).rejects.toMatchObject(lastOwner);
    expect((await shop.owner.auth.me()).role).toBe('owner');
  });

  it('an owner to be left out when all of them leave at once, each in another way', async () => {
    for (let round = 0; round < 5; round++) {
      const shop = await app.workshop();
      const second = await join(app, shop, 'owner');
      const third = await join(app, shop, 'owner');
      const outcomes = await Promise.allSettled([
        shop.owner.members.leave(),
        second.workbay.members.update(second.memberId, { role: 'technician' }),
        third.workbay.members.remove(third.memberId),
      ]);
      expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
        { reason: { code: 'last_owner' } },
      ]);
      expect(await ownersOf(shop.workbay)).toHaveLength(1);
    }
  });

  it('a transfer to somebody who leaves at the same moment without an owner left', async () => {
    for (let round = 0; round < 5; round++) {
      const shop = await app.workshop();
      const heir = await join(app, shop, 'manager');
      await Promise.allSettled([
        shop.owner.members.transferOwnership(heir.memberId),
        heir.workbay.members.leave(),
      ]);
      expect(await ownersOf(shop.workbay)).toHaveLength(1);
    }
  });

  it('ownership to be given or taken by a session that was left open', async () => {
    const shop = await app.workshop();
    const other = await join(app, shop, 'owner');
    const heir = await join(app, shop, 'manager');
    const userId = (await shop.owner.auth.me()).user?.id ?? '';
    const longAgo = new Date(Date.now() - 11 * 60_000);
    await app.server.database.db
      .collection('sessions')
      .updateMany({ userId }, { $set: { authenticatedAt: longAgo } }, { comment });
    app.server.parts.authenticator.forget(userId);
    const { members, invites } = shop.owner;
    for (const attempt of [
      () => members.transferOwnership(heir.memberId),
      () => members.update(heir.memberId, { role: 'owner' }),
      () => members.update(other.memberId, { role: 'technician' }),
      () => members.remove(other.memberId),
      () => invites.create({ role: 'owner' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ status: 403, code: 'step_up_required' });
    expect((await members.update(heir.memberId, { role: 'technician' })).role).toBe('technician');
    expect(await ownersOf(shop.workbay)).toHaveLength(2);
  });

  it('an API key to leave, to open a workshop or to transfer', async () => {
    const shop = await app.workshop();
    const person = await join(app, shop, 'manager');
    await expect(shop.workbay.members.leave()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(shop.workbay.workshops.create({ name: 'x', kind: 'garage' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(shop.workbay.members.transferOwnership(person.memberId)).rejects.toMatchObject({
      code: 'owners_only',
    });
  });

  it('an invite sent again too soon, used up or revoked; the new code works and the old does not', async () => {
    const shop = await app.workshop();
    const first = await shop.owner.invites.create({ role: 'accountant', email: 'a@example.com' });
    await expect(shop.owner.invites.resend(first.id)).rejects.toMatchObject({ code: 'sent_just_now' });
    const db = app.server.database.db;
    const age = (id: string) =>
      db
        .collection<{ _id: string }>('invites')
        .updateOne({ _id: id, tenantId: shop.id }, { $set: { sentAt: new Date(0), expiresAt: new Date(0) } });
    await age(first.id);
    expect((await shop.owner.invites.list()).data[0]?.status).toBe('expired');
    const second = await shop.owner.invites.resend(first.id);
    expect((await app.mailTo('a@example.com')).text).toContain(second.code);
    const person = await join(app, await app.workshop(), 'technician');
    await expect(person.workbay.invites.accept({ code: first.code })).rejects.toMatchObject({
      code: 'invalid_invite',
    });
    expect((await person.workbay.invites.accept({ code: second.code })).me.role).toBe('accountant');
    await age(first.id);
    await expect(shop.owner.invites.resend(first.id)).rejects.toMatchObject({ code: 'invite_closed' });
  });
});

describe('the table of roles', () => {
  it('lets nobody who sees only their jobs hold what shows others', () => {
    for (const { permissions, visibleJobs } of Object.values(builtInRoles)) {
      if (visibleJobs === 'assigned')
        expect([...permissions].filter(one => !boundedPermissions.has(one))).toEqual([]);
    }
  });

  it('gives the owner everything there is', async () => {
    const shop = await app.workshop();
    const me = await shop.owner.auth.me();
    for (const { permissions } of Object.values(builtInRoles))
      expect(me.permissions).toEqual(expect.arrayContaining([...permissions]));
  });
});
