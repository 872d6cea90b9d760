import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answer, fault, startSvix, token, unprocessable } from '../../../test/svix.ts';
import { readFault, type SvixGateway, svixGateway } from './svix.ts';

let svix: Awaited<ReturnType<typeof startSvix>>;
let gateway: SvixGateway;
beforeEach(async () => {
  svix = await startSvix();
  gateway = svixGateway({ token, serverUrl: svix.serverUrl });
});

afterEach(() => svix.close());

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
const schema = { type: 'object' };

async function prepare(): Promise<void> {
  await gateway.ensureApplication('wks_1', 'Sharma Motors');
  await gateway.registerEventType({ name: 'job.created', description: 'A job was created.', schema });
}

/** What a call's failure is read as; null where it works. */
async function faultOf(call: Promise<unknown>) {
  try {
    await call;
    return null;
  } catch (error) {
    return readFault(error);
  }
}

test('a tenant is an application, made once', async () => {
  await gateway.ensureApplication('wks_1', 'Sharma Motors');
  await gateway.ensureApplication('wks_1', 'Sharma Motors');
  expect([...svix.apps]).toEqual([['wks_1', { uid: 'wks_1', name: 'Sharma Motors' }]]);
});

test('event types are registered with their schema, and again', async () => {
  for (const name of ['job.created', 'invoice.paid', 'job.created'])
    await gateway.registerEventType({ name, description: `${name}.`, schema });
  expect([...svix.eventTypes]).toEqual([
    ['job.created', { description: 'job.created.', schemas: { '1': schema } }],
    ['invoice.paid', { description: 'invoice.paid.', schemas: { '1': schema } }],
  ]);
});

test('an endpoint keeps our id through its life', async () => {
  await prepare();
  await gateway.putEndpoint('wks_1', 'whe_1', endpoint);
  const { enabled: _, ...fields } = endpoint;
  expect(svix.endpoints.get('whe_1')).toEqual({ uid: 'whe_1', disabled: false, ...fields });

  await gateway.putEndpoint('wks_1', 'whe_1', {
    ...endpoint,
    enabled: false,
    eventTypes: null,
    url: 'https://b.example/',
  });
  expect(svix.endpoints.get('whe_1')).toMatchObject({
    disabled: true,
    eventTypes: null,
    url: 'https://b.example/',
  });
  expect(svix.calls.some(({ path }) => path.endsWith('/secret/rotate'))).toBe(false);

  await gateway.putEndpoint('wks_1', 'whe_1', { ...endpoint, secret: newSecret });
  expect(svix.calls.at(-1)?.body).toEqual({ key: newSecret, gracePeriodSeconds: 86_400 });
  expect(svix.endpoints.get('whe_1')).toMatchObject({ disabled: false, secret: newSecret });

  await gateway.switchOff('wks_1', 'whe_1');
  expect(svix.endpoints.get('whe_1')).toMatchObject({ disabled: true });
  await gateway.deleteEndpoint('wks_1', 'whe_1');
  await gateway.deleteEndpoint('wks_1', 'whe_1');
  await gateway.switchOff('wks_1', 'whe_1');
  expect(svix.endpoints.size).toBe(0);
});

test('a repeated create after a lost answer brings over what the endpoint has become', async () => {
  await prepare();
  svix.faults.push(fault(404, 'not_found'), 'lose the answer');
  expect(await faultOf(gateway.putEndpoint('wks_1', 'whe_1', endpoint))).toMatchObject({ outcome: 'retry' });
  expect(svix.endpoints.get('whe_1')).toMatchObject({ url: endpoint.url, secret });
  const now = { ...endpoint, url: 'https://hooks.example/moved', secret: newSecret };
  // Svix's look-up may lag behind: even then the create that follows is no replay of the first.
  svix.faults.push(fault(404, 'not_found'));
  await gateway.putEndpoint('wks_1', 'whe_1', now);
  expect(svix.endpoints.get('whe_1')).toMatchObject({ url: now.url, secret: newSecret });
  const creates = svix.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/endpoint'));
  expect(new Set(creates.map(({ headers }) => headers['idempotency-key'])).size).toBe(creates.length);
});

test('faults of an endpoint are told apart', async () => {
  await prepare();
  const bad = { ...endpoint, url: 'nowhere' };
  expect(await faultOf(gateway.putEndpoint('wks_1', 'whe_1', bad))).toMatchObject({
    outcome: 'rejected',
    status: 422,
    reason: expect.stringContaining('url'),
  });
  svix.faults.push(fault(500, 'server_error'));
  expect(await faultOf(gateway.deleteEndpoint('wks_1', 'whe_1'))).toMatchObject({
    outcome: 'retry',
    status: 500,
  });
});

test('an event goes with its id as event id and as idempotency key', async () => {
  await prepare();
  await gateway.sendEvent(event);
  const call = svix.calls.at(-1);
  expect(call).toMatchObject({ method: 'POST', path: '/api/v1/app/wks_1/msg?with_content=false' });
  expect(call?.headers).toMatchObject({ authorization: `Bearer ${token}`, 'idempotency-key': 'evt_1' });
  expect(call?.body).toMatchObject({ eventId: 'evt_1', eventType: 'job.created', payload: event.payload });
});

test('an event that Svix has already counts as done', async () => {
  await prepare();
  await gateway.sendEvent(event);
  await gateway.sendEvent(event);
  expect(svix.messages.size).toBe(1);
});

test.each<[Answer | 'hang up', object]>([
  [
    { ...fault(429, 'rate_limit'), headers: { 'retry-after': '3' } },
    { outcome: 'retry', retryAfterSeconds: 3 },
  ],
  [fault(429, 'rate_limit'), { outcome: 'retry', retryAfterSeconds: 0 }],
  [fault(500, 'server_error'), { outcome: 'retry' }],
  [
    { status: 503, text: '<html>busy</html>' },
    { outcome: 'retry', reason: 'it answered 503' },
  ],
  [fault(401, 'authentication_failed'), { outcome: 'retry' }],
  ['hang up', { outcome: 'retry', reason: expect.stringContaining('no answer') }],
  [
    { status: 413, text: '<html>' },
    { outcome: 'retry', reason: 'its answer was no JSON' },
  ],
  [unprocessable('payload'), { outcome: 'rejected' }],
  [fault(400, 'bad_request'), { outcome: 'rejected', reason: 'it answered 400 bad_request' }],
  [fault(404, 'not_found'), { outcome: 'rejected', status: 404 }],
])('sending reads %j in one call', async (answer, expected) => {
  await prepare();
  const before = svix.calls.length;
  svix.faults.push(answer);
  expect(await faultOf(gateway.sendEvent(event))).toMatchObject(expected);
  expect(svix.calls.length - before).toBe(1);
});

test('a server that is away asks for another try', async () => {
  const nowhere = svixGateway({ token, serverUrl: 'http://127.0.0.1:1' });
  expect(await faultOf(nowhere.sendEvent(event))).toMatchObject({ outcome: 'retry', status: 0 });
});
