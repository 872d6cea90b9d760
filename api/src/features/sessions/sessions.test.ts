import { randomUUID } from 'node:crypto';
import { WorkbayAccount } from '@workbay/sdk/account';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  comment,
  signUp,
  startOwnTestApp,
  startTestApp,
  type TestApp,
  type TestWorkshop,
} from '../../../test/app.ts';

/** The full proof is LOST_ANSWERS=1000: docs/operating.md. */
const lostAnswers = Number(process.env.LOST_ANSWERS ?? 200);

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A146B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const as = (accessToken: string, baseUrl = app.url) =>
  new WorkbayAccount({ baseUrl, accessToken: () => accessToken, maxRetries: 0 });

async function logIn(who: Pick<TestWorkshop, 'email' | 'password'> = shop, userAgent = 'test') {
  const response = await fetch(`${app.url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
    body: JSON.stringify({ email: who.email, password: who.password }),
  });
  const { accessToken }: { accessToken: string } = JSON.parse(await response.text());
  return { cookie: cookieOf(response), setCookie: response.headers.get('set-cookie') ?? '', accessToken };
}

async function refresh(cookie: string) {
  const response = await fetch(`${app.url}/v1/auth/refresh`, { method: 'POST', headers: { cookie } });
  return { status: response.status, cookie: cookieOf(response) };
}

const stored = () =>
  app.server.database.db.collection<{ _id: string; generation: number; expiresAt: Date }>('sessions');
const idOf = (cookie: string) => /ses_\w+/.exec(cookie)?.[0] ?? '';
const find = (cookie: string) => stored().findOne({ _id: idOf(cookie) }, { comment });

/** As if the last exchange had been so long ago. */
const wait = (cookie: string, seconds: number) =>
  stored().updateOne(
    { _id: idOf(cookie) },
    { $set: { rotatedAt: new Date(Date.now() - seconds * 1000) } },
    { comment },
  );

describe('a refresh token', () => {
  it('works once and gives the next; the cookie is out of reach of scripts and other sites', async () => {
    const { cookie, setCookie } = await logIn();
    expect(setCookie).toMatch(
      /; Path=\/v1\/auth; Max-Age=2592000; HttpOnly; SameSite=Strict, workbay_device=/,
    );
    expect(setCookie).toMatch(/; Path=\/v1\/auth\/login; Max-Age=31536000; HttpOnly; SameSite=Strict$/);
    let current = cookie;
    for (let i = 0; i < 5; i++) {
      const next = await refresh(current);
      expect(next.status).toBe(200);
      expect(next.cookie).not.toBe(current);
      current = next.cookie;
      await wait(current, 600);
    }
  });

  it('ends ninety days after the log-in, however much it is used', async () => {
    const day = 24 * 60 * 60_000;
    const { cookie } = await logIn();
    const authenticatedAt = new Date(Date.now() - 89 * day);
    await stored().updateOne({ _id: idOf(cookie) }, { $set: { authenticatedAt } }, { comment });
    const next = await refresh(cookie);
    expect((await find(cookie))?.expiresAt).toEqual(new Date(authenticatedAt.getTime() + 90 * day));
    const over = { expiresAt: new Date(Date.now() - 1) };
    await stored().updateOne({ _id: idOf(cookie) }, { $set: over }, { comment });
    expect((await refresh(next.cookie)).status).toBe(401);
  });

  it('stolen and used by the thief first: the victim’s use ends it for both', async () => {
    const { cookie } = await logIn();
    const thief = await refresh(cookie);
    await wait(cookie, 31);
    expect((await refresh(cookie)).status).toBe(401);
    expect((await refresh(thief.cookie)).status).toBe(401);
    expect(await find(cookie)).toBeNull();
  });

  it('stolen and used by the victim first: the thief’s use ends it for both, access tokens too', async () => {
    const { cookie, accessToken } = await logIn();
    const victim = await refresh(cookie);
    await as(accessToken).auth.me();
    await wait(cookie, 31);
    expect((await refresh(cookie)).status).toBe(401);
    expect((await refresh(victim.cookie)).status).toBe(401);
    await expect(as(accessToken).auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('stolen and used by both within the leeway: the second of the two successors ends it, in either order', async () => {
    for (const order of [0, 1]) {
      const { cookie } = await logIn();
      const pair = [(await refresh(cookie)).cookie, (await refresh(cookie)).cookie];
      const next = await refresh(pair[order] ?? '');
      expect(next.status).toBe(200);
      expect((await refresh(pair[1 - order] ?? '')).status).toBe(401);
      expect((await refresh(next.cookie)).status).toBe(401);
    }
  });

  it('older than the last exchange ends it, however soon it comes', async () => {
    const { cookie } = await logIn();
    const second = await refresh(cookie);
    const third = await refresh(second.cookie);
    expect((await refresh(cookie)).status).toBe(401);
    expect((await refresh(third.cookie)).status).toBe(401);
  });

  it(`logs nobody out over ${lostAnswers} honest lost answers`, async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => logIn()));
    const kept = people.map(async ({ cookie }) => {
      let current = cookie;
      for (let lost = 0; lost < lostAnswers / 10; lost++) {
        await refresh(current);
        // Now and then the second answer is lost as well.
        if (lost % 10 === 0) await refresh(current);
        const next = await refresh(current);
        if (next.status !== 200) return false;
        current = next.cookie;
      }
      return true;
    });
    expect(await Promise.all(kept)).toEqual(people.map(() => true));
  });

  it('used 50 times at once is exchanged once, and whichever answer arrives works', async () => {
    const { cookie } = await logIn();
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(cookie)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    expect(await find(cookie)).toMatchObject({ generation: 2 });
    expect((await refresh(answers[17]?.cookie ?? '')).status).toBe(200);
    expect((await refresh(answers[18]?.cookie ?? '')).status).toBe(401);
    expect(await find(cookie)).toBeNull();
  });

  it('that is made up is refused and ends nothing', async () => {
    const { cookie } = await logIn();
    const [name, generation, nonce, mac = ''] = cookie.split('.');
    const other = mac.startsWith('A') ? `B${mac.slice(1)}` : `A${mac.slice(1)}`;
    for (const forged of [
      `${name}.${generation}.${nonce}.${other}`,
      `${name}.2.${nonce}.${mac}`,
      `${name}.${generation}.${'x'.repeat(16)}.${mac}`,
      `${name}.0.${nonce}.${mac}`,
      `${name}`,
      'workbay_refresh=ses_x.1.a.b',
    ])
      expect((await refresh(forged)).status, forged).toBe(401);
    expect((await refresh(cookie)).status).toBe(200);
  });

  it('survives a change of workshop in between, whose answer may get lost too', async () => {
    const { cookie, accessToken } = await logIn();
    await as(accessToken).auth.switchWorkshop({ workshopId: shop.id });
    expect((await refresh(cookie)).status).toBe(200);
  });

  it('ends with the log-out', async () => {
    const { cookie } = await logIn();
    const out = await fetch(`${app.url}/v1/auth/logout`, { method: 'POST', headers: { cookie } });
    expect([out.status, cookieOf(out)]).toEqual([204, 'workbay_refresh=']);
    expect((await refresh(cookie)).status).toBe(401);
  });
});

describe('the list of devices', () => {
  it('names each by browser, system and network, and says which is this one', async () => {
    const own = await app.workshop();
    const { accessToken, cookie } = await logIn(own, phone);
    const { data } = await as(accessToken).sessions.list();
    expect(data).toHaveLength(2);
    expect(data[0]).toMatchObject({
      id: idOf(cookie),
      browser: 'Chrome',
      system: 'Android',
      kind: 'phone',
      address: '127.0.0.0/24',
      country: null,
      current: true,
    });
    expect(data[1]).toMatchObject({ current: false });
    expect(JSON.stringify(await find(cookie))).not.toContain('127.0.0.1');
    const page = await as(accessToken).sessions.list({ limit: 1 });
    expect(page.data.map(({ id }) => id)).toEqual([data[0]?.id]);
    expect((await as(accessToken).sessions.list({ limit: 1, cursor: page.nextCursor ?? '' })).data).toEqual([
      data[1],
    ]);
  });

  it('names the country of a public network', async () => {
    const own = await app.workshop();
    const id = (await own.owner.sessions.list()).data[0]?.id ?? '';
    for (const [address, country] of [
      ['49.36.10.0/24', 'IN'],
      ['2405:201:6000::/48', 'IN'],
      ['10.1.2.0/24', null],
      ['', null],
    ] as const) {
      await stored().updateOne({ _id: id }, { $set: { address } }, { comment });
      expect((await own.owner.sessions.list()).data).toMatchObject([{ address, country }]);
    }
    expect(Object.keys((await stored().findOne({ _id: id }, { comment })) ?? {})).not.toContain('country');
  });

  it('ends one: its tokens are refused at once', async () => {
    const own = await app.workshop();
    const lost = await logIn(own, phone);
    await as(lost.accessToken).auth.me();
    await own.owner.sessions.end(idOf(lost.cookie));
    await expect(as(lost.accessToken).auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect((await refresh(lost.cookie)).status).toBe(401);
    expect((await own.owner.sessions.list()).data).toHaveLength(1);
  });

  it('ends all others and keeps this one', async () => {
    const own = await app.workshop();
    const others = [await logIn(own), await logIn(own)];
    const mine = await logIn(own);
    await as(mine.accessToken).sessions.endOthers();
    for (const { accessToken } of others)
      await expect(as(accessToken).auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect((await as(mine.accessToken).sessions.list()).data.map(({ id }) => id)).toEqual([
      idOf(mine.cookie),
    ]);
  });

  it('shows and ends nobody else’s, also not a colleague’s', async () => {
    const { code } = await shop.owner.invites.create({ role: 'manager' });
    const email = `${randomUUID()}@example.com`;
    const raju = as((await signUp(app, { name: 'Raju', email, inviteCode: code })).accessToken);
    const { cookie } = await logIn();
    expect((await raju.sessions.list()).data).toHaveLength(1);
    await expect(raju.sessions.end(idOf(cookie))).rejects.toMatchObject({ code: 'not_found' });
    await raju.sessions.endOthers();
    expect((await refresh(cookie)).status).toBe(200);
  });

  it('is not for API keys', async () => {
    await expect(shop.workbay.sessions.list()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(shop.workbay.sessions.end('ses_x')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(shop.workbay.sessions.endOthers()).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('on another process', () => {
  it('an ended session is refused within ten seconds', async () => {
    const elsewhere = await startTestApp({
      MONGODB_DATABASE: app.config.mongo.database,
      SECRET_KEY: app.secretKey,
    });
    try {
      const own = await app.workshop();
      const { accessToken, cookie } = await logIn(own);
      await as(accessToken, elsewhere.url).auth.me();
      await own.owner.sessions.end(idOf(cookie));
      const ended = Date.now();
      while (
        await as(accessToken, elsewhere.url)
          .auth.me()
          .catch(() => null)
      ) {
        expect(Date.now() - ended).toBeLessThan(11_000);
        await new Promise(resolve => setTimeout(resolve, 250));
      }
      expect(Date.now() - ended).toBeLessThan(11_000);
    } finally {
      await elsewhere.server.close();
    }
  });
});
