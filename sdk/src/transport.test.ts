import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, problem, startServer } from '../test/server.ts';
import { ConnectionError, isApiError, TimeoutError } from './errors.ts';
import { Workbay } from './workbay.ts';

const apiKey = 'wb_test_1';
const customer = { name: 'Ravi Kulkarni' };

/** Waits are random and up to seconds; with this they are nothing. */
function withoutBackoff() {
  vi.spyOn(Math, 'random').mockReturnValue(0);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is sent', () => {
  it('carries the credential and, on a POST and a PATCH, an Idempotency-Key of its own', async () => {
    await using server = await startServer(response => json(response, 201, { id: 'cus_1' }));
    const workbay = new Workbay({ apiKey, baseUrl: `${server.baseUrl}/` });
    await workbay.customers.create(customer);
    await workbay.customers.create(customer);
    await workbay.customers.update('cus_1', customer);
    await workbay.customers.get('cus_1');

    const [first, second, patch, read] = server.received;
    expect(first).toMatchObject({ method: 'POST', url: '/v1/customers', body: JSON.stringify(customer) });
    expect(first?.headers.authorization).toBe('Bearer wb_test_1');
    expect(first?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.headers['idempotency-key']).not.toBe(first?.headers['idempotency-key']);
    expect(patch?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(read?.headers['idempotency-key']).toBeUndefined();
  });

  it('carries one on what names a version, and on no other PUT or DELETE', async () => {
    await using server = await startServer(response => void response.writeHead(204).end());
    const workbay = new Workbay({ apiKey, baseUrl: server.baseUrl });
    await workbay.estimates.delete('est_1', { ifMatch: 2 });
    await workbay.estimates.delete('est_1');

    const [versioned, plain] = server.received;
    expect(versioned?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(plain?.headers['idempotency-key']).toBeUndefined();
  });

  it('takes an Idempotency-Key, a version and headers from the caller', async () => {
    await using server = await startServer(response => json(response, 200, { id: 'cus_1' }));
    const workbay = new Workbay({ apiKey, baseUrl: server.baseUrl });
    await workbay.customers.create(customer, { idempotencyKey: 'mine', headers: { 'X-Trace': 'abc' } });
    await workbay.customers.update('cus_1', customer, { ifMatch: 3 });
    await workbay.customers.update('a/b', customer, { ifMatch: '"4"' });

    const [create, byVersion, byTag] = server.received;
    expect(create?.headers).toMatchObject({ 'idempotency-key': 'mine', 'x-trace': 'abc' });
    expect(byVersion?.headers['if-match']).toBe('"3"');
    expect(byTag?.headers['if-match']).toBe('"4"');
    expect(byTag?.url).toBe('/v1/customers/a%2Fb');
  });

  it('goes through the given fetch', async () => {
    const workbay = new Workbay({
      apiKey,
      fetch: async request => Response.json({ id: request.headers.get('Authorization') }),
    });
    expect(await workbay.customers.get('cus_1')).toEqual({ id: 'Bearer wb_test_1' });
  });
});

describe('retries', () => {
  it.each([408, 429, 500, 502, 503, 504])(
    'repeats after %i, with the same body and Idempotency-Key',
    async status => {
      withoutBackoff();
      await using server = await startServer((response, _, index) =>
        index < 2 ? problem(response, status, 'again') : json(response, 201, { id: 'cus_1' }),
      );
      const workbay = new Workbay({ apiKey, baseUrl: server.baseUrl });
      expect(await workbay.customers.create(customer)).toEqual({ id: 'cus_1' });

      expect(server.received.map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(customer)));
      expect(new Set(server.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    },
  );

  it('works the same for calls by path', async () => {
    withoutBackoff();
    await using server = await startServer((response, _, index) =>
      index < 1 ? problem(response, 503, 'unavailable') : json(response, 201, { id: 'cus_1' }),
    );
    const { client } = new Workbay({ apiKey, baseUrl: server.baseUrl });
    const { data } = await client.POST('/v1/customers', { body: customer });

    expect(data?.id).toBe('cus_1');
    const [first, second] = server.received;
    expect(first?.headers['idempotency-key']).toBeTruthy();
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  });

  it('repeats when the connection breaks, even in the middle of the answer', async () => {
    withoutBackoff();
    await using server = await startServer((response, _, index) => {
      if (index === 0) response.destroy();
      else if (index === 1) {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
        response.write('{"id":');
        setTimeout(() => response.destroy(), 20);
      } else json(response, 200, { id: 'cus_1' });
    });
    const workbay = new Workbay({ apiKey, baseUrl: server.baseUrl });
    expect(await workbay.customers.get('cus_1')).toEqual({ id: 'cus_1' });
    expect(server.received).toHaveLength(3);
  });

  it('waits for a request with its key that is still being worked on', async () => {
    withoutBackoff();
    await using server = await startServer((response, _, index) =>
      index < 1 ? problem(response, 409, 'idempotency_in_flight') : json(response, 201, { id: 'cus_1' }),
    );
    await new Workbay({ apiKey, baseUrl: server.baseUrl }).customers.create(customer);
    expect(server.received).toHaveLength(2);
  });

  it('gives up after maxRetries with the last answer', async () => {
    withoutBackoff();
    await using server = await startServer(response => problem(response, 503, 'unavailable'));
    const failure = new Workbay({ apiKey, baseUrl: server.baseUrl, maxRetries: 1 }).customers.get('cus_1');
    await expect(failure).rejects.toMatchObject({ status: 503, code: 'unavailable' });
    expect(server.received).toHaveLength(2);
  });

  it('repeats a PATCH under one key', async () => {
    withoutBackoff();
    await using server = await startServer((response, _, index) =>
      index < 2 ? problem(response, 503, 'unavailable') : json(response, 200, { id: 'cus_1' }),
    );
    const workbay = new Workbay({ apiKey, baseUrl: server.baseUrl });
    expect(await workbay.customers.update('cus_1', customer)).toEqual({ id: 'cus_1' });
    expect(server.received).toHaveLength(3);
    expect(new Set(server.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it.each([400, 401, 403, 404, 409, 412, 422])('does not repeat after %i', async status => {
    await using server = await startServer(response => problem(response, status, 'no'));
    await expect(
      new Workbay({ apiKey, baseUrl: server.baseUrl }).customers.create(customer),
    ).rejects.toThrow();
    expect(server.received).toHaveLength(1);
  });

  it('waits at random between nothing and a bound that doubles', async () => {
    const waits: number[] = [];
    const setTimer = globalThis.setTimeout;
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    await using server = await startServer(response => problem(response, 503, 'unavailable'));
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((run, ms = 0, ...args) => {
      waits.push(ms);
      return setTimer(run, ms < 10_000 ? 0 : ms, ...args);
    });
    const workbay = new Workbay({ apiKey, baseUrl: server.baseUrl, maxRetries: 7 });
    await expect(workbay.customers.get('cus_1')).rejects.toThrow();
    const expected = [250, 500, 1000, 2000, 4000, 4000, 4000];
    expect(waits.filter(ms => expected.includes(ms))).toEqual(expected);
  });
});

describe('Retry-After', () => {
  it.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 2000).toUTCString()],
  ])('is waited for, as %s', async (_, retryAfter) => {
    withoutBackoff();
    await using server = await startServer((response, _, index) =>
      index < 1
        ? problem(response, 429, 'rate_limited', { 'Retry-After': retryAfter() })
        : json(response, 200, { id: 'cus_1' }),
    );
    const start = performance.now();
    await new Workbay({ apiKey, baseUrl: server.baseUrl }).customers.get('cus_1');
    // A date has whole seconds, so one that is 2 s away can be anything above 1 s.
    expect(performance.now() - start).toBeGreaterThan(950);
  });

  it('of more than a minute is left to the caller', async () => {
    await using server = await startServer(response =>
      problem(response, 429, 'rate_limited', { 'Retry-After': '61' }),
    );
    const failure = new Workbay({ apiKey, baseUrl: server.baseUrl }).customers.get('cus_1');
    await expect(failure).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 61 });
    expect(server.received).toHaveLength(1);
  });
});

