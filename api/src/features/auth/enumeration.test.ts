import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codeIn,
  comment,
  dearPasswords,
  startTestApp,
  type TestApp,
  type TestWorkshop,
} from '../../../test/app.ts';

/** An attacker who tries addresses learns nothing: not from the bytes of an answer, not from how long it takes. */
let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp(dearPasswords);
  shop = await app.workshop();
});
afterAll(() => app.close());

const pairs = 31;
const mostMs = 5;
const measurements = 3;

type Seen = { ms: number; status: number; headers: string; body: string };

async function ask(path: string, body: object, authorization?: string): Promise<Seen> {
  const started = performance.now();
  const response = await fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const ms = performance.now() - started;
  const headers = [...response.headers]
    .filter(([name]) => !['date', 'request-id', 'ratelimit'].includes(name))
    .map(pair => pair.join(': '))
    .join('\n');
  return { ms, status: response.status, headers, body: text };
}

/** Without what differs from one request to the next in any case. */
const neutral = (text: string, emails: string[]) =>
  emails
    .reduce((left, email) => left.replaceAll(email, 'EMAIL'), text)
    .replaceAll(/\b(req_[0-9a-f]{32}|(?:ver|inv)_[0-9a-z]{26})\b/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'CODE');

type Interval = { low: number; median: number; high: number };

/** The median and where, at 99 %, the true one lies: the 9th and the 23rd of 31. A busy machine widens it, and no more. */
function medianOf(values: number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (rank: number) => sorted[rank - 1] ?? 0;
  return { low: at(9), median: at(16), high: at(23) };
}

type Ask = (index: number) => Promise<Seen>;

/** Known and unknown by turns, each first in half of the pairs, so that what slows the machine slows both. */
async function difference(known: Ask, unknown: Ask): Promise<{ ms: Interval; seen: Seen[] }> {
  const seen: Seen[] = [];
  const differences: number[] = [];
  for (let index = 0; index < pairs; index++) {
    await idle();
    const first = index % 2 === 0 ? await known(index) : await unknown(index);
    await idle();
    const second = index % 2 === 0 ? await unknown(index) : await known(index);
    differences.push(index % 2 === 0 ? first.ms - second.ms : second.ms - first.ms);
    seen.push(first, second);
  }
  return { ms: medianOf(differences), seen };
}

/** The mails of the request before are out. */
async function idle(): Promise<void> {
  const queued = { status: 'queued' };
  while (await app.server.database.db.collection('mails').findOne(queued, { comment }))
    await new Promise(resolve => setTimeout(resolve, 5));
}

async function expectAlike(known: Ask, unknown: Ask, emails: string[] = []): Promise<void> {
  const found: Interval[] = [];
  for (let measured = 0; measured < measurements; measured++) {
    const { ms, seen } = await difference(known, unknown);
    const answers = seen.map(
      ({ status, headers, body }) => `${status}\n${headers}\n${neutral(body, emails)}`,
    );
    expect(new Set(answers).size, answers.slice(0, 2).join('\n\n')).toBe(1);
    found.push(ms);
    if (ms.low < mostMs && ms.high > -mostMs) return;
  }
  expect(found, 'the medians of the differences in ms').toEqual([]);
}

/** As long as the known one: what is answered must not tell by its length. */
const stranger = () => `owner-${randomUUID()}@example.com`;

describe('nobody can tell whether an address has an account', () => {
  const waiting = { known: [] as string[], unknown: [] as string[] };

  it('by logging in', async () => {
    const logIn = (email: string) => () => ask('/v1/auth/login', { email, password: 'a wrong password' });
    await expectAlike(logIn(shop.email), logIn(stranger()));
  });

  it('by registering', async () => {
    const email = stranger();
    const register = (to: string, into: string[]) => async () => {
      const seen = await ask('/v1/auth/register', {
        name: 'Asha Patil',
        email: to,
        password: 'quite a good password',
        workshop: { name: 'Sai Auto', kind: 'garage' },
      });
      into.push(/ver_\w+/.exec(seen.body)?.[0] ?? '');
      return seen;
    };
    await expectAlike(register(shop.email, waiting.known), register(email, waiting.unknown), [
      shop.email,
      email,
    ]);
  });

  it('by having the code sent again', async () => {
    const verifications = app.server.database.db.collection<{ _id: string }>('verifications');
    const resend = (ids: string[]) => async (index: number) => {
      const _id = ids[index] ?? '';
      await verifications.updateOne(
        { _id },
        { $set: { sentAt: new Date(Date.now() - 61_000) } },
        { comment },
      );
      return ask('/v1/auth/verify-email/resend', { verificationId: _id });
    };
    await expectAlike(resend(waiting.known), resend(waiting.unknown));
    const once = await verifications.findOne(
      { _id: { $in: waiting.known.slice(0, pairs) }, sends: 1 },
      { comment },
    );
    expect(once, 'each of them was sent again').toBeNull();
  });

  it('by a wrong code', async () => {
    const verify = (ids: string[]) => (index: number) =>
      ask('/v1/auth/verify-email', { verificationId: ids[index] ?? '', code: '000000' });
    await expectAlike(verify(waiting.known), verify(waiting.unknown));
  });

  it('by asking for a password reset', async () => {
    const reset = (email: string) => () => ask('/v1/auth/password-reset', { email });
    await expectAlike(reset(shop.email), reset(stranger()));
  });

  it('by inviting', async () => {
    const member = await app.workshop();
    const email = stranger();
    const invite = (to: string) => () =>
      ask('/v1/invites', { role: 'technician', email: to }, `Bearer ${shop.accessToken}`);
    await expectAlike(invite(member.email), invite(email), [member.email, email]);
  });

  it('though the owner of an address learns of it by mail', async () => {
    const email = stranger();
    const body = { name: 'Asha', password: 'quite a good password', workshop: { name: 'S', kind: 'garage' } };
    await ask('/v1/auth/register', { ...body, email });
    expect(codeIn(await app.mailTo(email))).toMatch(/^\d{6}$/);
    await ask('/v1/auth/register', { ...body, email: shop.email });
    expect((await app.mailTo(shop.email)).subject).toBe('You already have a Workbay account');
    const decoys = app.server.database.db.collection('mails');
    expect(await decoys.findOne({ status: 'decoy', dueAt: { $exists: true } }, { comment })).toBeNull();
  });
});
