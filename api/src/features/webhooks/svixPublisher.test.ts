import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { comment, outboxEmpty, startTestApp, type TestApp } from '../../../test/app.ts';
import { fault, startSvix, token } from '../../../test/svix.ts';
import { createLogger } from '../../logger.ts';
import { startWebhooks } from './start.ts';

let app: TestApp;
let svix: Awaited<ReturnType<typeof startSvix>>;
/** What another process would do over the same database. */
let second: ReturnType<typeof startWebhooks>;
beforeAll(async () => {
  svix = await startSvix();
  app = await startTestApp({ SVIX_TOKEN: token, SVIX_SERVER_URL: svix.serverUrl }, { svixWaitMs: 100 });
  const { database, contract } = app.server;
  const log = createLogger('silent');
  second = startWebhooks({
    database,
    config: app.config,
    log,
    events: contract.webhooks,
    svixWaitMs: 100,
  });
});
afterAll(async () => {
  await second.stop();
  await app.close();
  svix.close();
});

/** A workshop of its own whose first events went by before it had an endpoint, and what arrived of it at Svix. */
async function start() {
  const { owner, id: tenantId } = await app.workshop();
  await outboxEmpty(app, tenantId);
  const messages = () => [...svix.messages.values()].filter(({ payload }) => tenantOf(payload) === tenantId);
  return { owner, tenantId, messages, arrived: () => messages().map(({ eventType }) => eventType) };
}

const tenantOf = (payload: unknown) =>
  typeof payload === 'object' && payload !== null && 'tenantId' in payload ? payload.tenantId : null;

const url = 'http://127.0.0.1:9/hook';

it('registers the event types of the contract at the start', async () => {
  await expect.poll(() => svix.eventTypes.size).toBeGreaterThan(20);
  expect(svix.eventTypes.get('job.status_changed')).toMatchObject({
    description: 'A job moved to another status.',
    schemas: { '1': { type: 'object', required: expect.arrayContaining(['id', 'type', 'data']) } },
  });
});

it('tells Svix of each change of an endpoint at once, without waiting for an event', async () => {
  const { owner, tenantId } = await start();
  const endpoint = await owner.webhooks.createEndpoint({ url, eventTypes: ['customer.created'] });
  await expect
    .poll(() => svix.endpoints.get(endpoint.id))
    .toMatchObject({
      url,
      eventTypes: ['customer.created'],
      secret: endpoint.secret,
      disabled: false,
    });
  expect(svix.apps.has(tenantId)).toBe(true);
  const { secret } = await owner.webhooks.rotateSecret(endpoint.id);
  await expect.poll(() => svix.endpoints.get(endpoint.id)?.secret).toBe(secret);
  await owner.webhooks.rollBackSecret(endpoint.id);
  await expect.poll(() => svix.endpoints.get(endpoint.id)?.secret).toBe(endpoint.secret);
  await owner.webhooks.updateEndpoint(endpoint.id, { paused: true });
  await expect.poll(() => svix.endpoints.get(endpoint.id)?.disabled).toBe(true);
  await owner.webhooks.deleteEndpoint(endpoint.id);
  await expect.poll(() => svix.endpoints.has(endpoint.id)).toBe(false);
  await expect(owner.webhooks.getEndpoint(endpoint.id)).rejects.toMatchObject({ code: 'not_found' });
});

it('loses nothing while Svix is away, busy or speaks no JSON, and keeps the order', async () => {
  const { owner, arrived, messages } = await start();
  await owner.webhooks.createEndpoint({ url });
  const customer = await owner.customers.create({ name: 'Ravi' });
  await expect.poll(arrived).toContain('customer.created');
  const [event] = (await owner.events.list({ resourceId: customer.id })).data;
  expect([...svix.messages.keys()]).toContain(event?.id);
  svix.faults.push('hang up', { status: 503, text: '<html>' }, fault(429, 'rate_limit'), 'lose the answer');
  for (const name of ['Ravi K.', 'Ravi Kulkarni']) await owner.customers.update(customer.id, { name });
  await owner.customers.delete(customer.id);
  await expect
    .poll(() => arrived().slice(-3))
    .toEqual(['customer.updated', 'customer.updated', 'customer.deleted']);
  const order = messages().map(({ eventId }) => `${eventId}`);
  expect(order.toSorted()).toEqual(order);
});

