import { WorkbayAccount } from '@workbay/sdk/account';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { comment, logIn, startOwnTestApp, type TestApp } from '../../../test/app.ts';
import { appCode, newPerson } from '../../../test/proofs.ts';

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

const refusedWith = (code: string) => ({ code });

/** How many of fifty at once succeed, and the codes that the others are refused with. */
async function fifty(call: () => Promise<unknown>) {
  const results = await Promise.allSettled(Array.from({ length: 50 }, call));
  const failed = results.filter(result => result.status === 'rejected');
  return { won: 50 - failed.length, codes: new Set(failed.map(({ reason }) => reason.code)) };
}

describe('an authenticator app', () => {
  it('is asked for after the password once its first code has arrived', async () => {
    const person = await newPerson(app);
    const started = await person.me.factors.startTotp();
    expect(started.uri).toContain(`secret=${started.secret}`);
    expect(started.qr).toMatch(/^<svg /);
    expect((await logIn(app, person.email, person.password)).me.secondFactor).toBe('none');

    const { recoveryCodes } = await person.me.factors.confirmTotp({ code: appCode(started.secret) });
    expect(recoveryCodes).toHaveLength(10);
    expect((await app.mailTo(person.email)).subject).toContain('authenticator app');
    expect((await person.me.auth.me()).secondFactor).toBe('set_up');

    const answer = await anonymous.auth.login({ email: person.email, password: person.password });
    if ('accessToken' in answer) throw new Error('no second factor was asked for');
    const { ticket, methods } = answer;
    expect(methods).toEqual(['totp', 'recovery_code']);
    const session = await anonymous.factors.completeSignIn({ ticket, code: appCode(started.secret, 1) });
    expect(session.me.user?.email).toBe(person.email);
    expect(await person.by(session.accessToken).factors.get()).toMatchObject({
      recoveryCodesLeft: 10,
      stepUpBy: ['totp', 'recovery_code'],
    });
  });

  it('keeps its secret sealed and its recovery codes hashed', async () => {
    const person = await newPerson(app);
    const { secret, recoveryCodes } = await person.withApp();
    const stored = await app.server.database.db.collection('secondFactors').find({}, { comment }).toArray();
    const text = JSON.stringify(stored);
    expect(text).not.toContain(secret);
    for (const code of recoveryCodes) expect(text).not.toContain(code.replaceAll('-', ''));
  });

  it('takes the code before and after, and none of two steps away', async () => {
    const person = await newPerson(app);
    vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 });
    const { secret } = await person.me.factors.startTotp();
    await person.me.factors.confirmTotp({ code: appCode(secret, -1) });
    const tries = async (steps: number) =>
      anonymous.factors.completeSignIn({
        ticket: await person.ticket(),
        code: appCode(secret, steps),
      });
    await expect(tries(2)).rejects.toMatchObject(refusedWith('invalid_code'));
    await expect(tries(-2)).rejects.toMatchObject(refusedWith('invalid_code'));
    await tries(1);
  });

  it('refuses a code that was used, and every one before it', async () => {
    const person = await newPerson(app);
    const { secret } = await person.withApp();
    const enter = async (code: string) =>
      anonymous.factors.completeSignIn({ ticket: await person.ticket(), code });
    const code = appCode(secret, 1);
    await enter(code);
    await expect(enter(code)).rejects.toMatchObject(refusedWith('invalid_code'));
    await expect(enter(appCode(secret, 0))).rejects.toMatchObject(refusedWith('invalid_code'));
  });

  it('lets one of fifty uses of a code in', async () => {
    const person = await newPerson(app);
    const { secret } = await person.withApp();
    const tickets = await Promise.all(Array.from({ length: 50 }, () => person.ticket()));
    const code = appCode(secret, 1);
    const { won, codes } = await fifty(() =>
      anonymous.factors.completeSignIn({ ticket: tickets.pop() ?? '', code }),
    );
    expect(won).toBe(1);
    expect([...codes]).toEqual(['invalid_code']);
  });

  it('locks after five wrong codes over any number of log-ins, tells the owner, and leaves the other ways open', async () => {
    const person = await newPerson(app);
    const { secret, recoveryCodes } = await person.withApp();
    const wrong = async () =>
      anonymous.factors
        .completeSignIn({ ticket: await person.ticket(), code: '000000' })
        .catch(error => error.code);
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await wrong());
    expect(answers).toEqual([...Array(4).fill('invalid_code'), 'factor_locked']);
    expect((await app.mailTo(person.email)).subject).toContain('guessing');
    const ticket = await person.ticket();
    await expect(anonymous.factors.completeSignIn({ ticket, code: appCode(secret) })).rejects.toMatchObject({
      code: 'factor_locked',
      status: 429,
    });
    await anonymous.factors.completeSignIn({ ticket, recoveryCode: recoveryCodes[0] ?? '' });

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect(await wrong()).toBe('factor_locked');
    vi.setSystemTime(Date.now() + 61_000);
    expect(await wrong()).toBe('factor_locked');
    vi.setSystemTime(Date.now() + 121_000);
    await anonymous.factors.completeSignIn({
      ticket: await person.ticket(),
      code: appCode(secret),
    });
  });

  it('cannot be set up twice, nor by a wrong code', async () => {
    const person = await newPerson(app);
    await person.me.factors.startTotp();
    await expect(person.me.factors.confirmTotp({ code: '000000' })).rejects.toMatchObject(
      refusedWith('invalid_code'),
    );
    await person.withApp();
    await expect(person.me.factors.startTotp()).rejects.toMatchObject(refusedWith('totp_exists'));
    await expect(person.me.factors.confirmTotp({ code: '000000' })).rejects.toMatchObject(
      refusedWith('totp_exists'),
    );
  });

  it('is removed, with its recovery codes, and no longer asked for', async () => {
    const person = await newPerson(app);
    await person.withApp();
    await person.me.factors.removeTotp();
    expect((await app.mailTo(person.email)).subject).toContain('removed');
    expect(await person.me.factors.get()).toEqual({
      totp: null,
      passkeys: [],
      recoveryCodesLeft: 0,
      stepUpBy: ['password'],
    });
    expect((await logIn(app, person.email, person.password)).me.secondFactor).toBe('none');
    await expect(person.me.factors.removeTotp()).rejects.toMatchObject(refusedWith('not_found'));
  });
});

