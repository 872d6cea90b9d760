import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { StreamedEvent } from '@workbay/sdk';
import { WorkbayAccount } from '@workbay/sdk/account';
import type { LiveChange } from '@workbay/sdk/schema';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newAdministrator } from '../../../test/administrators.ts';
import { startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { compileCache } from '../../../test/compileCache.ts';
import { join } from '../../../test/people.ts';
import { transaction } from '../../data/transaction.ts';
import { freePort } from '../../embedded/mongo/portHolder.ts';
import { emit } from './events.ts';
import { formatPosition } from './position.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

/** Listens until stopped; `connected` when what happens from now on comes. */
function listen(workbay: WorkbayAccount, lastEventId?: string) {
  const events: StreamedEvent[] = [];
  const changes: LiveChange[] = [];
  const onChange = (change: LiveChange) => void changes.push(change);
  const ending = new AbortController();
  let opened = () => {};
  const connected = new Promise<void>(resolve => {
    opened = resolve;
  });
  const ended = (async () => {
    const { signal } = ending;
    for await (const event of workbay.events.stream({ lastEventId, signal, onOpen: opened, onChange }))
      events.push(event);
  })().catch((error: unknown) => error);
  return {
    events,
    changes,
    connected,
    ended,
    types: () => events.map(({ type }) => type),
    async until(done: () => boolean, ms = 30_000) {
      for (const end = Date.now() + ms; !done() && Date.now() < end; ) await sleep(10);
      expect(done(), JSON.stringify(events.map(({ type }) => type))).toBe(true);
    },
    async stop() {
      ending.abort();
      await ended;
    },
  };
}

const customerNamed = (names: string[]) =>
  Promise.all(names.map(name => shop.owner.customers.create({ name })));
const nameOf = ({ data }: StreamedEvent) => ('name' in data ? data.name : '');

describe('it works', () => {
  it('tells what happens, as it is stored', async () => {
    const heard = listen(shop.owner);
    await heard.connected;
    const { id } = await shop.owner.customers.create({ name: 'Ravi' });
    await shop.owner.customers.update(id, { name: 'Ravi K' });
    await heard.until(() => heard.events.length === 2);
    await heard.stop();
    expect(heard.types()).toEqual(['customer.created', 'customer.updated']);
    for (const { position, ...event } of heard.events) {
      expect(position).toMatch(/^\d+-\d+-\w{26}$/);
      expect(await shop.owner.events.get(event.id)).toEqual(event);
    }
  });

  it('tells once what happens to the workshop itself, whose id is also the tenant’s', async () => {
    // What the SDK is sent twice it shows once.
    const { owner, apiKey } = await app.workshop();
    const response = await fetch(`${app.url}/v1/events/stream`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    const reader = response.body?.getReader();
    await owner.workshops.update({ phone: '+919822000000' });
    await owner.customers.create({ name: 'The last' });
    let text = '';
    while (!text.includes('The last')) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    await reader?.cancel();
    expect([...text.matchAll(/"type":"([\w.]+)"/g)].map(([, type]) => type)).toEqual([
      'workshop.updated',
      'customer.created',
    ]);
  });

  it('goes on after the last event, by its position and by its id', async () => {
    const first = listen(shop.owner);
    await first.connected;
    await shop.owner.customers.create({ name: 'Before' });
    await first.until(() => first.events.length === 1);
    await first.stop();
    await customerNamed(['One', 'Two', 'Three']);

    const byPosition = listen(shop.owner, first.events[0]?.position);
    await byPosition.until(() => byPosition.events.length === 3);
    await shop.owner.customers.create({ name: 'Four' });
    await byPosition.until(() => byPosition.events.length === 4);
    await byPosition.stop();
    expect(byPosition.events.map(nameOf).toSorted()).toEqual(['Four', 'One', 'Three', 'Two']);

    const byId = listen(shop.owner, first.events[0]?.id);
    await byId.until(() =>
      ['One', 'Two', 'Three', 'Four'].every(name => byId.events.map(nameOf).includes(name)),
    );
    await byId.stop();
    expect(byId.events.map(({ id }) => id)).not.toContain(first.events[0]?.id);
  });

  it('misses nothing that was begun before and committed after what came last', async () => {
    const heard = listen(shop.owner);
    await heard.connected;
    const customer = await shop.owner.customers.create({ name: 'Slow' });
    await heard.until(() => heard.events.length === 1);
    let commit = () => {};
    const held = new Promise<void>(resolve => {
      commit = resolve;
    });
    const scope = { database: app.server.database, tenantId: shop.id };
    const slow = transaction(scope, async inside => {
      await emit(inside, 'customer.updated', { ...customer, name: 'Late' });
      await held;
    });
    await sleep(100);
    await shop.owner.customers.create({ name: 'Quick' });
    await heard.until(() => heard.events.length === 2);
    await heard.stop();
    commit();
    await slow;

    const resumed = listen(shop.owner, heard.events.at(-1)?.position);
    await resumed.until(() => resumed.events.length > 0);
    await sleep(300);
    await resumed.stop();
    expect(resumed.events.map(nameOf)).toEqual(['Late']);
    expect((resumed.events[0]?.id ?? '') < (heard.events.at(-1)?.id ?? '')).toBe(true);
  });

  it('loses nothing and repeats nothing while many write and the process it listens to is killed', {
    timeout: 120_000,
  }, async () => {
    const ports = [await freePort(), await freePort()];
    const processes: ChildProcess[] = [];
    for (const port of ports) processes.push(await startProcess(port));
    let target = `http://127.0.0.1:${ports[0]}`;
    const listener = new WorkbayAccount({
      baseUrl: app.url,
      apiKey: shop.apiKey,
      maxRetries: 0,
      fetch: request => fetch(new Request(request.url.replace(app.url, target), request)),
    });
    const since = (await shop.owner.events.list({ limit: 1 })).data[0]?.id ?? '';
    const heard = listen(listener);
    await heard.connected;

    let writing = true;
    const written: string[] = [];
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const baseUrl = writer % 2 ? app.url : `http://127.0.0.1:${ports[1]}`;
      const workbay = new WorkbayAccount({ baseUrl, apiKey: shop.apiKey });
      while (writing) written.push((await workbay.customers.create({ name: `Writer ${writer}` })).id);
    });
    await heard.until(() => heard.events.length > 30, 30_000);
    target = app.url;
    processes[0]?.kill('SIGKILL');
    const before = heard.events.length;
    await heard.until(() => heard.events.length > before + 30, 30_000);
    writing = false;
    await Promise.all(writers);
    await heard.until(() => heard.events.length >= written.length, 20_000);
    await sleep(300);
    await heard.stop();
    processes[1]?.kill('SIGKILL');

    expect(heard.events.map(({ data }) => data.id).toSorted()).toEqual(written.toSorted());
    expect(heard.events.every(({ id }) => id > since)).toBe(true);
  });

  it('ends when the server stops, and says when to come back', async () => {
    const port = await freePort();
    const child = await startProcess(port);
    const response = await fetch(`http://127.0.0.1:${port}/v1/events/stream`, {
      headers: { authorization: `Bearer ${shop.apiKey}` },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const text = response.text();
    await sleep(200);
    const exit = new Promise(resolve => child.once('exit', resolve));
    const begun = performance.now();
    child.kill('SIGTERM');
    expect(await text).toMatch(/retry: \d+\n\n$/);
    expect(await exit).toBe(0);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('it tells of changes that are no events', () => {
  const told = (heard: ReturnType<typeof listen>, what: LiveChange['what']) => () =>
    heard.changes.some(change => change.what === what);

  it('of deliveries, to who may read webhooks, and of none in another workshop', async () => {
    const other = await app.workshop();
    const { secret } = await shop.owner.apiKeys.create({ name: 'jobs', permissions: ['jobs:read'] });
    const heard = [shop.owner, other.owner, new WorkbayAccount({ baseUrl: app.url, apiKey: secret })].map(
      workbay => listen(workbay),
    );
    await Promise.all(heard.map(({ connected }) => connected));
    const [own, others, few] = heard;
    if (!own || !others || !few) throw new Error('three listen');
    const endpoint = await shop.owner.webhooks.createEndpoint({ url: 'http://127.0.0.1:9/hook' });
    await shop.owner.webhooks.sendTest(endpoint.id);
    await own.until(told(own, 'deliveries'));
    expect(own.changes).toContainEqual({ what: 'deliveries', id: endpoint.id });
    await other.owner.webhooks.createEndpoint({ url: 'http://127.0.0.1:9/hook' });
    await others.until(told(others, 'endpoints'));
    // Something that came after what they must not hear.
    await shop.owner.jobs.create({ customerId: (await shop.owner.customers.create({ name: 'Ravi' })).id });
    await few.until(() => few.types().includes('job.created'));
    await Promise.all(heard.map(({ stop }) => stop()));
    expect(others.changes.map(({ id }) => id)).not.toContain(endpoint.id);
    expect(few.changes).toEqual([]);
  });

  it('of notifications and of an export of their own data, to the one person whose they are', async () => {
    const manager = await join(app, shop, 'manager');
    const technician = await join(app, shop, 'technician');
    const [owners, managers] = [listen(shop.owner), listen(manager.workbay)];
    const technicians = listen(technician.workbay);
    await Promise.all([owners.connected, managers.connected, technicians.connected]);
    const customer = await shop.owner.customers.create({ name: 'Ravi' });
    await shop.owner.jobs.create({ customerId: customer.id, assignedTo: [manager.userId] });
    await managers.until(told(managers, 'notifications'));
    const before = managers.changes.length;
    await manager.workbay.notifications.markAll();
    await managers.until(() => managers.changes.slice(before).some(({ what }) => what === 'notifications'));
    const { id } = await manager.workbay.privacy.exportMine();
    await managers.until(told(managers, 'exports'));
    expect(managers.changes).toContainEqual({ what: 'exports', id });
    await shop.owner.privacy.exportWorkshop();
    await owners.until(told(owners, 'exports'));
    await Promise.all([owners.stop(), managers.stop(), technicians.stop()]);
    expect(technicians.changes).toEqual([]);
    expect(owners.changes.map(change => change.id)).not.toContain(id);
  });

  it('of an export, to a person without a workshop, who hears nothing else', async () => {
    const left = await join(app, shop, 'manager');
    await left.workbay.members.leave();
    expect((await left.logInAgain()).workshop).toBeNull();
    const alone = left.workbay;
    const heard = [
      listen(alone),
      listen(alone, '1000000000-1'),
      listen(alone, formatPosition({ seconds: Math.floor(Date.now() / 1000), count: 1 })),
    ];
    const [first, old, back] = heard;
    if (!first || !old || !back) throw new Error('three listen');
    expect(await old.ended).toMatchObject({ code: 'invalid_cursor' });
    await Promise.all([first.connected, back.connected]);
    await shop.owner.customers.create({ name: 'Ravi' });
    const other = await join(app, shop, 'manager');
    await other.workbay.privacy.exportMine();
    const { id } = await alone.privacy.exportMine();
    for (const stream of [first, back]) await stream.until(told(stream, 'exports'));
    await Promise.all([first.stop(), back.stop()]);
    for (const { events, changes } of [first, back]) {
      expect(events).toEqual([]);
      expect(new Set(changes.map(change => JSON.stringify(change)))).toEqual(
        new Set([JSON.stringify({ what: 'exports', id })]),
      );
    }
  });

  it('of links to documents, when somebody opens one and when its mail gets further', async () => {
    const heard = listen(shop.workbay);
    await heard.connected;
    const customer = await shop.owner.customers.create({ name: 'Ravi', email: 'ravi@arrives.example' });
    const { id: resourceId } = await shop.owner.jobs.create({ customerId: customer.id, status: 'open' });
    const { id, url } = await shop.owner.sharing.createLink({ resourceId });
    const link = async () => (await shop.owner.sharing.listLinks({ resourceId })).data[0];
    expect(told(heard, 'links')()).toBe(false);
    await fetch(`${app.url}/v1/shared/${url?.split('/').at(-1)}`);
    await heard.until(told(heard, 'links'));
    expect((await link())?.opens).toBe(1);
    const before = heard.changes.length;
    await shop.owner.sharing.email(id, {});
    await heard.until(() => heard.changes.slice(before).some(({ what }) => what === 'links'));
    expect((await link())?.emailStatus).toBe('delivered');
    await heard.stop();
  });

  it('to nobody who does not ask for them', async () => {
    const response = await fetch(`${app.url}/v1/events/stream`, {
      headers: { authorization: `Bearer ${shop.apiKey}` },
    });
    const reader = response.body?.getReader();
    const endpoint = await shop.owner.webhooks.createEndpoint({ url: 'http://127.0.0.1:9/hook' });
    const asked = listen(shop.workbay);
    await asked.connected;
    await shop.owner.webhooks.sendTest(endpoint.id);
    await asked.until(told(asked, 'deliveries'));
    await asked.stop();
    await shop.owner.customers.create({ name: 'The last' });
    let text = '';
    while (!text.includes('The last')) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    await reader?.cancel();
    expect(text).not.toContain('event: changed');
  });
});

describe('it refuses', () => {
  it.each(['nonsense', 'evt_1', 'job_01k0a7p5v8e4xv2m3n4p5q6r7s', '9999999999-1', '1000000000-1'])(
    'a Last-Event-ID that is none: %s',
    async lastEventId => {
      const refused = listen(shop.owner, lastEventId);
      expect(await refused.ended).toMatchObject({ status: 400, code: 'invalid_cursor' });
    },
  );

  it('a reader that does not read', async () => {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET /v1/events/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${shop.apiKey}\r\n\r\n`);
    socket.pause();
    const closed = new Promise(resolve => socket.once('close', resolve));
    await sleep(300);
    const before = process.memoryUsage().rss;
    const customer = await shop.owner.customers.create({ name: 'Big' });
    const scope = { database: app.server.database, tenantId: shop.id };
    for (let count = 0; count < 60; count++) {
      await transaction(scope, inside =>
        emit(inside, 'customer.updated', { ...customer, name: 'x'.repeat(200_000) }),
      );
    }
    await sleep(500);
    socket.resume();
    await closed;
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
});

describe('it keeps others out', () => {
  it('another workshop, its test mode, and who may not read', async () => {
    const other = await app.workshop();
    const { secret } = await shop.owner.apiKeys.create({ name: 'jobs', permissions: ['jobs:read'] });
    const jobsOnly = new WorkbayAccount({ baseUrl: app.url, apiKey: secret });
    const theirs = listen(other.owner);
    const few = listen(jobsOnly);
    const all = listen(shop.workbay);
    await Promise.all([theirs.connected, few.connected, all.connected]);
    const customer = await shop.owner.customers.create({ name: 'Private' });
    await shop.owner.jobs.create({ customerId: customer.id, complaints: ['Noise'] });
    await all.until(() => all.events.length >= 2);
    await few.until(() => few.events.length >= 1);
    await sleep(300);
    await Promise.all([theirs.stop(), few.stop(), all.stop()]);
    expect(theirs.events).toEqual([]);
    expect(few.types()).toEqual(['job.created']);
  });

  it('a technician, from jobs that are not theirs and what is found on them', async () => {
    const technician = await join(app, shop, 'technician');
    const heard = listen(technician.workbay);
    await heard.connected;
    const customer = await shop.owner.customers.create({ name: 'Secretwala' });
    const others = await shop.owner.jobs.create({ customerId: customer.id });
    await shop.owner.inspections.create({ jobId: others.id, templateId: 'garage' });
    const own = await shop.owner.jobs.create({ customerId: customer.id, assignedTo: [technician.userId] });
    const inspection = await shop.owner.inspections.create({ jobId: own.id, templateId: 'garage' });
    await shop.owner.inspections.update(inspection.id, { points: [{ number: 1, result: 'red' }] });
    await heard.until(() => heard.types().includes('inspection.updated'));
    await heard.stop();
    expect(heard.events.map(({ type, data }) => [type, data.id])).toEqual([
      ['job.created', own.id],
      ['inspection.created', inspection.id],
      ['inspection.updated', inspection.id],
    ]);
  });

  it('whoever lost the key or the session, within ten seconds; a role that changes counts at once', {
    timeout: 40_000,
  }, async () => {
    const key = await shop.owner.apiKeys.create({ name: 'short', permissions: ['customers:read'] });
    const admin = (await newAdministrator(app)).workbay.platform;
    const loggedOut = await join(app, shop, 'manager');
    const blockedUser = await join(app, shop, 'manager');
    const demoted = await join(app, shop, 'manager');
    const closed = await app.workshop('Closed Motors');
    const supported = await app.workshop('Supported Motors');
    const grant = await supported.owner.supportAccess.grant({ access: 'read', hours: 1 });
    const support = await admin.startSupportSession(supported.id, { reason: 'To see.' });
    const asSupport = new WorkbayAccount({
      baseUrl: app.url,
      accessToken: () => support.accessToken,
      maxRetries: 0,
    });
    // Support reads what it needs; it listens to nothing, so there is nothing to end.
    expect(await listen(asSupport).ended).toMatchObject({ status: 403, code: 'forbidden' });
    await supported.owner.supportAccess.revoke(grant.id);
    expect(await listen(asSupport).ended).toMatchObject({ status: 401 });
    const others = [loggedOut, blockedUser, demoted].map(({ workbay }) => listen(workbay));
    const inClosed = [closed.owner, closed.workbay].map(workbay => listen(workbay));
    await Promise.all([...others, ...inClosed].map(({ connected }) => connected));
    const byKey = listen(new WorkbayAccount({ baseUrl: app.url, apiKey: key.secret, maxRetries: 0 }));
    const role = await shop.owner.roles.create({
      name: 'Reader',
      permissions: ['jobs:read', 'customers:read'],
    });
    const member = await join(app, shop, role.id);
    const bySession = listen(member.workbay);
    await Promise.all([byKey.connected, bySession.connected]);
    await shop.owner.customers.create({ name: 'Seen' });
    await bySession.until(() => bySession.events.length > 0);
    await shop.owner.apiKeys.revoke(key.id);
    await shop.owner.roles.update(role.id, { permissions: ['jobs:read'] });
    for (const { id } of (await loggedOut.workbay.sessions.list()).data)
      await loggedOut.workbay.sessions.end(id).catch(() => undefined);
    await admin.blockUser(blockedUser.userId, { reason: 'Spam' });
    await admin.blockWorkshop(closed.id, { reason: 'Spam' });
    await shop.owner.members.update(demoted.memberId, { role: 'technician' });
    const begun = Date.now();
    expect(await byKey.ended).toMatchObject({ status: 401 });
    for (const stream of others) expect(await stream.ended).toMatchObject({ status: 401 });
    for (const stream of inClosed) expect(await stream.ended).toMatchObject({ code: 'workshop_blocked' });
    expect(Date.now() - begun).toBeLessThan(14_000);
    await sleep(Math.max(0, 10_000 - (Date.now() - begun)));
    const count = bySession.events.length;
    await shop.owner.customers.create({ name: 'Unseen' });
    await sleep(500);
    expect(bySession.types().slice(count)).not.toContain('customer.created');
    await shop.owner.members.remove(member.memberId);
    expect(await bySession.ended).toMatchObject({ status: 401 });
  });
});

async function startProcess(port: number): Promise<ChildProcess> {
  const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH ?? '',
      ...compileCache,
      WORKBAY_EMBEDDED: '1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      MONGODB_URI: inject('mongoUri'),
      MONGODB_DATABASE: app.config.mongo.database,
      SECRET_KEY: app.secretKey,
      FILES_DIR: app.config.files.dir,
      RATE_LIMIT_WRITE: '1000000',
      RATE_LIMIT_READ: '1000000',
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', code => reject(new Error(`the API ended with ${code}`)));
  });
  return child;
}
