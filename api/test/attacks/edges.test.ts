import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../app.ts';
import { bearer, cookieOf, raw } from './browser.ts';

/** As it runs in production: nothing of the embedded mode. */
let app: TestApp;
let shop: TestWorkshop;
let inside: { url: string; hits: string[]; close(): void };

beforeAll(async () => {
  const hits: string[] = [];
  const server = createServer((_request, response) => response.end('the secrets of the inside'));
  server.on('connection', ({ remoteAddress }) => hits.push(`${remoteAddress}`));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  inside = { url: `https://127.0.0.1:${port}`, hits, close: () => server.close() };
  app = await startTestApp({
    WORKBAY_EMBEDDED: '0',
    PUBLIC_URL: 'https://app.workbay.test',
    ALLOWED_ORIGINS: 'https://partner.example',
    FILES_CDN_URL: 'https://cdn.workbay.test/files',
  });
  shop = await app.workshop();
});
afterAll(async () => {
  await app.close();
  inside.close();
});

/** The paths that Fastify really answers, from the tree that it prints. */
function served(): string[] {
  const paths: string[] = [];
  const branch: string[] = [];
  for (const line of app.server.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', name = '', methods] = /^([│ ├└─]*)(\S*)( \([A-Z, ]+\))?/.exec(line) ?? [];
    const depth = indent.length / 4;
    branch.splice(depth - 1, Infinity, name);
    if (methods) paths.push(branch.join('').replace(/(?<=.)\/$/, ''));
  }
  return [...new Set(paths)];
}

const get = (path: string, headers: Record<string, string> = {}) => raw(`${app.url}${path}`, { headers });

describe('API7:2023 Server Side Request Forgery', () => {
  it('no endpoint inside is taken, in whatever spelling', async () => {
    const port = new URL(inside.url).port;
    const urls = [
      inside.url,
      `https://127.0.0.1:${port}/`,
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:169.254.169.254]/latest/meta-data/',
      'https://169.254.169.254/latest/meta-data/',
      'https://168.63.129.16/',
      'https://localhost/',
      'https://metadata.google.internal/',
      'https://user:pass@example.com/',
      'file:///etc/passwd',
      'gopher://127.0.0.1:6379/_FLUSHALL',
    ];
    for (const url of urls) {
      const json = { url, eventTypes: ['job.created'] };
      const { status } = await raw(`${app.url}/v1/webhooks/endpoints`, {
        json,
        headers: bearer(shop.apiKey),
      });
      expect([url, [400, 422].includes(status)]).toEqual([url, true]);
    }
  });

  it('and one that is inside all the same is never called', async () => {
    const endpoint = await shop.owner.webhooks.createEndpoint({
      url: 'https://hooks.example/in',
      eventTypes: ['job.created'],
    });
    await app.server.database.db
      .collection<{ _id: string }>('webhookEndpoints')
      .updateOne({ _id: endpoint.id }, { $set: { url: inside.url } }, { comment });
    const { eventId } = await shop.owner.webhooks.sendTest(endpoint.id);
    await expect
      .poll(async () => (await shop.owner.webhooks.getDelivery(endpoint.id, eventId)).attempts, {
        timeout: 10_000,
      })
      .toBeGreaterThan(0);
    expect(inside.hits).toEqual([]);
  });
});

