import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newAdministrator } from '../../../test/administrators.ts';
import { comment, outboxEmpty, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { fault, startSvix, token } from '../../../test/svix.ts';
import { transaction } from '../../data/transaction.ts';
import { emit } from '../events/events.ts';
import type { EventDocument } from '../events/store.ts';

let app: TestApp;
let svix: Awaited<ReturnType<typeof startSvix>>;
beforeAll(async () => {
  svix = await startSvix();
  const environment = { SVIX_TOKEN: token, SVIX_SERVER_URL: svix.serverUrl };
  app = await startTestApp(environment, { svixWaitMs: 50, svixAttemptMs: 300 });
});
afterAll(async () => {
  await app.close();
  svix.close();
});
beforeEach(() => {
  Object.assign(svix.tries, { messages: true, resent: true });
  svix.refusals.clear();
  svix.resent.length = 0;
});

const url = 'http://127.0.0.1:9/hook';

async function start() {
  const { owner, id: tenantId } = await app.workshop();
  await outboxEmpty(app, tenantId);
  const endpoint = await owner.webhooks.createEndpoint({ url });
  await expect.poll(() => svix.endpoints.has(endpoint.id)).toBe(true);
  return { owner, tenantId, endpoint };
}

async function tell({ customers, events }: TestWorkshop['owner']) {
  const { id } = await customers.create({ name: 'Ravi' });
  const [event] = (await events.list({ resourceId: id })).data;
  return event?.id ?? '';
}

const stored = (_id: string) =>
  app.server.database.db.collection<EventDocument>('events').findOne({ _id }, { comment });
/** Settled for us: nothing of it is due any more. */
const closed = (id: string) => expect.poll(async () => (await stored(id))?.dueAt).toBeUndefined();
const triesOf = (id: string) =>
  svix.attempts.filter(({ msgId }) => msgId === svix.messages.get(id)?.id).length;

it('closes an event once Svix has tried it, and resends none of those', async () => {
  const { owner } = await start();
  const id = await tell(owner);
  await closed(id);
  expect(triesOf(id)).toBe(1);
  expect(svix.resent).toEqual([]);
});

it('keeps an event open that Svix accepted and never tried, and resends it by its id', async () => {
  const { owner, endpoint } = await start();
  svix.tries.messages = false;
  const id = await tell(owner);
  await closed(id);
  expect(svix.resent).toEqual([{ eventId: id, endpointId: endpoint.id }]);
  expect(triesOf(id)).toBe(1);
});

it('resends again where the resend got lost too', async () => {
  const { owner, endpoint } = await start();
  Object.assign(svix.tries, { messages: false, resent: false });
  const id = await tell(owner);
  await expect.poll(() => svix.resent.length).toBeGreaterThan(1);
  svix.tries.resent = true;
  await closed(id);
  expect(new Set(svix.resent.map(({ endpointId }) => endpointId))).toEqual(new Set([endpoint.id]));
});

it('does not wait for endpoints that do not take the type, are paused, or are gone', async () => {
  const { owner, endpoint } = await start();
  const other = await owner.webhooks.createEndpoint({ url, eventTypes: ['customer.deleted'] });
  const paused = await owner.webhooks.createEndpoint({ url });
  await owner.webhooks.updateEndpoint(paused.id, { paused: true });
  await expect.poll(() => svix.endpoints.get(paused.id)?.disabled).toBe(true);
  svix.tries.messages = false;
  Object.assign(svix.tries, { resent: false });
  const id = await tell(owner);
  await expect.poll(async () => (await stored(id))?.handed?.waiting).toEqual([endpoint.id]);
  await owner.webhooks.deleteEndpoint(endpoint.id);
  await closed(id);
  expect(svix.resent.filter(({ endpointId }) => [other.id, paused.id].includes(endpointId))).toEqual([]);
});

it('hands an event over anew that Svix has lost', async () => {
  const { owner } = await start();
  svix.tries.messages = false;
  svix.tries.resent = false;
  const id = await tell(owner);
  await expect.poll(() => svix.messages.has(id)).toBe(true);
  svix.messages.delete(id);
  svix.tries.messages = true;
  await closed(id);
  expect(triesOf(id)).toBe(1);
  const keys = svix.calls
    .filter(({ body }) => body.eventId === id)
    .map(({ headers }) => headers['idempotency-key']);
  expect(new Set(keys).size, 'the old key would only bring the old answer').toBe(keys.length);
});

it('looks on where Svix cannot tell for now', async () => {
  const { owner } = await start();
  svix.tries.messages = false;
  svix.refusals.set(/GET .*\/attempt\//, fault(503, 'busy'));
  const id = await tell(owner);
  const looks = () => svix.calls.filter(({ path }) => path.includes(`/attempt/msg/${id}`)).length;
  await expect.poll(looks).toBeGreaterThan(1);
  expect((await stored(id))?.dueAt).toBeInstanceOf(Date);
  expect(svix.resent).toEqual([]);
  svix.refusals.clear();
  await closed(id);
  expect(triesOf(id)).toBe(1);
});

it('sends nothing of a blocked workshop, and everything once it is open again', async () => {
  const { owner, tenantId, endpoint } = await start();
  const customer = await owner.customers.create({ name: 'Ravi' });
  const { platform } = (await newAdministrator(app, 'support')).workbay;
  await platform.blockWorkshop(tenantId, { reason: 'Complaints' });
  await expect.poll(() => svix.endpoints.get(endpoint.id)?.disabled).toBe(true);
  // A transaction that was under way when the workshop was blocked.
  await transaction({ ...app.server.parts, tenantId }, scope =>
    emit(scope, 'customer.updated', { ...customer, name: 'Ravi K' }),
  );
  const event = await app.server.database.db
    .collection<EventDocument>('events')
    .findOne({ tenantId, type: 'customer.updated' }, { comment });
  const id = event?._id ?? '';
  await closed(id);
  expect(triesOf(id)).toBe(0);
  await platform.unblockWorkshop(tenantId, { reason: 'Cleared up.' });
  await expect.poll(() => triesOf(id)).toBe(1);
  expect(svix.endpoints.get(endpoint.id)?.disabled).toBe(false);
  expect(svix.resent).toContainEqual({ eventId: id, endpointId: endpoint.id });
});

it('opens the page that Svix has of the workshop, where nothing but deliveries can be changed', async () => {
  const { owner, tenantId } = await start();
  expect(await owner.webhooks.getService()).toEqual({ service: 'svix', portal: true });
  const { url: page } = await owner.webhooks.openPortal();
  expect(page).toBe(`https://app.svix.example/login#key=${tenantId}`);
  expect(svix.calls.at(-1)).toMatchObject({
    path: `/api/v1/auth/app-portal-access/${tenantId}`,
    body: { capabilities: ['ViewBase', 'CreateAttempts'], expiry: 3600 },
  });
  svix.refusals.set(/app-portal/, fault(500, 'busy'));
  await expect(owner.webhooks.openPortal()).rejects.toMatchObject({ status: 503, code: 'unavailable' });
});
