import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { type Received, startReceiver } from '../../adapters/webhooks/testReceiver.ts';

const webhookTimeoutMs = 1000;
let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp({}, { webhookTimeoutMs });
  shop = await app.workshop();
});
afterAll(() => app.close());

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const ok: Answer = (_, response) => response.end('thanks');
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end('no');

type EventType = 'customer.created' | 'customer.updated';

/** A receiver and an endpoint of it, which takes customers being created where it is not told otherwise. */
async function endpointTo(answer: Answer, eventTypes: EventType[] = ['customer.created']) {
  const { url, received } = await startReceiver(answer);
  const endpoint = await shop.owner.webhooks.createEndpoint({ url, eventTypes });
  onTestFinished(() => shop.owner.webhooks.deleteEndpoint(endpoint.id));
  return { endpoint, received };
}

const deliveries = async (endpointId: string) => (await shop.owner.webhooks.listDeliveries(endpointId)).data;
const customer = (name = 'Ravi') => shop.owner.customers.create({ name });

function verified(secret: string, { headers, body }: Received): unknown {
  return new Webhook(secret).verify(
    body,
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}`])),
  );
}

describe('it works', () => {
  it('sends what an endpoint takes, signed, and nothing else', async () => {
    const { endpoint, received } = await endpointTo(ok);
    const all = await endpointTo(ok, ['customer.created', 'customer.updated']);
    const { id } = await customer();
    await shop.owner.customers.update(id, { name: 'Ravi Kulkarni' });
    await expect.poll(() => all.received.length).toBe(2);
    expect(received).toHaveLength(1);
    const [event] = (await shop.owner.events.list({ resourceId: id })).data.toReversed();
    expect(received.map(each => verified(endpoint.secret, each))).toEqual([event]);
    const [sent] = await deliveries(endpoint.id);
    expect(sent).toMatchObject({
      endpointId: endpoint.id,
      eventId: event?.id,
      eventType: 'customer.created',
      status: 'delivered',
      attempts: 1,
      lastAttempt: { status: 200, error: null },
      nextAttemptAt: null,
    });
  });

  it('shows what was sent, what came back and how long it took', async () => {
    const { endpoint } = await endpointTo((_, response) =>
      response.writeHead(500, { 'x-trace': 'abc' }).end('x'.repeat(5000)),
    );
    await customer('आशा');
    await expect.poll(async () => (await deliveries(endpoint.id))[0]?.attempts).toBe(1);
    const [listed] = await deliveries(endpoint.id);
    const detail = await shop.owner.webhooks.getDelivery(endpoint.id, listed?.eventId ?? '');
    expect(detail).toMatchObject({ status: 'pending', attempts: 1 });
    expect(JSON.parse(detail.requestBody ?? '')).toMatchObject({
      id: listed?.eventId,
      data: { name: 'आशा' },
    });
    expect(detail.log).toEqual([
      {
        at: expect.any(String),
        manual: false,
        url: endpoint.url,
        requestHeaders: expect.objectContaining({
          'webhook-id': listed?.eventId,
          'webhook-signature': expect.stringMatching(/^v1,/),
        }),
        status: 500,
        error: 'status',
        durationMs: expect.any(Number),
        responseHeaders: expect.objectContaining({ 'x-trace': 'abc' }),
        responseBody: 'x'.repeat(2000),
      },
    ]);
  });

  it('tries again by the schedule, and not before the receiver wants it', async () => {
    const plain = await endpointTo(status(500));
    const asking = await endpointTo(status(503, { 'retry-after': '600' }));
    await customer();
    const next = async (id: string) => {
      const [first] = await deliveries(id);
      return first?.lastAttempt && first.nextAttemptAt
        ? Date.parse(first.nextAttemptAt) - Date.parse(first.lastAttempt.at)
        : 0;
    };
    await expect.poll(() => next(plain.endpoint.id)).toBeGreaterThanOrEqual(4000);
    expect(await next(plain.endpoint.id)).toBeLessThanOrEqual(6000);
    await expect.poll(() => next(asking.endpoint.id)).toBe(600_000);
    await expect.poll(() => plain.received.length).toBe(2);
    const ids = plain.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('signs with both secrets while one is being replaced, and can go back', async () => {
    const { endpoint, received } = await endpointTo(ok);
    const rotated = await shop.owner.webhooks.rotateSecret(endpoint.id);
    expect(Date.parse(rotated.previousSecretUntil ?? '') - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    await customer();
    await expect.poll(() => received.length).toBe(1);
    const signatures = (index: number) => `${received[index]?.headers['webhook-signature']}`.split(' ');
    expect(signatures(0)).toHaveLength(2);
    for (const secret of [endpoint.secret, rotated.secret])
      expect(received.map(each => verified(secret, each))).toHaveLength(1);
    const back = await shop.owner.webhooks.rollBackSecret(endpoint.id);
    expect(back).not.toHaveProperty('secret');
    await customer();
    await expect.poll(() => received.length).toBe(2);
    // The current secret signs first.
    const [first] = signatures(1);
    const [last] = received.slice(-1).map(each => ({
      ...each,
      headers: { ...each.headers, 'webhook-signature': first ?? '' },
    }));
    if (!last) throw new Error('nothing received');
    expect(verified(endpoint.secret, last)).toMatchObject({ type: 'customer.created' });
    expect(() => verified(rotated.secret, last)).toThrow();
  });

  it('disables an endpoint that answers 410', async () => {
    const { endpoint, received } = await endpointTo(status(410));
    await customer();
    await expect
      .poll(() => shop.owner.webhooks.getEndpoint(endpoint.id))
      .toMatchObject({ enabled: false, fault: 'gone', version: 2 });
    expect(await deliveries(endpoint.id)).toMatchObject([{ status: 'failed', nextAttemptAt: null }]);
    await customer();
    await expect.poll(async () => waitingEvents()).toBe(0);
    expect(received).toHaveLength(1);
    expect(await shop.owner.webhooks.updateEndpoint(endpoint.id, { enabled: true })).toMatchObject({
      fault: null,
    });
  });

  it('sends nothing to a disabled endpoint, and drops what was to be sent', async () => {
    const { endpoint, received } = await endpointTo(status(500));
    await customer();
    await expect.poll(() => received.length).toBe(1);
    await shop.owner.webhooks.updateEndpoint(endpoint.id, { enabled: false });
    await expect
      .poll(() => deliveries(endpoint.id))
      .toMatchObject([{ status: 'failed', nextAttemptAt: null }]);
    await customer();
    await expect.poll(async () => waitingEvents()).toBe(0);
    expect(await deliveries(endpoint.id)).toHaveLength(1);
  });

  it('keeps what happens while an endpoint is paused, and sends it once it is resumed', async () => {
    const { endpoint, received } = await endpointTo(ok);
    expect(await shop.owner.webhooks.updateEndpoint(endpoint.id, { paused: true })).toMatchObject({
      paused: true,
    });
    const { id } = await customer();
    await expect
      .poll(() => deliveries(endpoint.id))
      .toMatchObject([{ status: 'pending', attempts: 0, nextAttemptAt: null }]);
    expect(received).toEqual([]);
    await shop.owner.webhooks.updateEndpoint(endpoint.id, { paused: false });
    await expect.poll(() => received.length).toBe(1);
    expect(received.map(each => verified(endpoint.secret, each))).toMatchObject([{ data: { id } }]);
  });

  it('sends one event again, by hand', async () => {
    let code = 500;
    const { endpoint, received } = await endpointTo((_, response) => response.writeHead(code).end());
    await customer();
    await expect.poll(() => received.length).toBe(1);
    const [failing] = await deliveries(endpoint.id);
    code = 200;
    const eventId = failing?.eventId ?? '';
    expect(await shop.owner.webhooks.resend(endpoint.id, eventId)).toMatchObject({
      status: 'pending',
      eventId,
    });
    await expect
      .poll(() => shop.owner.webhooks.getDelivery(endpoint.id, eventId))
      .toMatchObject({ status: 'delivered', attempts: 2, log: [{ manual: true }, { manual: false }] });
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([eventId]));
  });

  it('starts the schedule anew where a person asks for an event that was given up', async () => {
    const { endpoint } = await endpointTo(status(500));
    const { eventId } = await shop.owner.webhooks.sendTest(endpoint.id);
    await expect.poll(async () => (await deliveries(endpoint.id))[0]?.attempts).toBe(1);
    const given = { status: 'failed', attempts: 12, round: 12 };
    await app.server.database.db
      .collection('webhookDeliveries')
      .updateOne({ eventId, tenantId: shop.id }, { $set: given, $unset: { dueAt: '' } }, { comment });
    await shop.owner.webhooks.resend(endpoint.id, eventId);
    await expect.poll(async () => (await deliveries(endpoint.id))[0]?.attempts).toBe(13);
    expect(await shop.owner.webhooks.getDelivery(endpoint.id, eventId)).toMatchObject({
      status: 'pending',
      nextAttemptAt: expect.any(String),
    });
  });

  it('sends a test event to one endpoint alone, whatever types it takes', async () => {
    const { endpoint, received } = await endpointTo(ok);
    const other = await endpointTo(ok);
    const { eventId } = await shop.owner.webhooks.sendTest(endpoint.id);
    await expect.poll(() => received.length).toBe(1);
    expect(received.map(each => verified(endpoint.secret, each))).toMatchObject([
      { id: eventId, type: 'webhook.test', data: { id: endpoint.id } },
    ]);
    expect(JSON.stringify(received[0]?.body.toString())).not.toContain('whsec_');
    await expect.poll(async () => waitingEvents()).toBe(0);
    expect(other.received).toEqual([]);
    expect((await shop.owner.events.get(eventId)).type).toBe('webhook.test');
  });

  it('replays a range of time: what failed, what was never attempted, and on request what arrived', async () => {
    const since = new Date().toISOString();
    const before = await customer('before the endpoint was there');
    await expect.poll(async () => waitingEvents()).toBe(0);
    const { endpoint, received } = await endpointTo(ok);
    const after = await customer('after it');
    await expect.poll(() => received.length).toBe(1);
    await shop.owner.webhooks.replay(endpoint.id, { since });
    await expect.poll(() => received.length).toBe(2);
    const names = () => received.map(each => nameIn(verified(endpoint.secret, each)));
    expect(names()).toEqual([after.name, before.name]);
    await expect.poll(async () => (await shop.owner.webhooks.getEndpoint(endpoint.id)).replay).toBeNull();
    const until = new Date().toISOString();
    expect(
      await shop.owner.webhooks.replay(endpoint.id, { since, until, includeDelivered: true }),
    ).toMatchObject({
      replay: { since, until, events: 0 },
    });
    await expect.poll(() => received.length).toBe(4);
    expect(names().slice(2).toSorted()).toEqual([after.name, before.name].toSorted());
  });

  it('lists deliveries by status and type, in pages, the newest event first', async () => {
    const { endpoint, received } = await endpointTo(ok, ['customer.created', 'customer.updated']);
    for (const name of ['A', 'B', 'C']) await customer(name);
    const { id } = await customer('D');
    await shop.owner.customers.update(id, { name: 'E' });
    await expect.poll(() => received.length).toBe(5);
    await expect
      .poll(async () => (await deliveries(endpoint.id)).every(each => each.status === 'delivered'))
      .toBe(true);
    const list = (query: object) => shop.owner.webhooks.listDeliveries(endpoint.id, query);
    const ids = (await list({})).data.map(({ eventId }) => eventId);
    expect(ids.toSorted().toReversed()).toEqual(ids);
    const paged: string[] = [];
    for await (const { eventId } of list({ limit: 2 })) paged.push(eventId);
    expect(paged).toEqual(ids);
    expect((await list({ status: 'failed' })).data).toEqual([]);
    expect((await list({ status: 'delivered' })).data).toHaveLength(5);
    expect((await list({ eventType: 'customer.updated' })).data.map(({ eventId }) => eventId)).toEqual([
      ids[0],
    ]);
  });

  it('tells the owners of an endpoint that has failed for days, and disables it in the end', async () => {
    const { endpoint, received } = await endpointTo(status(500));
    const endpoints = app.server.database.db.collection<{ _id: string; failingSince: Date }>(
      'webhookEndpoints',
    );
    const failingFor = (days: number) =>
      endpoints.updateOne(
        { _id: endpoint.id },
        { $set: { failingSince: new Date(Date.now() - days * 86_400_000) } },
        { comment },
      );
    const { eventId } = await shop.owner.webhooks.sendTest(endpoint.id);
    await expect.poll(() => received.length).toBe(1);
    await expect.poll(async () => (await deliveries(endpoint.id))[0]?.attempts).toBe(1);
    await failingFor(2.6);
    await shop.owner.webhooks.resend(endpoint.id, eventId);
    await expect.poll(async () => (await app.mailTo(shop.email)).subject).toContain('keeps failing');
    expect(await shop.owner.webhooks.getEndpoint(endpoint.id)).toMatchObject({ enabled: true });
    await failingFor(5.1);
    await shop.owner.webhooks.resend(endpoint.id, eventId);
    await expect.poll(async () => (await app.mailTo(shop.email)).subject).toContain('was disabled');
    expect(await shop.owner.webhooks.getEndpoint(endpoint.id)).toMatchObject({
      enabled: false,
      fault: 'failing',
    });
  });

  it.each<[string, Answer, string | null]>([
    ['hangs', () => undefined, 'timeout'],
    ['drips bytes', (_, response) => void dripInto(response), 'timeout'],
    ['sends an endless body', (_, response) => void floodInto(response), null],
    ['closes early', request => request.socket.destroy(), 'connection'],
  ])(
    'a receiver that %s is left in time, and delays no other',
    async (_, answer, error) => {
      const bad = await endpointTo(answer);
      const good = await endpointTo(ok);
      for (let i = 0; i < 15; i++) await customer(`${i}`);
      const distinct = () => new Set(good.received.map(({ headers }) => headers['webhook-id'])).size;
      await expect.poll(distinct).toBe(15);
      const tried = async () => (await deliveries(bad.endpoint.id)).filter(({ attempts }) => attempts > 0);
      await expect.poll(async () => (await tried()).length).toBe(15);
      for (const { lastAttempt } of await tried()) {
        expect(lastAttempt?.error).toBe(error);
        expect(lastAttempt?.durationMs).toBeLessThan(webhookTimeoutMs + 1000);
      }
    },
    25_000,
  );
});

async function dripInto(response: ServerResponse): Promise<void> {
  while (!response.destroyed) {
    response.write('y');
    await wait(20);
  }
}

async function floodInto(response: ServerResponse): Promise<void> {
  while (!response.destroyed) {
    response.write('x'.repeat(4096));
    await wait(1);
  }
}

const nameIn = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'data' in event ? nameOf(event.data) : null;
const nameOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'name' in data ? data.name : null;

const waitingEvents = () =>
  app.server.database.db.collection('events').countDocuments({ dueAt: { $exists: true } }, { comment });

describe('it refuses', () => {
  it('to send to a disabled endpoint', async () => {
    const { endpoint } = await endpointTo(ok);
    await shop.owner.webhooks.updateEndpoint(endpoint.id, { enabled: false });
    const [event] = (await shop.owner.events.list()).data;
    const disabled = { status: 409, code: 'endpoint_disabled' };
    await expect(shop.owner.webhooks.sendTest(endpoint.id)).rejects.toMatchObject(disabled);
    await expect(shop.owner.webhooks.resend(endpoint.id, event?.id ?? '')).rejects.toMatchObject(disabled);
    const since = new Date(0).toISOString();
    await expect(shop.owner.webhooks.replay(endpoint.id, { since })).rejects.toMatchObject(disabled);
  });

  it('to open a page of Svix, which is not there', async () => {
    expect(await shop.owner.webhooks.getService()).toEqual({ service: 'workbay', portal: false });
    await expect(shop.owner.webhooks.openPortal()).rejects.toMatchObject({ status: 409, code: 'no_portal' });
  });

  it('a second replay, one that ends before it starts, and to roll back to nothing', async () => {
    const { endpoint } = await endpointTo(ok);
    await expect(shop.owner.webhooks.rollBackSecret(endpoint.id)).rejects.toMatchObject({
      code: 'no_previous_secret',
    });
    const [since, until] = ['2026-11-21T00:00:00.000Z', '2026-11-20T00:00:00.000Z'];
    await expect(shop.owner.webhooks.replay(endpoint.id, { since, until })).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer: '/body/since' }],
    });
    await app.server.database.db.collection<{ _id: string }>('webhookEndpoints').updateOne(
      { _id: endpoint.id },
      {
        $set: {
          replay: {
            since: new Date(),
            until: new Date(),
            includeDelivered: false,
            after: 'evt_',
            events: 1,
          },
        },
      },
      { comment },
    );
    await expect(shop.owner.webhooks.replay(endpoint.id, { since })).rejects.toMatchObject({
      code: 'replay_running',
    });
  });
});

it('keeps others out', async () => {
  const { endpoint } = await endpointTo(ok);
  await customer();
  await expect.poll(async () => (await deliveries(endpoint.id)).length).toBe(1);
  const [delivery] = await deliveries(endpoint.id);
  const eventId = delivery?.eventId ?? '';
  const stranger = (await app.workshop()).owner.webhooks;
  const nothing = { status: 404, code: 'not_found' };
  await expect(stranger.listDeliveries(endpoint.id)).rejects.toMatchObject(nothing);
  await expect(stranger.getDelivery(endpoint.id, eventId)).rejects.toMatchObject(nothing);
  await expect(stranger.resend(endpoint.id, eventId)).rejects.toMatchObject(nothing);
  await expect(stranger.sendTest(endpoint.id)).rejects.toMatchObject(nothing);
  await expect(stranger.rollBackSecret(endpoint.id)).rejects.toMatchObject(nothing);
  await expect(stranger.replay(endpoint.id, { since: new Date(0).toISOString() })).rejects.toMatchObject(
    nothing,
  );
  const own = await stranger.createEndpoint({ url: endpoint.url });
  await expect(stranger.resend(own.id, eventId)).rejects.toMatchObject(nothing);
  await expect(stranger.getDelivery(own.id, eventId)).rejects.toMatchObject(nothing);
});
