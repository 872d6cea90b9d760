import { randomUUID } from 'node:crypto';
import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  comment,
  logIn,
  signUp,
  startOwnTestApp,
  type TestApp,
  type TestWorkshop,
} from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { newPerson } from '../../../test/proofs.ts';
import { tracesOf } from '../../../test/traces.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { carryOut } from './erasures.ts';
import { erasuresCollection } from './store.ts';

let app: TestApp;
let shop: TestWorkshop;

beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop('Patil Motors');
});
afterAll(() => app.close());

const count = (name: string, filter: object) =>
  app.server.database.db.collection(name).countDocuments(filter, { comment });
/** Everything that is to be erased now is. */
const erased = async () => {
  await app.server.database.db
    .collection('erasures')
    .updateMany({ lease: { $exists: false } }, { $set: { dueAt: new Date() } }, { comment });
  const open = { $or: [{ lease: { $exists: true } }, { dueAt: { $lt: new Date() } }] };
  await expect.poll(() => count('erasures', open)).toBe(0);
};

/** Somebody in two workshops and formerly in a third, with a trace in everything that can have one. */
async function wellKnown() {
  const tag = randomUUID().slice(0, 8);
  const name = `Zarina ${tag}`;
  const email = `zarina-${tag}@example.com`;
  const phone = `+9198${String(10_000_000 + Math.floor(Math.random() * 89_999_999))}`;
  const second = await app.workshop('Second');
  const third = await app.workshop('Third');
  const invite = await shop.owner.invites.create({ role: 'manager', email });
  const session = await signUp(app, { name, email, inviteCode: invite.code });
  const token = { current: session.accessToken };
  const me = new Workbay({ baseUrl: app.url, accessToken: () => token.current, maxRetries: 0 });
  const userId = session.me.user?.id ?? '';
  for (const other of [second, third]) {
    const { code } = await other.owner.invites.create({ role: 'manager' });
    token.current = (await me.invites.accept({ code })).accessToken;
  }
  await me.profile.update({ phone, city: 'Pune', name: `${name} Patil` });
  const customer = await me.customers.create({ name: 'Somebody' });
  const job = await me.jobs.create({ customerId: customer.id, status: 'open' });
  token.current = (await me.members.leave()).accessToken;
  await shop.owner.invites.create({ role: 'technician', email });
  return { name, email, phone, userId, me, second, third, jobId: job.id, token };
}

