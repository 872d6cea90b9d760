import { WorkbayAccount } from '@workbay/sdk/account';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn, startTestApp, type TestApp } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { appCode, newPerson } from '../../../test/proofs.ts';

let app: TestApp;
let anonymous: WorkbayAccount;

beforeAll(async () => {
  app = await startTestApp();
  anonymous = new WorkbayAccount({ baseUrl: app.url, maxRetries: 0 });
});
afterAll(() => app.close());

type Person = Awaited<ReturnType<typeof newPerson>>;

/** As if the session's person had proved who they are eleven minutes ago. */
async function leaveOpen({ session }: Pick<Person, 'session'>) {
  const userId = session.me.user?.id ?? '';
  const eleven = new Date(Date.now() - 11 * 60_000);
  const sessions = app.server.database.db.collection<{ userId: string; factorAt: Date | null }>('sessions');
  await sessions.updateMany({ userId }, { $set: { authenticatedAt: eleven } });
  await sessions.updateMany({ userId, factorAt: { $ne: null } }, { $set: { factorAt: eleven } });
  app.server.parts.authenticator.forget(userId);
}

const required = { code: 'step_up_required', status: 403 };
const key = { name: 'x', permissions: ['jobs:read' as const] };

describe('step-up', () => {
  it('opens what matters by the password for ten minutes, where no second factor is set up', async () => {
    const person = await newPerson(app);
    await person.me.apiKeys.create(key);
    await leaveOpen(person);
    await expect(person.me.apiKeys.create(key)).rejects.toMatchObject(required);
    await expect(person.me.factors.startTotp()).rejects.toMatchObject(required);
    await person.me.apiKeys.list();
    await person.me.factors.stepUp({ password: person.password });
    await person.me.apiKeys.create(key);
  });

  it('asks for the second factor where one is set up, and takes no password then', async () => {
    const person = await newPerson(app);
    const { secret, recoveryCodes } = await person.withApp();
    await person.me.apiKeys.create(key);
    await leaveOpen(person);
    await expect(person.me.apiKeys.create(key)).rejects.toMatchObject(required);
    await expect(person.me.factors.removeTotp()).rejects.toMatchObject(required);
    await expect(person.me.factors.stepUp({ password: person.password })).rejects.toMatchObject({
      code: 'factor_needed',
    });
    await expect(person.me.apiKeys.create(key)).rejects.toMatchObject(required);
    await person.me.factors.stepUp({ code: appCode(secret, 1) });
    await person.me.apiKeys.create(key);
    await leaveOpen(person);
    await expect(person.me.factors.stepUp({ code: appCode(secret, 1) })).rejects.toMatchObject({
      code: 'invalid_code',
    });
    await person.me.factors.stepUp({ recoveryCode: recoveryCodes[0] ?? '' });
    await person.me.apiKeys.create(key);
  });

  it('concerns where the money goes and who needs a second factor, not the rest of the workshop', async () => {
    const person = await newPerson(app);
    await leaveOpen(person);
    await person.me.workshops.update({ phone: '+919811122233' });
    for (const patch of [
      { upiId: 'thief@okbank' },
      { upiId: null },
      { secondFactorRoles: [] },
      { bank: null },
    ])
      await expect(person.me.workshops.update(patch)).rejects.toMatchObject(required);
    const endpoint = await person.me.webhooks.createEndpoint({
      url: 'http://127.0.0.1:9/hook',
      eventTypes: ['member.removed'],
    });
    await expect(person.me.webhooks.rotateSecret(endpoint.id)).rejects.toMatchObject(required);
  });

  it('is not asked of an API key, and a refusal is not remembered under its Idempotency-Key', async () => {
    const shop = await app.workshop();
    const made = await shop.workbay.apiKeys.create(key);
    expect(made.secret).toMatch(/^wb_/);

    const person = await newPerson(app);
    await leaveOpen(person);
    const again = () => person.me.apiKeys.create(key, { idempotencyKey: 'once' });
    await expect(again()).rejects.toMatchObject(required);
    await person.me.factors.stepUp({ password: person.password });
    expect((await again()).secret).toBe((await again()).secret);
  });

  it('can be asked for by the rules of a request too, and that refusal is not remembered either', async () => {
    const person = await newPerson(app);
    await leaveOpen(person);
    const again = () => person.me.invites.create({ role: 'owner' }, { idempotencyKey: 'once' });
    await expect(again()).rejects.toMatchObject(required);
    await person.me.factors.stepUp({ password: person.password });
    expect((await again()).id).toBe((await again()).id);
  });

  it('ends the session at the fifth wrong proof', async () => {
    const person = await newPerson(app);
    for (let i = 0; i < 5; i++)
      await expect(person.me.factors.stepUp({ password: 'a guess' })).rejects.toMatchObject({
        code: 'wrong_password',
      });
    await expect(person.me.factors.stepUp({ password: person.password })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('is of one session: another one of the same person stays as it was', async () => {
    const person = await newPerson(app);
    const other = person.by((await logIn(app, person.email, person.password)).accessToken);
    await leaveOpen(person);
    await person.me.factors.stepUp({ password: person.password });
    await expect(other.apiKeys.create(key)).rejects.toMatchObject(required);
  });
});

describe('a workshop that asks its technicians for a second factor', () => {
  it('shows them nothing but their own account until they set one up, whatever they held before', async () => {
    const shop = await app.workshop();
    const raju = await join(app, shop, 'technician');
    await raju.workbay.jobs.list();
    await shop.owner.workshops.update({ secondFactorRoles: ['technician'] });
    const refused = { code: 'second_factor_required_by_workshop', status: 403 };
    await expect(raju.workbay.jobs.list()).rejects.toMatchObject(refused);
    await expect(raju.workbay.workshops.get()).rejects.toMatchObject(refused);
    expect(await raju.workbay.auth.me()).toMatchObject({ secondFactor: 'required', permissions: [] });
    const entered = await logIn(app, raju.email, shop.password);
    expect(entered.me).toMatchObject({ secondFactor: 'required', permissions: [] });
    const fresh = new WorkbayAccount({
      baseUrl: app.url,
      accessToken: () => entered.accessToken,
      maxRetries: 0,
    });
    await expect(fresh.jobs.list()).rejects.toMatchObject(refused);
    await shop.owner.jobs.list();

    const { secret } = await fresh.factors.startTotp();
    await fresh.factors.confirmTotp({ code: appCode(secret) });
    for (const workbay of [fresh, raju.workbay]) {
      expect((await workbay.auth.me()).secondFactor).toBe('set_up');
      await workbay.jobs.list();
    }
    await fresh.factors.removeTotp();
    await expect(raju.workbay.jobs.list()).rejects.toMatchObject(refused);
    await shop.owner.workshops.update({ secondFactorRoles: [] });
    await raju.workbay.jobs.list();
  });

  it('takes roles that there are', async () => {
    const shop = await app.workshop();
    await expect(shop.owner.workshops.update({ secondFactorRoles: ['rol_nobody'] })).rejects.toMatchObject({
      code: 'unknown_reference',
    });
    expect((await shop.workbay.workshops.get()).secondFactorRoles).toEqual([]);
    await expect(anonymous.factors.stepUp({ password: 'x' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
