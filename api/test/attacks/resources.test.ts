import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, signUp, startTestApp, type TestApp, type TestWorkshop } from '../app.ts';
import { bearer, raw } from './browser.ts';

let app: TestApp;
let shop: TestWorkshop;

beforeAll(async () => {
  app = await startTestApp({
    TRUSTED_PROXIES: '1',
    RATE_LIMIT_ADDRESS_AUTH: '40',
    RATE_LIMIT_ADDRESS_WRITE: '3',
  });
  shop = await app.workshop();
});
afterAll(() => app.close());

/** As the proxy in front of us tells it: what the client wrote, then the client's address. */
const from = (address: string, forged = '') => ({
  'x-forwarded-for': `${forged}${forged && ', '}${address}`,
});
const logIn = (headers: Record<string, string>) =>
  raw(`${app.url}/v1/auth/login`, { json: { email: shop.email, password: `x${randomUUID()}` }, headers });
const count = async (work: (n: number) => Promise<{ status: number }>, times: number) => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await work(n)).status);
  return statuses.filter(status => status !== 429).length;
};

describe('API4:2023 Unrestricted Resource Consumption', () => {
  it('guessing passwords ends after the minute’s share, whatever X-Forwarded-For claims', async () => {
    expect(await count(n => logIn(from('198.51.100.7', `10.0.0.${n}`)), 43)).toBe(40);
    expect((await logIn(from('198.51.100.8'))).status, 'somebody else is not shut out').toBe(401);
  });

  it('a whole IPv6 network counts as one caller', async () => {
    expect(await count(n => logIn(from(`2001:db8:1:2::${n + 1}`)), 43)).toBe(40);
    expect((await logIn(from('2001:db8:1:3::1'))).status).toBe(401);
  });

  it('large bodies, long lists, deep JSON and big uploads without a signature are refused', async () => {
    const headers = bearer(shop.accessToken);
    const large = await raw(`${app.url}/v1/customers`, { json: { name: 'x'.repeat(1_100_000) }, headers });
    expect(large.status).toBe(413);
    expect((await raw(`${app.url}/v1/jobs?limit=100000`, { headers })).status).toBe(400);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const nested = {
      method: 'POST',
      body: deep,
      headers: { ...headers, 'content-type': 'application/json' },
    };
    expect((await raw(`${app.url}/v1/customers`, nested)).status).toBe(400);
    const { secret } = await shop.owner.apiKeys.create({ name: 'x', permissions: ['jobs:read'] });
    const wrong = await raw(`${app.url}/v1/files`, {
      json: { purpose: 'job_photo', name: 'x', type: 'image/png', size: 30 * 1024 * 1024 },
      headers: bearer(secret),
    });
    expect(wrong.status).toBe(400);
  });

  it('an upload is counted before it is read', async () => {
    const send = () => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(2 * 1024 * 1024)]));
      return raw(`${app.url}/files`, { method: 'POST', body: form, headers: from('198.51.100.9') }).catch(
        // The server may close the connection on what it does not read.
        () => ({ status: 429 }),
      );
    };
    expect(await count(send, 5)).toBe(3);
  });
});

describe('API6:2023 Unrestricted Access to Sensitive Business Flows', () => {
  it('one invite for one person lets in one of them, used fifty times at once by six', async () => {
    const { code } = await shop.owner.invites.create({ role: 'technician' });
    const own: string[] = [];
    for (let n = 0; n < 6; n++) {
      const email = `${randomUUID()}@example.com`;
      const session = await signUp(app, { name: 'Bot', email, workshop: { name: 'Bots', kind: 'garage' } });
      own.push(session.accessToken);
    }
    const accept = (token: string) =>
      raw(`${app.url}/v1/invites/accept`, { json: { code }, headers: bearer(token) });
    const uses = Array.from({ length: 50 }, (_, n) => accept(own[n % own.length] ?? ''));
    const answers = await Promise.all(uses);
    expect(new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text)).size).toBe(1);
    expect((await shop.owner.members.list({ limit: 100 })).data).toHaveLength(2);
  });

  it('nobody’s mailbox is flooded through registrations, codes and password resets', async () => {
    const email = `victim-${randomUUID()}@example.com`;
    const workshop = { name: 'Sai Auto', kind: 'garage' };
    const asked: string[] = [];
    for (let n = 0; n < 9; n++) {
      const json = {
        name: 'Asha',
        email: n % 2 ? email : email.toUpperCase(),
        password: 'quite a long one',
        workshop,
      };
      const answer = await raw(`${app.url}/v1/auth/register`, { json, headers: from(`203.0.113.${n}`) });
      expect(answer.status).toBe(202);
      asked.push(`${answer.body.verificationId}`);
    }
    const { db } = app.server.database;
    const registrations = db.collection<{ _id: string; codeHash: string }>('verifications');
    const ours = { _id: { $in: asked } };
    await registrations.updateMany(ours, { $set: { sentAt: new Date(0) } }, { comment });
    for (const [n, verificationId] of asked.entries()) {
      const headers = from(`203.0.113.${n + 20}`);
      const json = { verificationId };
      await raw(`${app.url}/v1/auth/verify-email/resend`, { json, headers });
    }
    for (let n = 0; n < 3; n++)
      await raw(`${app.url}/v1/portal/codes`, { json: { email }, headers: from(`203.0.113.${n + 40}`) });
    const unsent = app.config.keys.hash('code', 'never sent');
    const kept = await registrations.find(ours, { comment }).toArray();
    expect(
      kept.filter(({ codeHash }) => codeHash === unsent),
      'nobody guesses at what was not mailed',
    ).toHaveLength(4);
    for (let n = 0; n < 9; n++) {
      const json = { email: shop.email };
      const answer = await raw(`${app.url}/v1/auth/password-reset`, {
        json,
        headers: from(`203.0.113.${n}`),
      });
      expect(answer.status).toBe(202);
    }
    const mails = db.collection('mails');
    const sent = (to: string) =>
      mails.countDocuments({ 'to.email': to, status: { $ne: 'decoy' } }, { comment });
    expect(await sent(email)).toBe(5);
    expect(await sent(shop.email), 'and the code of the registration before').toBeLessThanOrEqual(6);
  });
});