describe('deleting an account', () => {
  it('leaves nothing of the person anywhere, and what they did stays done', async () => {
    const person = await wellKnown();
    const texts = [person.email, person.phone, person.name];
    expect((await tracesOf(app, texts)).length).toBeGreaterThan(10);
    await app.mailTo(person.email);
    const deletedAt = new Date();
    const sheet = await person.me.sheets.startExport({ list: 'customers', format: 'csv' });
    await expect.poll(async () => (await person.me.sheets.listExports()).data[0]?.status).toBe('ready');
    expect(await count('exportParts', { exportId: sheet.id })).toBe(1);
    await person.me.privacy.exportMine();
    await person.me.privacy.deleteAccount({ email: person.email });
    await expect(person.me.profile.get()).rejects.toMatchObject({ status: 401 });
    await expect(logIn(app, person.email, shop.password)).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    await erased();
    const last = await app.mailTo(person.email);
    expect(last.subject).toBe('Your account is deleted');
    expect(await count('mailbox', { 'to.email': person.email, createdAt: { $lt: deletedAt } })).toBe(0);
    expect(await tracesOf(app, texts, ['mailbox'])).toEqual([]);
    for (const name of ['sessions', 'exports', 'exportParts', 'auditRecords', 'members'])
      expect(await count(name, { $or: [{ userId: person.userId }, { tenantId: person.userId }] }), name).toBe(
        0,
      );

    // Also the file that they made in a workshop that lives on.
    expect(await count('exports', { _id: sheet.id })).toBe(0);
    expect(await count('exportParts', { exportId: sheet.id })).toBe(0);

    const job = await person.third.owner.jobs.get(person.jobId);
    expect(job.timeline[0]?.by).toBe(person.userId);
    const records = (await person.third.owner.audit.list({ actorId: person.userId })).data;
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(record.actor).toEqual({ kind: 'user', id: person.userId, name: 'Deleted user' });
      expect(record.address ?? record.userAgent).toBeNull();
    }
    const told = (await shop.owner.events.list({ limit: 100 })).data.filter(
      ({ type }) => type === 'member.removed',
    );
    expect(told[0]?.data).toMatchObject({ name: 'Deleted user', userId: person.userId });

    const again = await signUp(app, {
      name: 'New here',
      email: person.email,
      workshop: { name: 'Fresh', kind: 'garage' },
    });
    expect(again.me.user?.id).not.toBe(person.userId);
  });

  it('takes a workshop of theirs alone along', async () => {
    const person = await newPerson(app);
    const workshopId = person.session.me.workshop?.id ?? '';
    await person.me.customers.create({ name: 'Only Customer' });
    await person.me.privacy.deleteAccount({ email: person.email });
    await erased();
    expect(await count('workshops', { _id: workshopId })).toBe(0);
    expect(await count('customers', { tenantId: workshopId })).toBe(0);
  });

  it('is refused for another address, to an API key, and to the last owner of others', async () => {
    const other = await app.workshop('Left alone');
    await join(app, other, 'manager');
    await expect(other.owner.privacy.deleteAccount({ email: 'x@example.com' })).rejects.toMatchObject({
      errors: [{ pointer: '/body/email', code: 'not_the_same' }],
    });
    await expect(other.workbay.privacy.deleteAccount({ email: other.email })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(other.owner.privacy.deleteAccount({ email: other.email })).rejects.toMatchObject({
      code: 'last_owner',
    });
    expect((await other.owner.profile.get()).email).toBe(other.email);
  });

  it('asks again who is there', async () => {
    const person = await newPerson(app);
    await app.server.database.db
      .collection('sessions')
      .updateMany({ userId: person.session.me.user?.id ?? '' }, { $set: { authenticatedAt: new Date(0) } });
    app.server.parts.authenticator.forget(person.session.me.user?.id ?? '');
    await expect(person.me.privacy.deleteAccount({ email: person.email })).rejects.toMatchObject({
      code: 'step_up_required',
    });
  });

  it('twice at once, it happens once; beside log-ins, nobody stays logged in', async () => {
    for (let round = 0; round < 3; round++) {
      const person = await newPerson(app);
      const userId = person.session.me.user?.id ?? '';
      const results = await Promise.allSettled([
        person.me.privacy.deleteAccount({ email: person.email }),
        person.me.privacy.deleteAccount({ email: person.email }),
        logIn(app, person.email, person.password),
        logIn(app, person.email, person.password),
        person.me.privacy.exportMine(),
      ]);
      expect(results.slice(0, 2).filter(({ status }) => status === 'fulfilled').length).toBe(1);
      await erased();
      expect(await count('users', { _id: userId })).toBe(0);
      expect(await count('sessions', { userId })).toBe(0);
      expect(await count('mailbox', { 'to.email': person.email, subject: /deleted/ })).toBeLessThanOrEqual(1);
      await expect.poll(() => count('exportParts', { tenantId: userId })).toBe(0);
    }
  });

  it('whoever joins at that moment joins a workshop with an owner or none at all', async () => {
    const person = await newPerson(app);
    const workshopId = person.session.me.workshop?.id ?? '';
    const { code } = await person.me.invites.create({ role: 'manager' });
    const [deleted, joined] = await Promise.allSettled([
      person.me.privacy.deleteAccount({ email: person.email }),
      shop.owner.invites.accept({ code }),
    ]);
    await erased();
    const people = await count('members', { tenantId: workshopId });
    const owners = await count('members', { tenantId: workshopId, role: 'owner' });
    expect(people === 0 || owners === 1).toBe(true);
    if (deleted.status === 'fulfilled') expect(people).toBe(0);
    else expect(joined.status).toBe('fulfilled');
  });

  it('is carried out to its end when the process dies in the middle, as often as it is begun', async () => {
    const person = await newPerson(app);
    const erasures = platformCollection(app.server.parts, erasuresCollection, 'test');
    await person.me.privacy.deleteAccount({ email: person.email });
    const doc = await erasures.findOne({ person: { $type: 'string' } });
    if (doc) {
      await carryOut(app.server.parts, doc);
      await carryOut(app.server.parts, doc);
    }
    await erased();
    expect(await tracesOf(app, [person.email], ['mailbox', 'mails'])).toEqual([]);
  });
});