it('waits as long as Svix asks, for endpoints too', async () => {
  const { owner } = await start();
  svix.refusals.set(/PATCH .*endpoint/, { ...fault(429, 'rate_limit'), headers: { 'retry-after': '2' } });
  const endpoint = await owner.webhooks.createEndpoint({ url });
  const tries = () =>
    svix.calls.filter(({ method, path }) => method === 'PATCH' && path.includes(endpoint.id));
  await expect.poll(() => tries().length).toBe(1);
  const refusedAt = Date.now();
  svix.refusals.clear();
  await expect.poll(() => svix.endpoints.has(endpoint.id)).toBe(true);
  expect(Date.now() - refusedAt).toBeGreaterThan(1700);
});

it('disables an endpoint that Svix refuses for good, and goes on with the others', async () => {
  const { owner, arrived } = await start();
  const bad = await owner.webhooks.createEndpoint({ url: 'http://127.0.0.1:9/refused' });
  const good = await owner.webhooks.createEndpoint({ url });
  await owner.customers.create({ name: 'Ravi' });
  await expect.poll(arrived).toContain('customer.created');
  expect(svix.endpoints.has(good.id)).toBe(true);
  await expect
    .poll(() => owner.webhooks.getEndpoint(bad.id))
    .toMatchObject({ enabled: false, fault: 'refused' });
  await owner.webhooks.updateEndpoint(bad.id, { url, enabled: true });
  await expect.poll(() => svix.endpoints.has(bad.id)).toBe(true);
  expect(await owner.webhooks.getEndpoint(bad.id)).toMatchObject({ enabled: true, fault: null });
});

it('a workshop that Svix is slow for holds up no other, and its events go over once', async () => {
  const { owner, tenantId, arrived, messages } = await start();
  const other = await start();
  for (const each of [owner, other.owner]) {
    const { id } = await each.webhooks.createEndpoint({ url });
    await expect.poll(() => svix.endpoints.has(id)).toBe(true);
  }
  svix.refusals.set(new RegExp(`POST .*${tenantId}/msg`), { ...fault(503, 'busy'), afterMs: 400 });
  for (const name of ['A', 'B', 'C', 'D', 'E']) await owner.customers.create({ name });
  await other.owner.customers.create({ name: 'Z' });
  await expect.poll(other.arrived).toEqual(['customer.created']);
  const triesNow = () =>
    svix.calls.filter(({ method, path }) => method === 'POST' && path.includes(`${tenantId}/msg`));
  await expect.poll(() => triesNow().length).toBeGreaterThan(2);
  const tries = triesNow();
  expect(arrived()).toEqual([]);
  // The first that has to wait makes the rest wait, in whichever process they are.
  expect(new Set(tries.map(({ body }) => body.eventId)).size).toBe(1);
  svix.refusals.clear();
  await expect.poll(() => arrived().length).toBe(5);
  const order = messages().map(({ eventId }) => `${eventId}`);
  expect(order.toSorted()).toEqual(order);
});

it('brings a workshop over anew that Svix has lost', async () => {
  const { owner, tenantId, arrived } = await start();
  const endpoint = await owner.webhooks.createEndpoint({ url });
  await expect.poll(() => svix.endpoints.has(endpoint.id)).toBe(true);
  svix.apps.delete(tenantId);
  svix.endpoints.delete(endpoint.id);
  await owner.customers.create({ name: 'Ravi' });
  await expect.poll(arrived).toContain('customer.created');
  expect(svix.endpoints.has(endpoint.id)).toBe(true);
});

