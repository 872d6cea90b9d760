import { randomUUID } from 'node:crypto';
import { Workbay } from '@workbay/sdk';
import { dictionary } from '@zxcvbn-ts/language-common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  comment,
  dearPasswords,
  logIn,
  startTestApp,
  type TestApp,
  type TestWorkshop,
} from '../../../test/app.ts';
import { newCustomer } from '../../../test/customers.ts';
import { isCommonPassword } from './commonPasswords.ts';
import { checkNewPassword, isOutdated } from './passwords.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp(dearPasswords);
  shop = await app.workshop('Patil Motors');
});
afterAll(() => app.close());

const anonymous = () => new Workbay({ baseUrl: app.url, maxRetries: 0 });
const as = (accessToken: string) =>
  new Workbay({ baseUrl: app.url, accessToken: () => accessToken, maxRetries: 0 });
const fresh = 'staple battery horse';

describe('a password', () => {
  it('that is common is refused, all of the list and in any case', async () => {
    const listed = dictionary['passwords-common'].filter(password => password.length >= 8);
    expect(listed.length).toBeGreaterThan(10_000);
    for (const password of listed.filter((_, index) => index % 10 === 0))
      expect(await isCommonPassword(password), password).toBe(true);
    expect(await isCommonPassword('PassWord')).toBe(true);
    for (let i = 0; i < 1000; i++) expect(await isCommonPassword(randomUUID())).toBe(false);
  });

  it('that is a name or an address with a few digits and signs is refused', async () => {
    const names = ['Asha Patil', 'asha.rao@example.com', 'Patil Motors', 'पाटील मोटर्स'];
    for (const password of [
      'Patil Motors',
      'patilmotors',
      'PATIL-MOTORS_2026!',
      'asha.rao@example.com',
      'asharao123',
      'AshaPatil1',
      'Workbay123',
      'पाटील मोटर्स 123',
    ])
      await expect(checkNewPassword('/body/password', password, names), password).rejects.toMatchObject({
        code: 'rule_broken',
        errors: [{ pointer: '/body/password', code: 'password_personal' }],
      });
    for (const password of ['patil sells motors', '4093 7781 2255', '!!??!!??!!', 'पहाड़ पर बादल'])
      await checkNewPassword('/body/password', password, [...names, '']);
  });

  it('is refused in every way to set one, and nothing is asked of its composition', async () => {
    const register = (password: string) =>
      anonymous().auth.register({
        name: 'Asha',
        email: `${randomUUID()}@example.com`,
        password,
        workshop: { name: 'Sai Auto Works', kind: 'garage' },
      });
    await expect(register('iloveyou')).rejects.toMatchObject({ code: 'rule_broken' });
    await expect(register('sai auto works')).rejects.toMatchObject({ code: 'rule_broken' });
    await register('aaab bbbc');
    for (const newPassword of ['iloveyou', 'patil motors'])
      await expect(
        shop.owner.auth.changePassword({ currentPassword: shop.password, newPassword }),
      ).rejects.toMatchObject({ errors: [{ pointer: '/body/newPassword' }] });
    await anonymous().auth.requestPasswordReset({ email: shop.email });
    const token = /reset\?token=([\w-]+)/.exec((await app.mailTo(shop.email)).text)?.[1] ?? '';
    await expect(anonymous().auth.resetPassword({ token, password: 'patil motors' })).rejects.toMatchObject({
      errors: [{ pointer: '/body/password', code: 'password_personal' }],
    });
    await expect(anonymous().auth.resetPassword({ token, password: 'x'.repeat(129) })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});

describe('changing it', () => {
  it('asks for the old one, tells by mail, keeps this session and ends the others and open resets', async () => {
    const own = await app.workshop();
    const here = as((await logIn(app, own.email, own.password)).accessToken);
    await anonymous().auth.requestPasswordReset({ email: own.email });
    const tokenMailed = async () => /reset\?token=([\w-]+)/.exec((await app.mailTo(own.email)).text)?.[1];
    await expect.poll(tokenMailed).toBeTruthy();
    const token = `${await tokenMailed()}`;
    await here.auth.changePassword({ currentPassword: own.password, newPassword: fresh });
    expect((await app.mailTo(own.email)).subject).toBe('Your Workbay password was changed');
    await here.auth.me();
    await expect(own.owner.auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(logIn(app, own.email, own.password)).rejects.toMatchObject({ code: 'invalid_credentials' });
    await logIn(app, own.email, fresh);
    await expect(anonymous().auth.resetPassword({ token, password: 'quite another' })).rejects.toMatchObject({
      code: 'invalid_code',
    });
  });

  it('is refused with a wrong old one and to an API key, and changes nothing', async () => {
    const wrong = { currentPassword: 'not my password', newPassword: fresh };
    await expect(shop.owner.auth.changePassword(wrong)).rejects.toMatchObject({
      code: 'wrong_password',
      status: 422,
      errors: [{ pointer: '/body/currentPassword' }],
    });
    const right = { currentPassword: shop.password, newPassword: fresh };
    await expect(shop.workbay.auth.changePassword(right)).rejects.toMatchObject({ code: 'forbidden' });
    await logIn(app, shop.email, shop.password);
  });

  it('50 times at once by one reset link works once', async () => {
    const own = await app.workshop();
    const customer = await newCustomer(app, { email: own.email });
    await anonymous().auth.requestPasswordReset({ email: own.email });
    const mailed = async () => /reset\?token=([\w-]+)/.exec((await app.mailTo(own.email)).text)?.[1] ?? '';
    await expect.poll(mailed, { timeout: 30_000 }).not.toBe('');
    const token = await mailed();
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        anonymous().auth.resetPassword({ token, password: `the new one of ${index}` }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(customer.workbay.portal.get()).rejects.toMatchObject({ status: 401 });
  });
});

describe('its hash', () => {
  it('follows the configured parameters from the next log-in on', async () => {
    const own = await app.workshop();
    const hash = async () => {
      const user = await app.server.database.db
        .collection('users')
        .findOne({ email: own.email }, { comment });
      return String(user?.passwordHash);
    };
    const before = await hash();
    expect(before).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(isOutdated(app, before)).toBe(false);
    const stronger = await startTestApp({
      MONGODB_DATABASE: app.config.mongo.database,
      SECRET_KEY: app.secretKey,
      ...dearPasswords,
      ARGON2_PASSES: '3',
    });
    try {
      await expect(logIn(stronger, own.email, 'not it at all')).rejects.toThrow();
      expect(await hash()).toBe(before);
      await logIn(stronger, own.email, own.password);
      expect(await hash()).toMatch(/^\$argon2id\$v=19\$m=19456,t=3,p=1\$/);
      await logIn(stronger, own.email, own.password);
    } finally {
      await stronger.server.close();
    }
  });
});
