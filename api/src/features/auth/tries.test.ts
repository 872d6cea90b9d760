import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  // The tries of a window end with it: the tests begin with one, and none of them meets its end.
  const windowMs = 15 * 60_000;
  const now = Math.ceil(Date.now() / windowMs) * windowMs;
  vi.useFakeTimers({ toFake: ['Date'], now, shouldAdvanceTime: true });
  app = await startTestApp({ TRUSTED_PROXIES: '1', WRONG_PASSWORDS_NEAR: '4', WRONG_PASSWORDS_FAR: '12' });
});
beforeEach(async () => {
  shop = await app.workshop();
});
afterAll(async () => {
  await app.close();
  vi.useRealTimers();
});

type Way = { password?: string; from?: string; cookie?: string; email?: string };

function logIn({ email = shop.email, password = 'a wrong password', from = '198.51.100.7', cookie }: Way) {
  return fetch(`${app.url}/v1/auth/login`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...(cookie ? { cookie, origin: app.config.publicUrl } : {}),
    },
    body: JSON.stringify({ email, password }),
  });
}

async function statuses(times: number, way: (index: number) => Way): Promise<number[]> {
  const seen: number[] = [];
  for (let index = 0; index < times; index++) seen.push((await logIn(way(index))).status);
  return seen;
}

const right = () => ({ password: shop.password });
const deviceCookie = (response: Response) =>
  /workbay_device=[^;]+/.exec(response.headers.getSetCookie().join('\n'))?.[0] ?? '';

/** From so many networks that the account takes no more tries from any that it does not know. */
const guessFromEverywhere = () => statuses(20, index => ({ from: `203.0.${index}.9` }));

describe('it works', () => {
  it('for who remembers the password at the last try; the wrong ones are forgotten then', async () => {
    for (let round = 0; round < 3; round++) {
      expect(await statuses(3, () => ({}))).toEqual([401, 401, 401]);
      expect((await logIn(right())).status).toBe(200);
    }
  });

  it('on a device that knows the owner, while somebody guesses from everywhere', async () => {
    const cookie = deviceCookie(await logIn({ ...right(), from: '192.0.2.1' }));
    expect((await guessFromEverywhere()).at(-1)).toBe(429);
    expect((await logIn({ ...right(), from: '100.64.9.9', cookie })).status).toBe(200);
  });

  it('on a new device in a network where the owner is logged in, meanwhile', async () => {
    await logIn({ ...right(), from: '192.0.2.1' });
    await guessFromEverywhere();
    expect((await logIn({ ...right(), from: '192.0.2.200' })).status).toBe(200);
  });

  it('on a device that knows the owner, though somebody in the same network guesses', async () => {
    const cookie = deviceCookie(await logIn(right()));
    expect((await statuses(6, () => ({}))).at(-1)).toBe(429);
    expect((await logIn({ ...right(), cookie })).status).toBe(200);
  });

  it('on one tablet for several people', async () => {
    const other = await app.workshop();
    const first = deviceCookie(await logIn(right()));
    const theirs = { email: other.email, password: other.password, cookie: first };
    const both = deviceCookie(await logIn(theirs));
    await statuses(6, () => ({}));
    await statuses(6, () => ({ email: other.email }));
    expect((await logIn({ ...right(), cookie: both })).status).toBe(200);
    expect((await logIn({ ...theirs, cookie: both })).status).toBe(200);
  });

  it('where the password has just been reset by mail, while somebody guesses from everywhere', async () => {
    await guessFromEverywhere();
    const post = (path: string, body: object) =>
      fetch(`${app.url}/v1/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await post('password-reset', { email: shop.email });
    const token = /token=([\w-]+)/.exec((await app.mailTo(shop.email)).text)?.[1];
    const password = 'staple battery horse';
    const reset = await post('password-reset/confirm', { token, password });
    expect(reset.status).toBe(200);
    const way = { password, from: '100.64.9.9' };
    expect((await logIn(way)).status).toBe(429);
    expect((await logIn({ ...way, cookie: deviceCookie(reset) })).status).toBe(200);
  });
});

describe('it refuses', () => {
  it('the fifth guess from a network, and says when to come back; even the right password then', async () => {
    expect(await statuses(5, index => ({ from: `198.51.100.${index}` }))).toEqual([401, 401, 401, 401, 429]);
    const refused = await logIn(right());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
  });

  it('many guesses at once as well as one by one', async () => {
    const seen = await Promise.all(Array.from({ length: 30 }, () => logIn({}).then(({ status }) => status)));
    expect(seen.filter(status => status === 401).length).toBeLessThanOrEqual(4);
  });

  it('the thirteenth guess from anywhere', async () => {
    const seen = await guessFromEverywhere();
    expect(seen.filter(status => status === 401)).toHaveLength(12);
  });

  it('guesses on a device that knows the owner, from wherever', async () => {
    const cookie = deviceCookie(await logIn(right()));
    const seen = await statuses(6, index => ({ cookie, from: `203.0.${index}.9` }));
    expect(seen).toEqual([401, 401, 401, 401, 429, 429]);
  });
});

describe('it keeps others out', () => {
  it("by another account's device, or one made up", async () => {
    const other = await app.workshop();
    const theirs = deviceCookie(await logIn({ email: other.email, password: other.password }));
    await guessFromEverywhere();
    const made = `${theirs.slice(0, -43)}${'A'.repeat(43)}`;
    for (const cookie of [theirs, made, 'workbay_device=.', 'workbay_device=a.b.c'])
      expect((await logIn({ cookie, from: '100.64.1.1' })).status, cookie).toBe(429);
  });

  it('without telling whether there is an account: the same answers at the same try', async () => {
    const stranger = `owner-${randomUUID()}@example.com`;
    const answers = async (email: string) => {
      const seen: string[] = [];
      for (let index = 0; index < 20; index++) {
        const response = await logIn({ email, from: `203.0.${index % 6}.9` });
        const text = await response.text();
        seen.push(`${response.status} ${text.replaceAll(/req_\w+|in \d+ min/g, '')}`);
      }
      return seen;
    };
    expect(await answers(stranger)).toEqual(await answers(shop.email));
  });
});
