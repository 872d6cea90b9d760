import { randomUUID } from 'node:crypto';
import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIn, startTestApp, type TestApp, type TestWorkshop } from '../app.ts';
import { softAuthenticator } from '../authenticator.ts';
import { newCustomer } from '../customers.ts';
import { appCode, newPerson } from '../proofs.ts';
import { bearer, cookieOf, raw } from './browser.ts';

let app: TestApp;
let shop: TestWorkshop;

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const post = (path: string, json: object, headers: Record<string, string> = {}) =>
  raw(`${app.url}/v1${path}`, { json, headers });
const me = (token: string) => raw(`${app.url}/v1/auth/me`, { headers: bearer(token) });
const logIn = (headers = {}) => post('/auth/login', { email: shop.email, password: shop.password }, headers);
const refresh = (cookie: string, headers: Record<string, string> = {}) =>
  raw(`${app.url}/v1/auth/refresh`, { method: 'POST', headers: { cookie, ...headers } });

describe('API2:2023 Broken Authentication', () => {
  it('no token of another key, algorithm or header passes', async () => {
    const [header = '', payload = ''] = shop.accessToken.split('.');
    const [published] = (await shop.owner.auth.jwks()).keys;
    const { kid = '', x = '' } = published ?? {};
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const encode = (value: object) => base64url.encode(JSON.stringify(value));
    const signed = (
      head: { alg: string; kid?: string; jku?: string; jwk?: object; x5u?: string },
      key: CryptoKey | Uint8Array,
    ) => new SignJWT(claims).setProtectedHeader(head).sign(key);
    const secretOfPublic = new TextEncoder().encode(x.padEnd(32, '='));
    const forged = {
      none: `${encode({ alg: 'none', kid })}.${payload}.`,
      noSignature: `${header}.${payload}.`,
      hmacWithPublicKey: await signed({ alg: 'HS256', kid }, secretOfPublic),
      ownKey: await signed({ alg: 'EdDSA', kid }, privateKey),
      ownKeyInHeader: await signed({ alg: 'EdDSA', kid, jwk }, privateKey),
      ownKeySet: await signed(
        { alg: 'EdDSA', kid: 'mine', jku: 'https://attacker.example/jwks' },
        privateKey,
      ),
      noKid: await signed({ alg: 'EdDSA' }, privateKey),
      pathKid: await signed({ alg: 'EdDSA', kid: '../../dev/null' }, privateKey),
    };
    expect((await me(shop.accessToken)).body.user).toBeTruthy();
    for (const [name, token] of Object.entries(forged)) {
      const answer = await raw(`${app.url}/v1/summary`, { headers: bearer(token) });
      expect([name, answer.status]).toEqual([name, 401]);
    }
  });

  it('a session is not fixed: a planted cookie is never the one that a log-in makes', async () => {
    const planted = cookieOf(await logIn(), 'workbay_refresh');
    const loggedIn = await logIn({ cookie: planted });
    expect(loggedIn.status).toBe(200);
    const own = cookieOf(loggedIn, 'workbay_refresh');
    const sessionOf = (cookie: string) => /=(ses_\w+)\./.exec(cookie)?.[1];
    expect(sessionOf(own)).not.toBe(sessionOf(planted));
    const invented = planted.replace(/ses_\w+/, 'ses_01zzzzzzzzzzzzzzzzzzzzzzzz');
    expect((await refresh(invented)).status).toBe(401);
  });

  it('who registers a stranger’s address gets no account when the stranger follows the link', async () => {
    const name = 'Asha';
    const email = `asha-${randomUUID()}@example.com`;
    const theirs = 'the attacker knows this one';
    await post('/auth/register', { name, email, password: theirs, workshop: { name, kind: 'garage' } });
    const token = /verify\?token=([\w-]+)/.exec((await app.mailTo(email)).text)?.[1] ?? '';
    const follow = (password?: string) =>
      post('/auth/verify-email', { token, ...(password && { password }) });
    expect(await follow()).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    for (let tries = 0; tries < 5; tries++)
      expect(await follow('what the stranger might type')).toMatchObject({
        body: { code: 'wrong_password' },
      });
    expect(await follow(theirs)).toMatchObject({ status: 422, body: { code: 'invalid_code' } });
    expect((await post('/auth/login', { email, password: theirs })).status).toBe(401);
  });

  it('who registered themselves confirms by the link and the password they chose', async () => {
    const name = 'Asha';
    const email = `asha-${randomUUID()}@example.com`;
    const password = 'chosen by the person alone';
    await post('/auth/register', { name, email, password, workshop: { name, kind: 'garage' } });
    const token = /verify\?token=([\w-]+)/.exec((await app.mailTo(email)).text)?.[1] ?? '';
    expect((await post('/auth/verify-email', { token, password })).status).toBe(200);
    expect((await post('/auth/verify-email', { token, password })).body.code).toBe('invalid_code');
  });

  it('another site’s page uses no cookie', async () => {
    const cookie = cookieOf(await logIn(), 'workbay_refresh');
    for (const origin of ['https://evil.example', 'null', `${app.config.publicUrl}.evil.example`]) {
      expect([origin, (await refresh(cookie, { origin })).status]).toEqual([origin, 403]);
      const headers = { cookie, origin };
      const out = await raw(`${app.url}/v1/auth/logout`, { method: 'POST', headers });
      expect([origin, out.status]).toEqual([origin, 403]);
      const login = await post('/auth/oidc/complete', { code: 'x', state: 'y' }, headers);
      expect([origin, login.status]).toEqual([origin, 403]);
    }
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': site };
      for (const path of ['/my/code', '/my/delete', '/my/requests/new', '/s/x/pay', '/b/x/cancel', '/r/x']) {
        const form = await raw(`${app.url}${path}`, { method: 'POST', headers, body: 'code=123456' });
        expect([path, form.status, form.headers.getSetCookie()]).toEqual([path, 403, []]);
      }
    }
    const set = (await refresh(cookie)).headers.getSetCookie().join();
    expect(set, 'the session goes on').toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('another person’s proof opens no sign-in of mine', async () => {
    const victim = await newPerson(app);
    const thief = await newPerson(app);
    const { recoveryCodes } = await victim.withApp();
    const own = await thief.withApp();
    const { key } = await thief.withPasskey();
    const open = (ticket: string, proof: object) => post('/auth/second-factor', { ticket, ...proof });
    const ticket = await victim.ticket();
    const challenge = await thief.me.factors.passkeyChallenge();
    expect((await open(ticket, { passkey: key.get(challenge) })).code).toBe('passkey_refused');
    expect((await open(ticket, { code: appCode(own.secret, 1) })).code).toBe('invalid_code');
    expect((await open(ticket, { recoveryCode: own.recoveryCodes[0] })).code).toBe('invalid_code');
    const unknown = softAuthenticator(app.config.publicUrl);
    unknown.device.userHandle = Buffer.from('usr_x').toString('base64url');
    expect(
      (await open(ticket, { passkey: unknown.get(await thief.me.factors.passkeyChallenge()) })).code,
    ).toBe('passkey_refused');
    const mine = await thief.ticket();
    expect((await open(mine, { recoveryCode: recoveryCodes[0] })).code).toBe('invalid_code');
    const opened = await open(ticket, { recoveryCode: recoveryCodes[0] });
    expect(opened.body.me).toMatchObject({ user: { email: victim.email } });
  });

  it('a stolen session is no place to guess the password from', async () => {
    const token = `${(await logIn()).body.accessToken}`;
    const guess = (n: number) => [
      () =>
        raw(`${app.url}/v1/auth/password`, {
          json: { currentPassword: `guess no ${n}`, newPassword: 'a wholly new one' },
          headers: bearer(token),
        }),
      () =>
        post(
          '/auth/email',
          { email: `${randomUUID()}@example.com`, password: `guess no ${n}` },
          bearer(token),
        ),
    ];
    const tries = [1, 2, 3].flatMap(guess);
    for (const tryOne of tries.slice(0, 5)) expect((await tryOne()).code).toBe('wrong_password');
    expect((await tries[5]?.())?.status).toBe(401);
    expect((await me(shop.accessToken)).body.user, 'the owner’s own session goes on').toBeTruthy();
  });

  it('a customer’s token is nobody’s but theirs, and ends with their log-out', async () => {
    const [mine, theirs] = [await newCustomer(app), await newCustomer(app)];
    const account = (token: string) => raw(`${app.url}/v1/portal/account`, { headers: bearer(token) });
    expect((await account(mine.token)).body.email).toBe(mine.email);
    const altered = `${mine.token.slice(0, -1)}${mine.token.endsWith('A') ? 'B' : 'A'}`;
    for (const token of [altered, mine.token.slice(0, -1), mine.token.toUpperCase(), `${mine.token}A`])
      expect((await account(token)).status).toBe(401);
    expect((await account(shop.accessToken)).status).toBe(403);
    await mine.workbay.portal.signOut({ everywhere: true });
    expect((await account(mine.token)).status).toBe(401);
    expect((await account(theirs.token)).status).toBe(200);
  });

  it('a customer’s code works for its own request alone, and once of fifty times at once', async () => {
    const ask = async (email: string) => (await post('/portal/codes', { email })).body.requestId;
    const email = `c-${randomUUID()}@example.com`;
    const requestId = await ask(email);
    const code = codeIn(await app.mailTo(email));
    const other = await ask(`c-${randomUUID()}@example.com`);
    expect((await post('/portal/session', { requestId: other, code })).code).toBe('invalid_code');
    const uses = Array.from({ length: 50 }, () => post('/portal/session', { requestId, code }));
    const codes = (await Promise.all(uses)).map(({ status, code }) => (status === 200 ? 'in' : code));
    expect(codes.filter(one => one === 'in')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['in', 'invalid_code']));
  });

  it('guessing an invite’s code or a key finds nothing: 60 and 190 random bits', async () => {
    const { code } = await shop.owner.invites.create({ role: 'technician' });
    expect(code.replaceAll('-', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    const near = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    expect((await post('/invites/accept', { code: near }, bearer(shop.accessToken))).code).toBe(
      'invalid_invite',
    );
    expect(shop.apiKey).toMatch(/^wb_live_[0-9A-Za-z]{38}$/);
  });
});
