import { WorkbayAccount } from '@workbay/sdk/account';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOwnTestApp, type TestApp } from '../../../test/app.ts';
import { softAuthenticator } from '../../../test/authenticator.ts';
import { newPerson } from '../../../test/proofs.ts';

let app: TestApp;
let anonymous: WorkbayAccount;

beforeAll(async () => {
  app = await startOwnTestApp();
  anonymous = new WorkbayAccount({ baseUrl: app.url, maxRetries: 0 });
});
afterAll(() => app.close());
afterEach(() => {
  vi.useRealTimers();
});

const refused = { code: 'passkey_refused', status: 422 };
const ask = () => anonymous.factors.passkeyChallenge();

describe('it works', () => {
  it('logs in without a password, and as the second factor after one', async () => {
    const person = await newPerson(app);
    const { key, passkey, recoveryCodes } = await person.withPasskey('Front desk');
    expect(recoveryCodes).toHaveLength(10);
    expect(passkey).toMatchObject({ name: 'Front desk', synced: false, lastUsedAt: null });

    const session = await anonymous.factors.signInWithPasskey({ passkey: key.get(await ask()) });
    expect(session.me).toMatchObject({ secondFactor: 'set_up', user: { email: person.email } });
    // Both factors at once: what asks for a recent second factor is open.
    await person.by(session.accessToken).factors.renewRecoveryCodes();

    const ticket = await person.ticket();
    await anonymous.factors.completeSignIn({ ticket, passkey: key.get(await ask()) });
    const [shown] = (await person.me.factors.get()).passkeys;
    expect(shown?.lastUsedAt).not.toBeNull();
  });

  it('renames and removes them; the last one takes the recovery codes with it', async () => {
    const person = await newPerson(app);
    const first = await person.withPasskey('One');
    const second = await person.withPasskey('Two');
    expect(second.recoveryCodes).toEqual([]);
    const renamed = await person.me.factors.renamePasskey(first.passkey.id, { name: ' Old phone ' });
    expect(renamed.name).toBe('Old phone');
    await person.me.factors.removePasskey(first.passkey.id);
    expect((await app.mailTo(person.email)).subject).toContain('removed');
    expect((await person.me.factors.get()).recoveryCodesLeft).toBe(10);
    await person.me.factors.removePasskey(second.passkey.id);
    expect(await person.me.factors.get()).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 });
    await expect(
      anonymous.factors.signInWithPasskey({ passkey: first.key.get(await ask()) }),
    ).rejects.toMatchObject(refused);
  });
});

describe('it refuses', () => {
  it('a challenge that was used, is outdated, is made up or asked for something else', async () => {
    const person = await newPerson(app);
    const { key } = await person.withPasskey();
    const used = key.get(await ask());
    await anonymous.factors.signInWithPasskey({ passkey: used });
    const late = await ask();
    const own = { ...late, challenge: 'bWFkZSB1cCBieSBhbiBhdHRhY2tlcg' };
    const creation = await person.me.factors.startPasskey();
    for (const passkey of [used, key.get(own), key.get({ ...late, challenge: creation.challenge })])
      await expect(anonymous.factors.signInWithPasskey({ passkey })).rejects.toMatchObject(refused);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    await expect(anonymous.factors.signInWithPasskey({ passkey: key.get(late) })).rejects.toMatchObject(
      refused,
    );
  });

  it('lets one of fifty uses of a challenge in', async () => {
    const person = await newPerson(app);
    const { key } = await person.withPasskey();
    const passkey = key.get(await ask());
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => anonymous.factors.signInWithPasskey({ passkey })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('another site, another signature, no PIN or finger, and a counter that went back', async () => {
    const person = await newPerson(app);
    const { key } = await person.withPasskey();
    const enter = async (change: Partial<typeof key.device>, signature?: string) => {
      const before = { ...key.device };
      Object.assign(key.device, change);
      const passkey = key.get(await ask());
      Object.assign(key.device, before, { counter: Math.max(before.counter, key.device.counter) });
      return anonymous.factors.signInWithPasskey({
        passkey: { ...passkey, ...(signature ? { signature } : {}) },
      });
    };
    const phished = { origin: 'https://workbay.example.evil' };
    for (const change of [phished, { rpId: 'evil.example' }, { verified: false }, { userHandle: 'dXNyX3g' }])
      await expect(enter(change)).rejects.toMatchObject(refused);
    await expect(enter({}, 'MEUCIQDx')).rejects.toMatchObject(refused);
    await enter({ counter: 100 });
    await expect(enter({ counter: 40 })).rejects.toMatchObject(refused);
    await enter({});
  });

  it('a passkey twice, one that was made without a PIN or finger, and a 21st', async () => {
    const person = await newPerson(app);
    const { key } = await person.withPasskey();
    const add = async () =>
      person.me.factors.addPasskey({
        name: 'again',
        passkey: key.create(await person.me.factors.startPasskey()),
      });
    await expect(add()).rejects.toMatchObject(refused);
    key.device.verified = false;
    await expect(add()).rejects.toMatchObject(refused);
    for (let i = 1; i < 20; i++) await person.withPasskey(`Key ${i}`);
    await expect(person.me.factors.startPasskey()).rejects.toMatchObject({ code: 'too_many_passkeys' });
  });
});

describe('it keeps others out', () => {
  it("another's passkey proves nothing, and is neither seen nor changed", async () => {
    const person = await newPerson(app);
    const other = await newPerson(app);
    const { passkey } = await person.withPasskey();
    const { key } = await other.withPasskey();
    const ticket = await person.ticket();
    await expect(
      anonymous.factors.completeSignIn({ ticket, passkey: key.get(await ask()) }),
    ).rejects.toMatchObject(refused);
    await expect(person.me.factors.stepUp({ passkey: key.get(await ask()) })).rejects.toMatchObject(refused);
    const gone = { code: 'not_found' };
    await expect(other.me.factors.renamePasskey(passkey.id, { name: 'mine' })).rejects.toMatchObject(gone);
    await expect(other.me.factors.removePasskey(passkey.id)).rejects.toMatchObject(gone);
  });

  it("takes no passkey made for another's registration", async () => {
    const person = await newPerson(app);
    const other = await newPerson(app);
    const key = softAuthenticator(new URL(app.config.publicUrl).origin);
    const made = key.create(await person.me.factors.startPasskey());
    await expect(other.me.factors.addPasskey({ name: 'x', passkey: made })).rejects.toMatchObject(refused);
  });
});
