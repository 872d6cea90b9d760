import { randomUUID } from 'node:crypto';
import { WorkbayAccount } from '@workbay/sdk/account';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { logInAt, startProvider } from '../../../test/oidcProvider.ts';
import { readConfig } from '../../config.ts';
import { freePort } from '../../embedded/mongo/portHolder.ts';

let provider: Awaited<ReturnType<typeof startProvider>>;
let app: TestApp;
let shop: TestWorkshop;
let redirectUri: string;

beforeAll(async () => {
  const port = await freePort();
  redirectUri = `http://127.0.0.1:${port}/oidc`;
  provider = await startProvider(redirectUri);
  app = await startTestApp({
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ...provider.environment,
  });
  shop = await app.workshop();
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

type Answer = { status: number; cookie: string; body: Record<string, unknown> & { code?: string } };

/** A browser's request: it keeps the cookie of the log-in through the provider. */
async function post(path: string, body: object, { cookie = '', token = '' } = {}): Promise<Answer> {
  const response = await fetch(`${app.url}/v1/auth${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const set = response.headers.getSetCookie();
  return {
    status: response.status,
    cookie: set.find(each => each.startsWith('workbay_oidc='))?.split(';')[0] ?? cookie,
    body: JSON.parse(await response.text()),
  };
}

function person(email = `p-${randomUUID()}@example.com`, verified = true): { name: string; email: string } {
  const name = randomUUID();
  provider.people.set(name, { email, email_verified: verified, name: 'Asha Patil' });
  return { name, email };
}

/** Goes to the provider, logs in there as `name`, and gives what the provider sends the browser back with. */
async function toProvider(name: string, { token = '', link = false } = {}) {
  const begun = await post('/oidc/begin', link ? { link, password: shop.password } : {}, { token });
  const back = await logInAt(String(begun.body.url), name, redirectUri);
  return { begun, answer: Object.fromEntries(back.searchParams) };
}

async function logIn(name: string) {
  const { begun, answer } = await toProvider(name);
  return post('/oidc/complete', answer, begun);
}

describe('through the provider', () => {
  it('somebody new registers a workshop without a code, and logs in the next time', async () => {
    const { name, email } = person();
    const first = await logIn(name);
    expect(first.body).toMatchObject({ outcome: 'register', email, name: 'Asha Patil' });
    const workshop = { name: 'Sai Auto', kind: 'garage' };
    const made = await post('/oidc/register', { name: 'Asha', workshop }, first);
    expect(made.body).toMatchObject({ me: { role: 'owner', user: { email, emailVerified: true } } });
    expect(made.cookie).toBe('workbay_oidc=');
    const again = await logIn(name);
    expect(again.body).toMatchObject({ outcome: 'session', session: { me: { user: { email } } } });
    const repeated = await post('/oidc/register', { name: 'Asha', workshop }, first);
    expect(repeated.body.code, 'the step works once').toBe('email_taken');
  });

  it('who has neither password nor factor confirms there who they are, by a log-in of now', async () => {
    const { name } = person();
    const workshop = { name: 'Sai Auto', kind: 'garage' };
    const made = await post('/oidc/register', { name: 'Asha', workshop }, await logIn(name));
    const token = String(made.body.accessToken);
    const me = new WorkbayAccount({ baseUrl: app.url, accessToken: () => token, maxRetries: 0 });
    expect((await me.factors.get()).stepUpBy).toEqual(['provider']);
    const userId = `${(await me.auth.me()).user?.id}`;
    const authenticatedAt = new Date(Date.now() - 11 * 60_000);
    const sessions = app.server.database.db.collection('sessions');
    await sessions.updateOne({ userId }, { $set: { authenticatedAt } }, { comment });
    app.server.parts.authenticator.forget(userId);
    const key = { name: 'till', permissions: ['jobs:read' as const] };
    await expect(me.apiKeys.create(key)).rejects.toMatchObject({ code: 'step_up_required' });
    const confirm = async (who: string, change: (url: URL) => void = () => undefined, as = token) => {
      const begun = await post('/oidc/begin', { confirm: true }, { token });
      const url = new URL(String(begun.body.url));
      change(url);
      const back = await logInAt(url.href, who, redirectUri);
      const answer = Object.fromEntries(back.searchParams);
      return (await post('/oidc/complete', answer, { cookie: begun.cookie, token: as })).body;
    };
    expect((await confirm(person().name)).code, 'somebody else there').toBe('oidc_refused');
    const older = await confirm(name, url => {
      for (const each of ['prompt', 'max_age']) url.searchParams.delete(each);
    });
    expect(older.code, 'the provider does not say when').toBe('oidc_refused');
    expect((await confirm(name, undefined, shop.accessToken)).code, 'another session').toBe(
      'sign_in_expired',
    );
    await expect(me.apiKeys.create(key)).rejects.toMatchObject({ code: 'step_up_required' });
    expect((await confirm(name)).outcome).toBe('confirmed');
    expect((await me.apiKeys.create(key)).secret).toMatch(/^wb_live_/);
    expect((await post('/oidc/begin', { confirm: true })).body.code).toBe('forbidden');
  });

  it('somebody new joins by an invite', async () => {
    const { code: inviteCode } = await shop.owner.invites.create({ role: 'manager' });
    const { name } = person();
    const made = await post('/oidc/register', { name: 'Raju', inviteCode }, await logIn(name));
    expect(made.body).toMatchObject({ me: { role: 'manager', workshop: { id: shop.id } } });
  });

  it('who has an account links it by its password, and by nothing less', async () => {
    const own = await app.workshop();
    const { name } = person(own.email.toUpperCase());
    const asked = await logIn(name);
    expect(asked.body).toMatchObject({ outcome: 'link', email: own.email, session: null });
    const wrong = await post('/oidc/link', { password: 'not it at all' }, asked);
    expect(wrong.body.code).toBe('wrong_password');
    expect((await logIn(name)).body.outcome, 'it is not linked').toBe('link');
    const linked = await post('/oidc/link', { password: own.password }, asked);
    expect(linked.body).toMatchObject({ me: { user: { email: own.email } } });
    expect((await app.mailTo(own.email)).subject).toBe('You can log in to Workbay with 127.0.0.1 now');
    expect((await logIn(name)).body.outcome).toBe('session');
    expect(await own.owner.auth.signInWays()).toMatchObject({
      hasPassword: true,
      provider: '127.0.0.1',
      linked: { email: own.email },
    });
    await own.owner.auth.unlinkOidc();
    expect((await app.mailTo(own.email)).subject).toBe('127.0.0.1 does not log in to Workbay any more');
    expect((await own.owner.auth.signInWays()).linked).toBeNull();
    expect((await logIn(name)).body.outcome, 'it is not linked any more').toBe('link');
    await expect(own.owner.auth.unlinkOidc()).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a logged-in person links another address of theirs, which takes their password', async () => {
    const { name } = person();
    const token = shop.accessToken;
    expect((await post('/oidc/begin', { link: true }, { token })).body.code).toBe('wrong_password');
    expect((await post('/oidc/begin', { link: true, password: shop.password })).body.code).toBe('forbidden');
    const { begun, answer } = await toProvider(name, { token, link: true });
    expect((await post('/oidc/complete', answer, begun)).body.code, 'without the session').toBe(
      'sign_in_expired',
    );
    const linked = await post('/oidc/complete', answer, { ...begun, token });
    expect(linked.body.outcome).toBe('linked');
    expect((await logIn(name)).body).toMatchObject({ session: { me: { user: { email: shop.email } } } });
    const other = await app.workshop();
    const begunByOther = await post(
      '/oidc/begin',
      { link: true, password: other.password },
      {
        token: other.accessToken,
      },
    );
    const back = await logInAt(String(begunByOther.body.url), name, redirectUri);
    const taken = await post('/oidc/complete', Object.fromEntries(back.searchParams), {
      ...begunByOther,
      token: other.accessToken,
    });
    expect(taken.body.code).toBe('oidc_taken');
  });

  it('a password reset ends sessions that began there, and what another address is linked by', async () => {
    for (const [email, kept] of [
      [null, true],
      [`other-${randomUUID()}@example.com`, false],
    ] as const) {
      const own = await app.workshop();
      const { name } = person(email ?? own.email);
      const begun = await post(
        '/oidc/begin',
        { link: true, password: own.password },
        { token: own.accessToken },
      );
      const back = Object.fromEntries((await logInAt(`${begun.body.url}`, name, redirectUri)).searchParams);
      await post('/oidc/complete', back, { ...begun, token: own.accessToken });
      const there = await logIn(name);
      expect(there.body.outcome).toBe('session');
      const anonymous = new WorkbayAccount({ baseUrl: app.url, maxRetries: 0 });
      await anonymous.auth.requestPasswordReset({ email: own.email });
      const token = /reset\?token=([\w-]+)/.exec((await app.mailTo(own.email)).text)?.[1] ?? '';
      const linked = { provider: '127.0.0.1', email: email ?? own.email, linked: kept };
      expect(await anonymous.auth.resetPassword({ token, password: 'staple battery horse' })).toEqual({
        linkedLogins: [linked],
      });
      const mail = (await app.mailTo(own.email)).text;
      expect(mail).toContain(
        kept
          ? `You can still log in with 127.0.0.1 (${own.email})`
          : `127.0.0.1 (${email}) does not log in any more`,
      );
      const accessToken = `${Object(there.body.session).accessToken}`;
      const begunThere = new WorkbayAccount({
        baseUrl: app.url,
        accessToken: () => accessToken,
        maxRetries: 0,
      });
      await expect(begunThere.auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
      expect((await logIn(name)).body.outcome).toBe(kept ? 'session' : 'register');
    }
  });

  it('who has no password keeps the way in that they have, and can set one by mail', async () => {
    const { name, email } = person();
    const made = await post(
      '/oidc/register',
      { name: 'Asha', workshop: { name: 'S', kind: 'garage' } },
      await logIn(name),
    );
    const me = new WorkbayAccount({
      baseUrl: app.url,
      accessToken: () => String(made.body.accessToken),
      maxRetries: 0,
    });
    expect(await me.auth.signInWays()).toMatchObject({ hasPassword: false, linked: { email } });
    await expect(me.auth.unlinkOidc()).rejects.toMatchObject({ code: 'last_way_in' });
    const anonymous = new WorkbayAccount({ baseUrl: app.url, maxRetries: 0 });
    await expect(anonymous.auth.login({ email, password: 'anything at all' })).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    await anonymous.auth.requestPasswordReset({ email });
    const token = /reset\?token=([\w-]+)/.exec((await app.mailTo(email)).text)?.[1] ?? '';
    await anonymous.auth.resetPassword({ token, password: 'staple battery horse' });
    await anonymous.auth.login({ email, password: 'staple battery horse' });
  });
});

describe('it refuses', () => {
  it('an address that the provider has not verified', async () => {
    const { name } = person(shop.email, false);
    expect((await logIn(name)).body.code).toBe('oidc_email_unverified');
  });

  it('what comes back to another browser than it began in, or with another state', async () => {
    const { name } = person();
    const { begun, answer } = await toProvider(name);
    const elsewhere = await post('/oidc/begin', {});
    expect((await post('/oidc/complete', answer)).body.code).toBe('sign_in_expired');
    expect((await post('/oidc/complete', answer, elsewhere)).body.code).toBe('sign_in_expired');
    const altered = { ...answer, state: `${answer.state?.slice(1)}x` };
    expect((await post('/oidc/complete', altered, begun)).body.code).toBe('sign_in_expired');
    const tampered = { cookie: begun.cookie.slice(0, -2) + (begun.cookie.endsWith('A') ? 'zz' : 'AA') };
    expect((await post('/oidc/complete', answer, tampered)).body.code).toBe('sign_in_expired');
    expect((await post('/oidc/complete', answer, begun)).body.outcome).toBe('register');
  });

  it('a code of another log-in: PKCE and nonce belong to this one', async () => {
    const mine = await toProvider(person().name);
    const theirs = await toProvider(person().name);
    const injected = { ...mine.answer, code: theirs.answer.code };
    expect((await post('/oidc/complete', injected, mine.begun)).body.code).toBe('oidc_refused');
    const foreign = { ...theirs.answer, iss: 'https://accounts.google.com' };
    expect((await post('/oidc/complete', foreign, theirs.begun)).body.code).toBe('oidc_refused');
  });

  it('a step that was not reached', async () => {
    const started = await post('/oidc/begin', {});
    const register = { name: 'A', workshop: { name: 'S', kind: 'garage' } };
    for (const from of [started, { cookie: '' }]) {
      expect((await post('/oidc/link', { password: 'x' }, from)).body.code).toBe('sign_in_expired');
      expect((await post('/oidc/register', register, from)).body.code).toBe('sign_in_expired');
    }
  });

  it('everything where no provider is set up, and says so', async () => {
    const plain = await startTestApp();
    try {
      const anonymous = new WorkbayAccount({ baseUrl: plain.url, maxRetries: 0 });
      expect(await anonymous.auth.ways()).toEqual({ provider: null });
      await expect(anonymous.auth.beginOidc({})).rejects.toMatchObject({ code: 'not_found' });
      expect(await new WorkbayAccount({ baseUrl: app.url }).auth.ways()).toEqual({ provider: '127.0.0.1' });
    } finally {
      await plain.close();
    }
  });

  it('an issuer without TLS, but on this machine in embedded mode', () => {
    const read = (OIDC_ISSUER: string, WORKBAY_EMBEDDED = '') =>
      readConfig({
        MONGODB_URI: 'mongodb://x',
        FILES_DIR: 'x',
        SECRET_KEY: Buffer.alloc(32).toString('base64'),
        OIDC_ISSUER,
        OIDC_CLIENT_ID: 'a',
        OIDC_CLIENT_SECRET: 'b',
        WORKBAY_EMBEDDED,
      });
    expect(() => read('http://127.0.0.1:9')).toThrow('OIDC_ISSUER');
    expect(() => read('http://idp.example', '1')).toThrow('OIDC_ISSUER');
    expect(() => read('nonsense', '1')).toThrow('OIDC_ISSUER');
    expect(read('http://127.0.0.1:9', '1').oidc).not.toBeNull();
    expect(read('https://accounts.google.com').oidc).toMatchObject({ clientId: 'a' });
  });
});