describe('API8:2023 Security Misconfiguration', () => {
  it('a foreign page reads nothing, and ours is fenced in', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'https://partner.example.evil.example',
      'http://partner.example',
    ]) {
      const answer = await get('/v1/auth/ways', { origin });
      expect([origin, answer.headers.get('access-control-allow-origin')]).toEqual([origin, null]);
    }
    const { headers } = await get('/v1/auth/ways', { origin: 'https://partner.example' });
    expect(headers.get('access-control-allow-origin')).toBe('https://partner.example');
    const page = await get('/my/sign-in');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      "img-src 'self' data: blob: https://cdn.workbay.test https://tile.openstreetmap.org;",
    );
    expect(policy).toMatch(/base-uri 'none';.*frame-ancestors 'none';.*script-src 'self';/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    const list = await get('/v1/customers', bearer(shop.apiKey));
    expect([list.status, list.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('no door of operations stands open: metrics and the mailbox of the embedded mode', async () => {
    for (const authorization of ['', 'Bearer null', 'Bearer undefined', 'Bearer ', `Bearer ${shop.apiKey}`])
      expect([authorization, (await get('/metrics', { authorization })).status]).toEqual([
        authorization,
        404,
      ]);
    const page = await get('/mailbox');
    expect(page.text).not.toContain(shop.email);
  });

  it('errors tell nothing of the inside', async () => {
    const answers = [
      await get('/v1/jobs/%00'),
      await get('/v1/jobs/%E0%A4%A'),
      await get('/v1/nothing'),
      await get('/v1/jobs?cursor=%7B%7D', bearer(shop.apiKey)),
      await raw(`${app.url}/v1/auth/login`, {
        method: 'POST',
        body: '{',
        headers: { 'content-type': 'application/json' },
      }),
      await raw(`${app.url}/v1/auth/login`, {
        method: 'POST',
        body: 'a=b',
        headers: { 'content-type': 'text/plain' },
      }),
      await raw(`${app.url}/v1/auth/login`, { json: { email: { $gt: '' }, password: { $gt: '' } } }),
      await raw(`${app.url}/v1/jobs`, { method: 'PROPFIND' }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|mongo|stack/i);
    }
  });

  it('the cookie of a session leaves over TLS alone', async () => {
    const logIn = () =>
      raw(`${app.url}/v1/auth/login`, { json: { email: shop.email, password: shop.password } });
    const loggedIn = await logIn();
    const cookie = cookieOf(loggedIn, '__Secure-workbay_refresh');
    const other = cookieOf(await logIn(), '__Secure-workbay_refresh');
    for (const set of loggedIn.headers.getSetCookie())
      expect(set).toMatch(/^__Secure-workbay_.*Path=\/v1\/auth.*HttpOnly; SameSite=Strict; Secure$/);
    const refresh = (cookie: string) =>
      raw(`${app.url}/v1/auth/refresh`, {
        method: 'POST',
        headers: { cookie, 'idempotency-key': 'a key that both have chosen' },
      });
    const planted = cookie.replace('__Secure-', '');
    const refused = await raw(`${app.url}/v1/auth/refresh`, { method: 'POST', headers: { cookie: planted } });
    expect(refused.status, 'one that a page without TLS has planted').toBe(401);
    expect((await refresh(cookie)).status).toBe(200);
    expect((await refresh(other)).code, 'nor is it answered to another').toBe('idempotency_mismatch');
  });
});

describe('API9:2023 Improper Inventory Management', () => {
  it('what is served is what the contract names, and this short list', async () => {
    const named = new Set(app.server.contract.operations.map(({ path }) => path));
    const beside = served().filter(path => !named.has(path));
    expect(beside.map(path => path.replace(/^(\/docs|\/assets|\/files)\/.*/, '$1/…'))).toEqual(
      expect.arrayContaining(['/livez', '/metrics', '/readyz']),
    );
    const known =
      /^\/(livez|readyz|metrics|my|s|w|r|b|sitemap|unsubscribe|openapi\.(json|yaml)|docs|files|assets|index\.html|files\*|[\w.-]+\.(js|css|svg|png|ico|webmanifest|txt|xml|woff2?))?(\/.*)?$|^\*$/;
    expect(beside.filter(path => !known.test(path))).toEqual([]);
    expect(beside.filter(path => path.startsWith('/v1'))).toEqual([]);
    expect(served().length).toBeGreaterThan(named.size);
  });

  it('no older or other version and no debugging door answers', async () => {
    for (const path of [
      '/v0/jobs',
      '/v2/jobs',
      '/api/v1/jobs',
      '/v1/debug',
      '/v1/admin',
      '/v1/internal',
      '/.env',
      '/.git/config',
      '/server-status',
      '/graphql',
    ]) {
      const { status, text } = await get(path);
      const page = status === 200 && text.startsWith('<!doctype html>');
      expect([path, status === 404 || page]).toEqual([path, true]);
    }
  });

  it('what needs no credential is this list, and nothing that is added unseen', () => {
    const open = app.server.contract.operations.filter(({ access }) => access === 'public');
    expect(open.map(({ operationId }) => operationId).sort()).toEqual([
      'auth.beginOidc',
      'auth.completeOidc',
      'auth.jwks',
      'auth.linkOidc',
      'auth.login',
      'auth.logout',
      'auth.register',
      'auth.registerOidc',
      'auth.requestPasswordReset',
      'auth.resendVerification',
      'auth.resetPassword',
      'auth.verifyEmail',
      'auth.ways',
      'bookingPage.calendarFile',
      'bookingPage.cancel',
      'bookingPage.confirm',
      'bookingPage.follow',
      'bookingPage.get',
      'bookingPage.move',
      'bookingPage.open',
      'bookingPage.pay',
      'bookingPage.request',
      'bookingPage.slots',
      'bookingPage.slotsToMove',
      'calendarFeeds.read',
      'directory.completeReviewPhoto',
      'directory.countWorkshops',
      'directory.createReviewPhoto',
      'directory.getMap',
      'directory.getWorkshop',
      'directory.listClusters',
      'directory.listReviews',
      'directory.listServiceTypes',
      'directory.listWorkshops',
      'directory.openReview',
      'directory.writeReview',
      'factors.completeSignIn',
      'factors.passkeyChallenge',
      'factors.signInWithPasskey',
      'notifications.unsubscribe',
      'places.countries',
      'places.search',
      'platform.acceptLink',
      'platform.logIn',
      'portal.askCode',
      'portal.signIn',
      'sharing.answer',
      'sharing.open',
      'sharing.payOnline',
      'sharing.pdf',
      'sharing.statePayment',
    ]);
  });
});