describe('time-out and abort', () => {
  it('gives each try its own time, which covers the body', async () => {
    withoutBackoff();
    await using server = await startServer((response, _, index) => {
      if (index === 1) response.writeHead(200, { 'Content-Type': 'application/json' }).write('{');
    });
    const workbay = new Workbay({ apiKey, baseUrl: server.baseUrl, maxRetries: 1, timeoutMs: 400 });
    const failure = workbay.customers.get('cus_1');
    await expect(failure).rejects.toBeInstanceOf(TimeoutError);
    await expect(failure).rejects.toBeInstanceOf(ConnectionError);
    expect(server.received).toHaveLength(2);
  });

  it('can be set for one call', async () => {
    await using server = await startServer(() => {});
    const workbay = new Workbay({ apiKey, baseUrl: server.baseUrl, maxRetries: 0 });
    const start = performance.now();
    await expect(workbay.customers.get('cus_1', { timeoutMs: 50 })).rejects.toThrow(/no answer in 50 ms/);
    await expect(workbay.client.GET('/v1/summary', { timeoutMs: 60 })).rejects.toThrow(/no answer in 60 ms/);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('ends at once when aborted, in flight or between tries, with the reason of the signal', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    await using silent = await startServer(() => {});
    await using failing = await startServer(response => problem(response, 503, 'unavailable'));
    for (const server of [silent, failing]) {
      const reason = new Error('the user left');
      const controller = new AbortController();
      const call = new Workbay({ apiKey, baseUrl: server.baseUrl }).customers.get('cus_1', {
        signal: controller.signal,
      });
      setTimeout(() => controller.abort(reason), 60);
      await expect(call).rejects.toBe(reason);
      expect(server.received).toHaveLength(1);
    }
  });

  it('sends nothing when aborted before', async () => {
    await using server = await startServer(response => json(response, 200, {}));
    const call = new Workbay({ apiKey, baseUrl: server.baseUrl }).customers.get('cus_1', {
      signal: AbortSignal.abort(),
    });
    await expect(call).rejects.toThrow(/abort/);
    expect(server.received).toHaveLength(0);
  });

  it('says so when there is no server', async () => {
    const server = await startServer(() => {});
    await server[Symbol.asyncDispose]();
    const call = new Workbay({ apiKey, baseUrl: server.baseUrl, maxRetries: 0 }).customers.get('cus_1');
    await expect(call).rejects.toBeInstanceOf(ConnectionError);
  });
});

describe('a session', () => {
  const expired = 'old';

  function session(options: { renews: boolean; baseUrl: string }) {
    let token = expired;
    let renewals = 0;
    const workbay = new Workbay({
      baseUrl: options.baseUrl,
      accessToken: () => token,
      onUnauthorized: async () => {
        renewals += 1;
        await new Promise(resolve => setTimeout(resolve, 20));
        if (options.renews) token = 'new';
        return options.renews;
      },
    });
    return { workbay, renewals: () => renewals };
  }

  it('is renewed once for all the calls that find it expired', async () => {
    await using server = await startServer((response, { headers, url }) => {
      const answer = () =>
        headers.authorization === `Bearer ${expired}`
          ? problem(response, 401, 'unauthenticated')
          : json(response, 201, { id: 'cus_1' });
      setTimeout(answer, url?.endsWith('late') ? 100 : 0);
    });
    const { workbay, renewals } = session({ renews: true, baseUrl: server.baseUrl });
    await Promise.all([
      workbay.customers.create(customer),
      workbay.customers.get('cus_2'),
      workbay.customers.get('late'),
    ]);
    expect(renewals()).toBe(1);
    expect(server.received).toHaveLength(6);
    const creates = server.received.filter(({ method }) => method === 'POST');
    expect(new Set(creates.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('that cannot be renewed fails with the 401', async () => {
    await using server = await startServer(response => problem(response, 401, 'unauthenticated'));
    const { workbay, renewals } = session({ renews: false, baseUrl: server.baseUrl });
    await expect(workbay.customers.get('cus_1')).rejects.toSatisfy(error =>
      isApiError(error, 'unauthenticated'),
    );
    expect([renewals(), server.received.length]).toEqual([1, 1]);
  });

  it('is sent once more and no further', async () => {
    await using server = await startServer(response => problem(response, 401, 'unauthenticated'));
    const { workbay, renewals } = session({ renews: true, baseUrl: server.baseUrl });
    await expect(workbay.customers.get('cus_1')).rejects.toThrow();
    expect([renewals(), server.received.length]).toEqual([1, 2]);
  });

  it('is not renewed by a refused log-in or refresh', async () => {
    await using server = await startServer(response => problem(response, 401, 'invalid_credentials'));
    const { workbay, renewals } = session({ renews: true, baseUrl: `${server.baseUrl}/api` });
    await expect(workbay.auth.login({ email: 'asha@example.com', password: 'wrong' })).rejects.toThrow();
    await expect(workbay.auth.refresh()).rejects.toThrow();
    expect([renewals(), server.received.length]).toEqual([0, 2]);
  });
});
