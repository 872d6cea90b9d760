import { createServer, type IncomingHttpHeaders } from 'node:http';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type SvixGateway, svixGateway } from './svix.ts';

type Json = Record<string, unknown>;
type Call = { method: string; path: string; headers: IncomingHttpHeaders; body: Json };
type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

const token = 'testsk_token';
const at = '2026-11-21T00:00:00Z';

/** The calls of Svix's API that the gateway makes, answered as https://api.svix.com/docs says. Not a real Svix. */
async function startSvix() {
  const calls: Call[] = [];
  const faults: (Answer | 'hang up')[] = [];
  const apps = new Map<string, Json>();
  const endpoints = new Map<string, Json>();
  const eventTypes = new Map<string, Json>();
  const messages = new Map<string, Json>();

  function answer({ method, path, headers, body }: Call): Answer {
    if (headers.authorization !== `Bearer ${token}`) return fault(401, 'authentication_failed');
    const [, app, rest = ''] = /^\/api\/v1\/app(?:\/([^/?]+))?(.*)$/.exec(path) ?? [];
    const eventType = /^\/api\/v1\/event-type\/([^/]+)$/.exec(path)?.[1];
    if (method === 'PUT' && eventType) {
      eventTypes.set(eventType, body);
      return { status: 201, body: { name: eventType, ...body, createdAt: at, updatedAt: at } };
    }
    if (method === 'POST' && path === '/api/v1/app?get_if_exists=true') {
      const uid = `${body.uid}`;
      const created = { status: apps.has(uid) ? 200 : 201 };
      apps.set(uid, apps.get(uid) ?? body);
      return { ...created, body: { id: `app_${uid}`, ...apps.get(uid), createdAt: at, updatedAt: at } };
    }
    if (!app || !apps.has(app)) return fault(404, 'not_found');
    if (method === 'POST' && rest === '/endpoint') {
      if (!`${body.url}`.startsWith('http')) return unprocessable('url');
      endpoints.set(`${body.uid}`, { ...body });
      return { status: 201, body: { id: 'ep_1', ...body, createdAt: at, updatedAt: at } };
    }
    if (method === 'POST' && rest.startsWith('/msg')) {
      if (messages.has(`${body.eventId}`)) return fault(409, 'event_exists');
      if (!eventTypes.has(`${body.eventType}`)) return unprocessable('eventType');
      const message = { id: `msg_${messages.size + 1}`, ...body, timestamp: at };
      messages.set(`${body.eventId}`, message);
      return { status: 202, body: message };
    }
    const [, endpointId = '', part = ''] = /^\/endpoint\/([^/]+)(.*)$/.exec(rest) ?? [];
    const endpoint = endpoints.get(endpointId);
    if (!endpoint) return fault(404, 'not_found');
    if (method === 'PATCH' && !part) {
      Object.assign(endpoint, body);
      return { status: 200, body: { id: 'ep_1', ...endpoint, createdAt: at, updatedAt: at } };
    }
    if (method === 'DELETE' && !part) {
      endpoints.delete(endpointId);
      return { status: 204 };
    }
    if (method === 'GET' && part === '/secret') return { status: 200, body: { key: endpoint.secret } };
    if (method === 'POST' && part === '/secret/rotate') {
      endpoint.secret = body.key;
      return { status: 204 };
    }
    return fault(405, 'method_not_allowed');
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const call: Call = {
        method: `${request.method}`,
        path: `${request.url}`,
        headers: request.headers,
        body: text ? JSON.parse(text) : {},
      };
      calls.push(call);
      const next = faults.shift();
      if (next === 'hang up') {
        request.socket.destroy();
        return;
      }
      const { status, body, headers } = next ?? answer(call);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { serverUrl: `http://127.0.0.1:${port}`, calls, faults, apps, endpoints, eventTypes, messages };
}

const fault = (status: number, code: string): Answer => ({ status, body: { code, detail: code } });
const unprocessable = (field: string): Answer => ({
  status: 422,
  body: { detail: [{ loc: ['body', field], msg: 'invalid', type: 'value_error' }] },
});

let svix: Awaited<ReturnType<typeof startSvix>>;
let gateway: SvixGateway;
beforeEach(async () => {
  svix = await startSvix();
  gateway = svixGateway({ token, serverUrl: svix.serverUrl });
});

const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
const newSecret = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;
const endpoint = {
  url: 'https://hooks.example/a',
  description: 'Books',
  eventTypes: ['job.created'],
  enabled: true,
  secret,
};
const event = {
  tenantId: 'wks_1',
  eventId: 'evt_1',
  type: 'job.created',
  payload: { id: 'evt_1', data: { n: 1 } },
};

async function prepare(): Promise<void> {
  await gateway.ensureApplication('wks_1', 'Sharma Motors');
  await gateway.registerEventTypes([{ type: 'job.created', description: 'A job was created.' }]);
}

test('a tenant is an application, made once', async () => {
  await gateway.ensureApplication('wks_1', 'Sharma Motors');
  await gateway.ensureApplication('wks_1', 'Sharma Motors');
  expect([...svix.apps]).toEqual([['wks_1', { uid: 'wks_1', name: 'Sharma Motors' }]]);
});

test('event types are registered, and again', async () => {
  const types = ['job.created', 'invoice.paid'].map(type => ({ type, description: `${type}.` }));
  await gateway.registerEventTypes(types);
  await gateway.registerEventTypes(types);
  expect([...svix.eventTypes]).toEqual([
    ['job.created', { description: 'job.created.' }],
    ['invoice.paid', { description: 'invoice.paid.' }],
  ]);
});

test('an endpoint keeps our id through its life', async () => {
  await prepare();
  await gateway.createEndpoint('wks_1', 'whe_1', endpoint);
  expect(svix.calls.at(-1)?.headers['idempotency-key']).toBe('whe_1');
  const { enabled: _, ...fields } = endpoint;
  expect(svix.endpoints.get('whe_1')).toEqual({ uid: 'whe_1', disabled: false, ...fields });

  await gateway.updateEndpoint('wks_1', 'whe_1', { enabled: false, eventTypes: null });
  expect(svix.calls.at(-1)?.body).toEqual({ disabled: true, eventTypes: null });
  await gateway.updateEndpoint('wks_1', 'whe_1', { url: 'https://hooks.example/b' });
  expect(svix.calls.at(-1)?.body).toEqual({ url: 'https://hooks.example/b' });

  expect(await gateway.getSecret('wks_1', 'whe_1')).toBe(secret);
  await gateway.rotateSecret('wks_1', 'whe_1', newSecret);
  expect(svix.calls.at(-1)?.body).toEqual({ key: newSecret, gracePeriodSeconds: 86_400 });
  expect(await gateway.getSecret('wks_1', 'whe_1')).toBe(newSecret);

  await gateway.deleteEndpoint('wks_1', 'whe_1');
  await gateway.deleteEndpoint('wks_1', 'whe_1');
  expect(svix.endpoints.size).toBe(0);
});

test('faults of an endpoint are thrown with their status', async () => {
  await prepare();
  await expect(
    gateway.createEndpoint('wks_1', 'whe_1', { ...endpoint, url: 'nowhere' }),
  ).rejects.toMatchObject({
    code: 422,
  });
  await expect(gateway.getSecret('wks_1', 'whe_none')).rejects.toMatchObject({ code: 404 });
  svix.faults.push(fault(500, 'server_error'));
  await expect(gateway.deleteEndpoint('wks_1', 'whe_1')).rejects.toMatchObject({ code: 500 });
});

test('an event goes with its id as event id and as idempotency key', async () => {
  await prepare();
  expect(await gateway.sendEvent(event)).toEqual({ outcome: 'sent', messageId: 'msg_1' });
  const call = svix.calls.at(-1);
  expect(call).toMatchObject({ method: 'POST', path: '/api/v1/app/wks_1/msg?with_content=false' });
  expect(call?.headers).toMatchObject({ authorization: `Bearer ${token}`, 'idempotency-key': 'evt_1' });
  expect(call?.body).toMatchObject({ eventId: 'evt_1', eventType: 'job.created', payload: event.payload });
});

test('an event that Svix has already counts as done', async () => {
  await prepare();
  await gateway.sendEvent(event);
  expect(await gateway.sendEvent(event)).toEqual({ outcome: 'sent', messageId: null });
  expect(svix.messages.size).toBe(1);
});

test.each<[Answer | 'hang up', object]>([
  [
    { ...fault(429, 'rate_limit'), headers: { 'retry-after': '3' } },
    { outcome: 'retry', retryAfterSeconds: 3 },
  ],
  [fault(429, 'rate_limit'), { outcome: 'retry' }],
  [fault(500, 'server_error'), { outcome: 'retry' }],
  [fault(503, 'unavailable'), { outcome: 'retry' }],
  [fault(401, 'authentication_failed'), { outcome: 'retry' }],
  ['hang up', { outcome: 'retry' }],
  [unprocessable('payload'), { outcome: 'rejected' }],
  [fault(400, 'bad_request'), { outcome: 'rejected' }],
  [fault(404, 'not_found'), { outcome: 'rejected' }],
])('sending reads %j in one call', async (answer, expected) => {
  await prepare();
  const before = svix.calls.length;
  svix.faults.push(answer);
  const result = await gateway.sendEvent(event);
  expect(result).toMatchObject(expected);
  expect('retryAfterSeconds' in result).toBe('retryAfterSeconds' in expected);
  expect(svix.calls.length - before).toBe(1);
});

test('a server that is away or speaks no JSON asks for another try', async () => {
  const nowhere = svixGateway({ token, serverUrl: 'http://127.0.0.1:1' });
  expect(await nowhere.sendEvent(event)).toMatchObject({ outcome: 'retry' });
  await prepare();
  svix.faults.push({ status: 413, headers: { 'content-type': 'text/html' } });
  expect(await gateway.sendEvent(event)).toMatchObject({ outcome: 'retry' });
});