describe('a recovery code', () => {
  it('stands in once, as one types it, and its use is mailed', async () => {
    const person = await newPerson(app);
    const { recoveryCodes } = await person.withApp();
    const typed = ` ${recoveryCodes[3]?.toLowerCase().replaceAll('-', ' ')}`.trim();
    const enter = async () =>
      anonymous.factors.completeSignIn({ ticket: await person.ticket(), recoveryCode: typed });
    const session = await enter();
    expect((await app.mailTo(person.email)).text).toContain('9 codes are left');
    expect((await person.by(session.accessToken).factors.get()).recoveryCodesLeft).toBe(9);
    await expect(enter()).rejects.toMatchObject(refusedWith('invalid_code'));
  });

  it('lets one of fifty uses in', async () => {
    const person = await newPerson(app);
    const { recoveryCodes } = await person.withApp();
    const tickets = await Promise.all(Array.from({ length: 50 }, () => person.ticket()));
    const { won, codes } = await fifty(() =>
      anonymous.factors.completeSignIn({
        ticket: tickets.pop() ?? '',
        recoveryCode: recoveryCodes[0] ?? '',
      }),
    );
    expect(won).toBe(1);
    expect([...codes]).toEqual(['invalid_code']);
    expect((await person.me.factors.get()).recoveryCodesLeft).toBe(9);
  });

  it('is worthless once new ones are made, and worthless for anybody else', async () => {
    const person = await newPerson(app);
    const other = await newPerson(app);
    const { recoveryCodes } = await person.withApp();
    await other.withApp();
    const renewed = (await person.me.factors.renewRecoveryCodes()).recoveryCodes;
    expect(renewed.filter(code => recoveryCodes.includes(code))).toEqual([]);
    for (const [who, recoveryCode] of [
      [person, recoveryCodes[0]],
      [other, renewed[0]],
    ] as const) {
      const ticket = await who.ticket();
      await expect(
        anonymous.factors.completeSignIn({ ticket, recoveryCode: `${recoveryCode}` }),
      ).rejects.toMatchObject(refusedWith('invalid_code'));
    }
    const without = await newPerson(app);
    await expect(without.me.factors.renewRecoveryCodes()).rejects.toMatchObject(
      refusedWith('no_second_factor'),
    );
  });
});

