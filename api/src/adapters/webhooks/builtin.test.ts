import { setTimeout as wait } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterAll, describe, expect, test } from 'vitest';
import { builtinSender } from './builtin.ts';
import { startReceiver, startTcp } from './testReceiver.ts';
import type { WebhookRequest } from './webhooks.ts';

const timeoutMs = 300;
const sender = builtinSender({ allowPrivate: true, timeoutMs });
/** For many attempts at once, on a machine that is busy. */
const patient = builtinSender({ allowPrivate: true, timeoutMs: 10_000 });
afterAll(() => Promise.all([sender.close(), patient.close()]));

const secretOf = (fill: number) => `whsec_${Buffer.alloc(24, fill).toString('base64')}`;

const request = (endpointUrl: string, overrides: Partial<WebhookRequest> = {}): WebhookRequest => ({
  endpointUrl,
  secrets: [secretOf(1)],
  eventId: 'evt_01',
  timestamp: new Date(),
  body: '{"id":"evt_01","data":{"name":"आशा ₹ 😀"}}',
  ...overrides,
});

const ok = (_: unknown, response: { end(text: string): void }) => response.end('thanks');

describe('what is sent', () => {
  test('a signed POST that an independent library accepts', async () => {
    const { url, received } = await startReceiver(ok);
    const sent = request(`${url}/hooks?a=1`);
    expect(await patient.attempt(sent)).toEqual({
      ok: true,
      status: 200,
      requestHeaders: expect.objectContaining({ 'webhook-id': 'evt_01' }),
      responseHeaders: expect.objectContaining({ connection: 'keep-alive' }),
      responseBody: 'thanks',
      durationMs: expect.any(Number),
      error: null,
      retryAfterSeconds: null,
      gone: false,
    });
    const [got] = received;
    expect(got?.path).toBe('/hooks?a=1');
    expect(got?.body.toString()).toBe(sent.body);
    expect(got?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': expect.stringContaining('Workbay'),
      'webhook-id': 'evt_01',
      'webhook-timestamp': String(Math.floor(sent.timestamp.getTime() / 1000)),
    });
    expect(verify(secretOf(1), got)).toBe(true);
    expect(verify(secretOf(2), got)).toBe(false);
  });

  test('a signature for each secret while one is being replaced', async () => {
    const { url, received } = await startReceiver(ok);
    await patient.attempt(request(url, { secrets: [secretOf(2), secretOf(1)] }));
    expect(received[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    expect([1, 2, 3].map(fill => verify(secretOf(fill), received[0]))).toEqual([true, true, false]);
  });

  test('nothing of which a byte can be changed', async () => {
    const { url, received } = await startReceiver(ok);
    await patient.attempt(request(url));
    const [got] = received;
    if (!got) throw new Error('nothing received');
    for (let index = 0; index < got.body.length; index += 1) {
      const body = Buffer.from(got.body);
      body[index] = (body[index] ?? 0) ^ 1;
      expect(verify(secretOf(1), { ...got, body })).toBe(false);
    }
    const time = Number(got.headers['webhook-timestamp']);
    const signature = `${got.headers['webhook-signature']}`;
    for (const changed of [
      { 'webhook-id': 'evt_02' },
      { 'webhook-timestamp': `${time + 1}` },
      { 'webhook-signature': signature.replace(/.=?$/, '') },
      { 'webhook-signature': signature.replace('v1,', 'v2,') },
    ]) {
      expect(verify(secretOf(1), { ...got, headers: { ...got.headers, ...changed } })).toBe(false);
    }
  });
});

function verify(secret: string, got?: { headers: object; body: Buffer }): boolean {
  const headers = Object.fromEntries(
    Object.entries(got?.headers ?? {}).map(([key, value]) => [key, `${value}`]),
  );
  try {
    new Webhook(secret).verify(got?.body ?? '', headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

describe('what a receiver may answer', () => {
  test.each([200, 201, 202, 204, 299])('%i is success', async status => {
    const { url } = await startReceiver((_, response) =>
      response.writeHead(status, { 'retry-after': '9' }).end(),
    );
    expect(await patient.attempt(request(url))).toMatchObject({
      ok: true,
      status,
      error: null,
      gone: false,
      retryAfterSeconds: null,
    });
  });

  test.each([300, 301, 302, 303, 304, 307, 308])('%i is never followed', async status => {
    const target = await startReceiver(ok);
    const { url } = await startReceiver((_, response) =>
      response.writeHead(status, { location: target.url }).end(),
    );
    expect(await patient.attempt(request(url))).toMatchObject({
      ok: false,
      status,
      error: 'redirect',
      gone: false,
    });
    expect(target.received).toEqual([]);
  });

  test.each([400, 401, 403, 404, 409, 410, 418, 422, 429, 500, 502, 503, 504, 599])(
    '%i is failure',
    async status => {
      const { url } = await startReceiver((_, response) => response.writeHead(status).end('no'));
      expect(await patient.attempt(request(url))).toMatchObject({
        ok: false,
        status,
        error: 'status',
        responseBody: 'no',
        gone: status === 410,
      });
    },
  );

  test('every status there is: 2xx alone is success, and each is told within the time limit', async () => {
    const { port } = await startTcp(socket =>
      socket.once('data', bytes => {
        const [, status] = /^POST \/(\d+) /.exec(`${bytes}`) ?? [];
        socket.end(`HTTP/1.1 ${status} Any\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
      }),
    );
    const all = Array.from({ length: 500 }, (_, index) => 100 + index);
    for (let from = 0; from < all.length; from += 25) {
      const batch = all.slice(from, from + 25);
      const results = await Promise.all(
        batch.map(status => patient.attempt(request(`http://127.0.0.1:${port}/${status}`))),
      );
      for (const [index, { ok, status, error, gone }] of results.entries()) {
        const asked = batch[index] ?? 0;
        // What comes before an answer is none, and nothing follows it here.
        const expected =
          asked < 200 ? 'connection' : asked < 300 ? null : asked < 400 ? 'redirect' : 'status';
        expect({ ok, status, error, gone }, `${asked}`).toEqual({
          ok: asked >= 200 && asked < 300,
          status: asked < 200 ? null : asked,
          error: expected,
          gone: asked === 410,
        });
      }
    }
  });

  test.each([
    ['120', 120],
    ['0', 0],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    [new Date(Date.now() + 600_000).toUTCString(), expect.closeTo(560, -2)],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ])('Retry-After %j', async (header, expected) => {
    const { url } = await startReceiver((_, response) =>
      response.writeHead(503, { 'retry-after': header }).end(),
    );
    expect((await patient.attempt(request(url))).retryAfterSeconds).toEqual(expected);
  });

  test('bytes that are no text', async () => {
    const { url } = await startReceiver((_, response) => response.end(Buffer.from([0x6f, 0xff, 0x6b])));
    expect(await patient.attempt(request(url))).toMatchObject({ ok: true, responseBody: 'o\ufffdk' });
  });
});

const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';

describe('receivers that misbehave', () => {
  test('an endless body is read to the limit, then the connection is dropped', async () => {
    const { port, sockets } = await startTcp(socket => {
      const piece = `1000\r\n${'x'.repeat(0x1000)}\r\n`;
      const more = () => {
        while (socket.writable && socket.write(piece));
      };
      socket.on('drain', more);
      socket.write(chunked);
      more();
    });
    const result = await patient.attempt(request(`http://127.0.0.1:${port}/`));
    expect(result).toMatchObject({ ok: true, status: 200, error: null });
    expect(result.responseBody).toBe('x'.repeat(16_384));
    await expect.poll(() => sockets[0]?.destroyed).toBe(true);
  });

  test.each<[string, (write: (text: string) => void) => Promise<void>, number | null]>([
    ['hangs', async () => undefined, null],
    [
      'drips headers',
      async write => {
        write('HTTP/1.1 200 OK\r\nx: ');
        for (;;) {
          await wait(20);
          write('y');
        }
      },
      null,
    ],
    [
      'drips a body',
      async write => {
        write(chunked);
        for (;;) {
          await wait(20);
          write('1\r\nz\r\n');
        }
      },
      200,
    ],
  ])('one that %s is left at the time limit', async (_, behave, status) => {
    const { port, sockets } = await startTcp(socket => {
      socket.once('data', () =>
        behave(text => {
          if (!socket.writable) throw new Error('left');
          socket.write(text);
        }).catch(() => undefined),
      );
    });
    const result = await sender.attempt(request(`http://127.0.0.1:${port}/`));
    expect(result).toMatchObject({ ok: false, status, error: 'timeout' });
    expect(result.durationMs).toBeGreaterThanOrEqual(timeoutMs - 5);
    expect(result.durationMs).toBeLessThan(timeoutMs + 3000);
    await expect.poll(() => sockets[0]?.destroyed).toBe(true);
  });

  test.each([
    ['closes at once', ''],
    ['closes within the headers', 'HTTP/1.1 200 OK\r\ncontent-'],
    ['closes within the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'],
    ['speaks no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n\r\n'],
    [
      'sends too many headers',
      `HTTP/1.1 200 OK\r\n${'x-pad: yyyyyyyyyyyyyyyyyyyyyyyyy\r\n'.repeat(1000)}\r\n`,
    ],
    ['switches protocols', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
  ])('one that %s is a failure', async (_, text) => {
    const { port } = await startTcp(socket => socket.once('data', () => socket.end(text)));
    expect(await patient.attempt(request(`http://127.0.0.1:${port}/`))).toMatchObject({
      ok: false,
      error: 'connection',
    });
  });

  test('one that says 500 and then closes early keeps its status', async () => {
    const { port } = await startTcp(socket =>
      socket.once('data', () => socket.end('HTTP/1.1 500 Oops\r\ncontent-length: 100\r\n\r\nhalf')),
    );
    expect(await patient.attempt(request(`http://127.0.0.1:${port}/`))).toMatchObject({
      ok: false,
      status: 500,
      error: 'status',
      responseBody: 'half',
    });
  });

  test('one that refuses connections, and one that speaks no TLS', async () => {
    const { url } = await startReceiver(ok);
    expect(await patient.attempt(request('http://127.0.0.1:1/'))).toMatchObject({
      error: 'connection',
      status: null,
    });
    expect(await patient.attempt(request(url.replace('http', 'https')))).toMatchObject({
      error: 'tls',
      status: null,
    });
  });

  test('a name that is never resolved is left at the time limit', async () => {
    const publicSender = builtinSender({
      allowPrivate: false,
      timeoutMs,
      lookup: () => new Promise(() => undefined),
    });
    const result = await publicSender.attempt(request('https://hooks.example/'));
    expect(result).toMatchObject({ ok: false, error: 'timeout' });
    expect(result.durationMs).toBeLessThan(timeoutMs + 3000);
  });

  test('one that hangs delays nobody else at the same address', async () => {
    const unhurried = builtinSender({ allowPrivate: true, timeoutMs: 3000 });
    const { url } = await startReceiver(({ url: path }, response) => {
      if (path !== '/hang') response.end();
    });
    const hanging = Array.from({ length: 20 }, () => unhurried.attempt(request(`${url}/hang`)));
    const quick = await Promise.all(
      Array.from({ length: 20 }, () => unhurried.attempt(request(`${url}/quick`))),
    );
    expect(quick.every(result => result.ok && result.durationMs < 3000)).toBe(true);
    expect((await Promise.all(hanging)).every(({ error }) => error === 'timeout')).toBe(true);
  });

  test('closing it twice is closing it', async () => {
    const { url } = await startReceiver(ok);
    const sender = builtinSender({ allowPrivate: true, timeoutMs });
    expect((await sender.attempt(request(url))).ok).toBe(true);
    await sender.close();
    await sender.close();
  });

  test('closing waits for no more than the attempts in hand', async () => {
    const { url } = await startReceiver(() => undefined);
    const closing = builtinSender({ allowPrivate: true, timeoutMs });
    const attempt = closing.attempt(request(url));
    const startedAt = performance.now();
    await Promise.all([attempt, closing.close()]);
    expect(performance.now() - startedAt).toBeLessThan(timeoutMs + 3000);
  });
});
