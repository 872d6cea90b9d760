import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join, type Person } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
let person: Person;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  person = await join(app, shop, 'technician');
});
afterAll(() => app.close());

describe('it works', () => {
  it('keeps what a person tells about themselves, and says it with who they are', async () => {
    const { profile, auth } = person.workbay;
    const empty = {
      phone: null,
      city: null,
      services: [],
      skills: [],
      theme: 'auto',
      language: 'en',
      version: 1,
    };
    expect(await profile.get()).toMatchObject(empty);
    const changed = await profile.update({
      phone: '98220 12345',
      city: ' Pune ',
      services: ['Car service', 'Car service '],
      skills: ['Brakes'],
      theme: 'dark',
      language: 'hi',
    });
    expect(changed).toMatchObject({
      phone: '+919822012345',
      city: 'Pune',
      services: ['Car service'],
      skills: ['Brakes'],
      theme: 'dark',
      language: 'hi',
      version: 2,
    });
    expect((await auth.me()).user).toEqual(changed);
    expect(await profile.update({ phone: null, city: null })).toMatchObject({ phone: null, city: null });
  });

  it('shows a new name in every workshop of the person', async () => {
    const other = await app.workshop();
    const { code } = await other.owner.invites.create({ role: 'manager' });
    await person.workbay.invites.accept({ code });
    await person.workbay.profile.update({ name: ' Rajesh Yadav ' });
    for (const { owner } of [shop, other])
      expect((await owner.members.list()).data.map(({ name }) => name)).toEqual([
        'Asha Patil',
        'Rajesh Yadav',
      ]);
    expect((await other.owner.events.list()).data[0]).toMatchObject({ type: 'member.updated' });
  });
});

describe('it refuses', () => {
  it('what is no phone number, an unknown theme, and a change of what somebody else changed', async () => {
    const { profile } = person.workbay;
    await expect(profile.update({ phone: '0000000' })).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer: '/body/phone' }],
    });
    const { version } = await profile.get();
    await profile.update({ city: 'Nashik' }, { ifMatch: version });
    await expect(profile.update({ city: 'Thane' }, { ifMatch: version })).rejects.toMatchObject({
      code: 'version_conflict',
    });
  });
});

it('keeps others out: an API key is nobody, and each sees their own', async () => {
  await expect(shop.workbay.profile.get()).rejects.toMatchObject({ code: 'forbidden' });
  await expect(shop.workbay.profile.update({ city: 'Pune' })).rejects.toMatchObject({ code: 'forbidden' });
  expect((await shop.owner.profile.get()).email).toBe(shop.email);
});