describe('a ticket', () => {
  it('works once of fifty uses, with a right proof each', async () => {
    const person = await newPerson(app);
    const { recoveryCodes } = await person.withApp();
    const ticket = await person.ticket();
    const proofs = [...recoveryCodes];
    const results = await Promise.allSettled(
      proofs.flatMap(recoveryCode =>
        Array.from({ length: 5 }, () => anonymous.factors.completeSignIn({ ticket, recoveryCode })),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await person.me.factors.get()).recoveryCodesLeft).toBe(9);
  });

  it('is gone after five tries, after five minutes, after a reset of the password, and when it is made up', async () => {
    const person = await newPerson(app);
    const { recoveryCodes } = await person.withApp();
    const enter = (ticket: string, recoveryCode = recoveryCodes[0] ?? '') =>
      anonymous.factors.completeSignIn({ ticket, recoveryCode });
    const gone = refusedWith('sign_in_expired');

    const tried = await person.ticket();
    for (let i = 0; i < 5; i++)
      await expect(enter(tried, 'WRONGWRONGWRONG')).rejects.toMatchObject(refusedWith('invalid_code'));
    await expect(enter(tried)).rejects.toMatchObject(gone);
    await expect(enter('x'.repeat(43))).rejects.toMatchObject(gone);

    const late = await person.ticket();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    await expect(enter(late)).rejects.toMatchObject(gone);
    vi.useRealTimers();

    const before = await person.ticket();
    await anonymous.auth.requestPasswordReset({ email: person.email });
    const token = /token=([\w-]+)/.exec((await app.mailTo(person.email)).text)?.[1] ?? '';
    await anonymous.auth.resetPassword({ token, password: 'staple battery horse' });
    await expect(enter(before)).rejects.toMatchObject(gone);
    const after = await anonymous.auth.login({ email: person.email, password: 'staple battery horse' });
    expect(after).toHaveProperty('ticket');
    expect(after).not.toHaveProperty('accessToken');
  });

  it('is no credential, and takes exactly one proof', async () => {
    const person = await newPerson(app);
    const { secret, recoveryCodes } = await person.withApp();
    const ticket = await person.ticket();
    await expect(person.by(ticket).auth.me()).rejects.toMatchObject(refusedWith('unauthenticated'));
    for (const proof of [{}, { code: appCode(secret), recoveryCode: recoveryCodes[0] ?? '' }])
      await expect(anonymous.factors.completeSignIn({ ticket, ...proof })).rejects.toMatchObject(
        refusedWith('invalid_request'),
      );
  });
});

describe('second factors', () => {
  it("cannot be reached by an API key or without a session's own user", async () => {
    const { workbay } = await app.workshop();
    await expect(workbay.factors.get()).rejects.toMatchObject(refusedWith('forbidden'));
    await expect(workbay.factors.startTotp()).rejects.toMatchObject(refusedWith('forbidden'));
    await expect(anonymous.factors.get()).rejects.toMatchObject(refusedWith('unauthenticated'));
  });
});