it('shows what Svix did in the shape of our own record, and resends through it', async () => {
  const { owner, messages } = await start();
  const endpoint = await owner.webhooks.createEndpoint({ url });
  for (const name of ['A', 'B', 'C']) await owner.customers.create({ name });
  await expect.poll(() => messages().length).toBe(3);
  expect((await owner.webhooks.listDeliveries(endpoint.id)).data).toEqual([]);
  for (const [index, message] of messages().entries()) {
    svix.attempts.unshift({
      id: `atmpt_${index}`,
      msgId: message.id,
      endpointId: endpoint.id,
      status: index === 0 ? 2 : 0,
      statusText: 'x',
      triggerType: 0,
      responseStatusCode: index === 0 ? 500 : 200,
      responseDurationMs: 12,
      response: 'oops',
      url,
      timestamp: '2026-11-21T00:00:00Z',
    });
  }
  const { data } = await owner.webhooks.listDeliveries(endpoint.id);
  expect(data.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'failed']);
  expect(data[2]).toMatchObject({
    endpointId: endpoint.id,
    eventType: 'customer.created',
    attempts: 1,
    lastAttempt: { status: 500, error: 'status', durationMs: 12 },
    nextAttemptAt: null,
  });
  const paged: string[] = [];
  for await (const { eventId } of owner.webhooks.listDeliveries(endpoint.id, { limit: 1 }))
    paged.push(eventId);
  expect(paged).toEqual(data.map(({ eventId }) => eventId));
  expect((await owner.webhooks.listDeliveries(endpoint.id, { status: 'failed' })).data).toHaveLength(1);
  const failed = data[2]?.eventId ?? '';
  expect(await owner.webhooks.getDelivery(endpoint.id, failed)).toMatchObject({
    status: 'failed',
    log: [{ status: 500, responseBody: 'oops', manual: false, url }],
    requestBody: expect.stringContaining(failed),
  });
  await expect(owner.webhooks.getDelivery(endpoint.id, 'evt_nobody')).rejects.toMatchObject({ status: 404 });
  const nowhere = { cursor: Buffer.from('msg_nowhere').toString('base64url') };
  await expect(owner.webhooks.listDeliveries(endpoint.id, nowhere)).rejects.toMatchObject({
    code: 'invalid_cursor',
  });

  await owner.webhooks.resend(endpoint.id, failed);
  await expect.poll(() => svix.resent).toEqual([{ eventId: failed, endpointId: endpoint.id }]);
  svix.resent.length = 0;
  await owner.webhooks.replay(endpoint.id, { since: new Date(Date.now() - 60_000).toISOString() });
  await expect.poll(() => svix.resent).toContainEqual({ eventId: failed, endpointId: endpoint.id });
  await expect.poll(async () => (await owner.webhooks.getEndpoint(endpoint.id)).replay).toBeNull();
  expect(svix.resent.map(({ eventId }) => eventId)).not.toContain(data[0]?.eventId);

  svix.refusals.set(/GET/, { status: 503, text: '<html>' });
  await expect(owner.webhooks.listDeliveries(endpoint.id)).rejects.toMatchObject({
    status: 503,
    code: 'unavailable',
  });
  svix.refusals.clear();
});

it('resends what came while an endpoint was paused, which Svix drops', async () => {
  const { owner, messages } = await start();
  const endpoint = await owner.webhooks.createEndpoint({ url });
  await owner.webhooks.updateEndpoint(endpoint.id, { paused: true });
  await expect.poll(() => svix.endpoints.get(endpoint.id)?.disabled).toBe(true);
  await owner.customers.create({ name: 'Ravi' });
  await expect.poll(() => messages().length).toBe(1);
  await owner.webhooks.updateEndpoint(endpoint.id, { paused: false });
  const missed = { eventId: messages()[0]?.eventId, endpointId: endpoint.id };
  await expect.poll(() => svix.resent).toContainEqual(missed);
  expect(svix.endpoints.get(endpoint.id)?.disabled).toBe(false);
});

it('works off what the built-in sender left when a workshop moves to Svix', async () => {
  const got: string[] = [];
  const receiver = createServer((request, response) => {
    got.push(`${request.headers['webhook-id']}`);
    request.resume();
    response.end();
  });
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void receiver.close());
  const address = receiver.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { owner, tenantId } = await start();
  const endpoint = await owner.webhooks.createEndpoint({ url: `http://127.0.0.1:${port}/` });
  const [event] = (await owner.events.list()).data;
  const now = new Date();
  const left: { _id: string } & Record<string, unknown> = {
    _id: 'whd_left',
    tenantId,
    endpointId: endpoint.id,
    eventId: event?.id,
    eventType: event?.type,
    status: 'pending',
    attempts: 1,
    round: 1,
    log: [],
    manual: false,
    dueAt: now,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
  await app.server.database.db.collection<{ _id: string }>('webhookDeliveries').insertOne(left, { comment });
  await expect.poll(() => got).toEqual([event?.id]);
  // A test event goes out from here as well: Svix could not send it to one endpoint alone.
  const { eventId } = await owner.webhooks.sendTest(endpoint.id);
  await expect.poll(() => got).toContain(eventId);
  await expect
    .poll(() => owner.webhooks.getDelivery(endpoint.id, eventId))
    .toMatchObject({ status: 'delivered' });
});
