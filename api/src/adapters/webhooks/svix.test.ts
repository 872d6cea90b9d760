import { beforeEach, expect, test } from 'vitest';
import { type Answer, fault, startSvix, token, unprocessable } from '../../../test/svix.ts';
import { type SvixGateway, svixGateway } from './svix.ts';

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
