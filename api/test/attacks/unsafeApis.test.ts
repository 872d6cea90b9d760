import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../src/embedded/mongo/portHolder.ts';
import { startTestApp, type TestApp, type TestWorkshop } from '../app.ts';
import { logInAt, startProvider } from '../oidcProvider.ts';
import { bearer, cookieOf, raw } from './browser.ts';

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

type Sent = { cookie?: string; token?: string; key?: string };

const post = (path: string, json: object, { cookie = '', token = '', key = '' }: Sent = {}) =>
  raw(`${app.url}/v1/auth${path}`, {
    json,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(token ? bearer(token) : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
  });

/** What the provider says of a person there. */
function person(email: string, verified = true): string {
  const name = randomUUID();
  provider.people.set(name, { email, email_verified: verified, name: 'Asha Patil' });
  return name;
}

async function back(name: string) {
  const begun = await post('/oidc/begin', {});
  const at = await logInAt(String(begun.body.url), name, redirectUri);
  return { answer: Object.fromEntries(at.searchParams), cookie: cookieOf(begun, 'workbay_oidc') };
}

async function logIn(name: string) {
  const { answer, cookie } = await back(name);
  const done = await post('/oidc/complete', answer, { cookie });
  return { ...done, cookie: cookieOf(done, 'workbay_oidc') };
}

describe('API10:2023 Unsafe Consumption of APIs', () => {
  it('an address that the provider has not verified gives nothing', async () => {
    expect((await logIn(person(shop.email, false))).code).toBe('oidc_email_unverified');
  });

  it('a look-alike of an address is not that address, and gets no account', async () => {
    const kelvin = shop.email.replace(/[ko]/, letter => (letter === 'k' ? '\u212a' : '\u043e'));
    for (const email of [
      kelvin,
      'as\u212aed@example.com',
      'аsha@example.com',
      'a b@example.com',
      'a@b@example.com',
      'x'.repeat(300),
    ])
      expect([email, (await logIn(person(email))).code]).toEqual([email, 'oidc_email_unverified']);
  });

  it('an address that its owner left meanwhile cannot be linked by the step of before', async () => {
    const own = await app.workshop();
    const asked = await logIn(person(own.email));
    expect(asked.body.outcome).toBe('link');
    const email = `moved-${randomUUID()}@example.com`;
    const { verificationId } = await own.owner.auth.changeEmail({ email, password: own.password });
    const [code = ''] = /\b\d{6}\b/.exec((await app.mailTo(email)).text) ?? [];
    await own.owner.auth.confirmEmail({ verificationId, code });
    const linked = await post('/oidc/link', { password: own.password }, asked);
    expect(linked.code).toBe('sign_in_expired');
    expect((await own.owner.auth.signInWays()).linked).toBeNull();
  });

  it('another browser’s answer, state or cookie completes nothing', async () => {
    const name = person(`p-${randomUUID()}@example.com`);
    const [mine, theirs] = [await back(name), await back(name)];
    expect((await post('/oidc/complete', theirs.answer, mine)).code).toBe('sign_in_expired');
    expect((await post('/oidc/complete', mine.answer)).code).toBe('sign_in_expired');
    const mixed = { ...mine.answer, code: theirs.answer.code };
    expect((await post('/oidc/complete', mixed, mine)).code, 'PKCE').toBe('oidc_refused');
    const issuer = { ...theirs.answer, iss: 'https://evil.example' };
    expect((await post('/oidc/complete', issuer, theirs)).code).toBe('oidc_refused');
  });

  it('the same request under the same Idempotency-Key is another’s where the cookie is', async () => {
    const key = 'a key that both have chosen';
    const workshop = { name: 'Sai Auto', kind: 'garage' };
    const mine = await logIn(person(`p-${randomUUID()}@example.com`));
    const made = await post('/oidc/register', { name: 'Asha', workshop }, { cookie: mine.cookie, key });
    expect(made.status).toBe(200);
    const theirs = await logIn(person(`p-${randomUUID()}@example.com`));
    const answer = await post('/oidc/register', { name: 'Asha', workshop }, { cookie: theirs.cookie, key });
    expect(answer.code).toBe('idempotency_mismatch');
    expect(answer.text).not.toContain('accessToken');
  });

  it('a receiver of webhooks that redirects, or answers without end, gets no further', async () => {
    const seen: string[] = [];
    let chunks = 0;
    const server = createServer((request, response) => {
      seen.push(`${request.url}`);
      if (request.url === '/redirect') return response.writeHead(307, { location: '/inside' }).end();
      const flood = setInterval(() => response.write('x'.repeat(65_536), () => chunks++), 1);
      response.on('close', () => clearInterval(flood));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const path of ['/redirect', '/flood']) {
      const url = `http://127.0.0.1:${port}${path}`;
      const endpoint = await shop.owner.webhooks.createEndpoint({ url, eventTypes: ['job.created'] });
      const { eventId } = await shop.owner.webhooks.sendTest(endpoint.id);
      const delivery = () => shop.owner.webhooks.getDelivery(endpoint.id, eventId);
      await expect.poll(async () => (await delivery()).attempts).toBeGreaterThan(0);
      expect(JSON.stringify(await delivery()).length).toBeLessThan(60_000);
    }
    expect(seen).not.toContain('/inside');
    expect(chunks, 'the rest of it is not read').toBeLessThan(200);
    server.closeAllConnections();
    server.close();
  });
});
