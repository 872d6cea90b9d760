import { randomUUID } from 'node:crypto';
import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIn, comment, logIn, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const as = (accessToken: string) =>
  new Workbay({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 });
const newAddress = () => `new-${randomUUID()}@example.com`;

async function ask(who: TestWorkshop, email: string) {
  const { verificationId } = await who.owner.auth.changeEmail({ email, password: who.password });
  return { verificationId, code: codeIn(await app.mailTo(email)) };
}

describe('changing the e-mail address', () => {
  it('verifies the new one, tells the old one, moves the account and ends the other sessions', async () => {
    const own = await app.workshop();
    const other = as((await logIn(app, own.email, own.password)).accessToken);
    const anonymous = new Workbay({ baseUrl: app.url, maxRetries: 0 });
    await anonymous.auth.requestPasswordReset({ email: own.email });
    const token = /reset\?token=([\w-]+)/.exec((await app.mailTo(own.email)).text)?.[1] ?? '';
    const email = newAddress();
    const proof = await ask(own, ` ${email.toUpperCase()}`.trim().toLowerCase());
    expect((await own.owner.auth.me()).user?.email, 'nothing has changed yet').toBe(own.email);
    await own.owner.auth.confirmEmail(proof);
    expect((await own.owner.auth.me()).user).toMatchObject({ email, emailVerified: true });
    expect((await own.owner.members.list()).data[0]?.email).toBe(email);
    const told = await app.mailTo(own.email);
    expect(told.subject).toBe('Your Workbay e-mail address was changed');
    expect(told.text).toContain(email);
    await expect(other.auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    await logIn(app, email, own.password);
    await expect(logIn(app, own.email, own.password)).rejects.toMatchObject({ code: 'invalid_credentials' });
    await expect(anonymous.auth.resetPassword({ token, password: 'quite another' })).rejects.toMatchObject({
      code: 'invalid_code',
    });
    await expect(own.owner.auth.confirmEmail(proof), 'a code works once').rejects.toMatchObject({
      code: 'invalid_code',
    });
  });

  it('asks for the password, and for a minute between two codes', async () => {
    const own = await app.workshop();
    const email = newAddress();
    await expect(own.owner.auth.changeEmail({ email, password: 'not mine at all' })).rejects.toMatchObject({
      code: 'wrong_password',
    });
    await expect(own.workbay.auth.changeEmail({ email, password: own.password })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await ask(own, email);
    const again = () => own.owner.auth.changeEmail({ email, password: own.password });
    await expect(again()).rejects.toMatchObject({ code: 'rate_limited' });
    const changes = app.server.database.db.collection('emailChanges');
    for (let mails = 1; mails < 6; mails++) {
      await changes.updateMany({ email }, { $set: { sentAt: new Date(0) } }, { comment });
      await again();
    }
    const unsent = app.config.keys.hash('email', 'never sent');
    expect((await changes.findOne({ email }, { comment }))?.codeHash, 'the sixth is not mailed').toBe(unsent);
  });

  it('gives five tries, and no more than ten minutes', async () => {
    const own = await app.workshop();
    const { verificationId, code } = await ask(own, newAddress());
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++)
      await expect(own.owner.auth.confirmEmail({ verificationId, code: wrong })).rejects.toMatchObject({
        code: 'invalid_code',
      });
    await expect(own.owner.auth.confirmEmail({ verificationId, code })).rejects.toMatchObject({
      code: 'invalid_code',
    });
    const late = await app.workshop();
    const proof = await ask(late, newAddress());
    await app.server.database.db
      .collection<{ _id: string }>('emailChanges')
      .updateOne({ _id: proof.verificationId }, { $set: { expiresAt: new Date() } }, { comment });
    await expect(late.owner.auth.confirmEmail(proof)).rejects.toMatchObject({ code: 'invalid_code' });
  });

  it('does not tell whether the new one has an account, but its owner', async () => {
    const own = await app.workshop();
    const other = await app.workshop();
    const answer = await own.owner.auth.changeEmail({ email: other.email, password: own.password });
    expect(answer).toMatchObject({ verificationId: expect.stringMatching(/^ver_/), email: other.email });
    expect((await app.mailTo(other.email)).subject).toBe('You already have a Workbay account');
  });

  it('is for who asked alone', async () => {
    const own = await app.workshop();
    const proof = await ask(own, newAddress());
    await expect(shop.owner.auth.confirmEmail(proof)).rejects.toMatchObject({ code: 'invalid_code' });
    await own.owner.auth.confirmEmail(proof);
  });

  it('of two who prove the same address at once one gets it', async () => {
    const email = newAddress();
    const pair = await Promise.all([app.workshop(), app.workshop()]);
    const proofs: { verificationId: string; code: string }[] = [];
    for (const own of pair) proofs.push(await ask(own, email));
    const results = await Promise.allSettled(
      pair.map((own, index) =>
        own.owner.auth.confirmEmail(proofs[index] ?? { verificationId: '', code: '' }),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'email_taken' },
    });
  });

  it('by one code 50 times at once works once', async () => {
    const own = await app.workshop();
    const proof = await ask(own, newAddress());
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => own.owner.auth.confirmEmail(proof)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
