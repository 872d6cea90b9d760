import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join, type Person } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
let technician: Person;
let customerId: string;
let vehicleId: string;
let serviceId: string;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  shop = await app.workshop();
  technician = await join(app, shop, 'technician');
  const { owner } = shop;
  customerId = (
    await owner.customers.create({
      name: 'Ravi Kulkarni',
      phone: '+919811122277',
      email: 'ravi@feed.example',
    })
  ).id;
  vehicleId = (await owner.vehicles.create({ customerId, registration: 'MH12FE0001' })).id;
  serviceId = (await owner.bookableServices.create({ name: 'Brakes, all four', durationMinutes: 60 })).id;
});
afterAll(() => app.close());

const thisMinute = Math.floor(Date.now() / 60_000) * 60_000;
const soon = (hours: number) => new Date(thisMinute + hours * 3_600_000);
const book = (hours: number, assignedTo: string[] = []) =>
  shop.owner.bookings.create({
    customerId,
    vehicleId,
    serviceIds: [serviceId],
    startsAt: soon(hours).toISOString(),
    assignedTo,
    notes: 'Call 9811122277',
  });
const read = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${new URL(url).pathname}`, { headers });

type Entry = Record<string, string>;
/** The events of a calendar by their ids, each line whole again (RFC 5545, 3.1). */
async function eventsAt(url: string): Promise<Map<string, Entry>> {
  const answer = await read(url);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const text = (await answer.text()).replaceAll(/\r\n[ \t]/g, '');
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT15M');
  expect(text).toContain('X-PUBLISHED-TTL:PT15M');
  expect(text).not.toMatch(/98111|feed\.example/);
  const blocks = text.split('BEGIN:VEVENT\r\n').slice(1);
  const entries = blocks.map(block =>
    Object.fromEntries(
      block.split('\r\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
    ),
  );
  return new Map(entries.map(entry => [`${entry.UID}`.replace('@workbay', ''), entry]));
}
const stamp = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
const ended = { status: 404, code: 'link_ended' };
async function refusalOf(url: string) {
  const answer = await read(url);
  const said: { code?: string } = JSON.parse(await answer.text());
  return { status: answer.status, code: said.code };
}

describe('it works', () => {
  it('shows a person what is given to them, as it is now, and whom it is for', async () => {
    const theirs = await book(30, [technician.userId]);
    const others = await book(40);
    const job = await shop.owner.jobs.create({
      customerId,
      vehicleId,
      status: 'open',
      assignedTo: [technician.userId],
      promisedAt: soon(50).toISOString(),
    });
    const feed = await technician.workbay.calendarFeeds.create({ reach: 'own' });
    expect((await technician.workbay.calendarFeeds.list()).data).toEqual([feed]);
    const before = await eventsAt(feed.url);
    expect([...before.keys()].sort()).toEqual([theirs.id, job.id].sort());
    expect(before.get(theirs.id)).toMatchObject({
      DTSTART: stamp(soon(30)),
      DTEND: stamp(soon(31)),
      DTSTAMP: stamp(new Date(theirs.updatedAt)),
      SEQUENCE: '1',
      SUMMARY: 'Ravi Kulkarni · MH12FE0001',
      DESCRIPTION: 'Brakes\\, all four',
      STATUS: 'CONFIRMED',
    });
    expect(before.get(job.id)?.SUMMARY).toBe(`Promised: ${job.number} · Ravi Kulkarni · MH12FE0001`);

    await shop.owner.bookings.changeStatus(theirs.id, { status: 'cancelled' });
    expect((await eventsAt(feed.url)).get(theirs.id)).toMatchObject({ SEQUENCE: '2', STATUS: 'CANCELLED' });
    const all = await shop.owner.calendarFeeds.create({ reach: 'workshop' });
    const shown = await eventsAt(all.url);
    for (const { id } of [theirs, others, job]) expect(shown.has(id)).toBe(true);
    const own = await shop.owner.calendarFeeds.create({ reach: 'own' });
    expect((await eventsAt(own.url)).size).toBe(0);
  });

  it('is a calendar whatever a text holds, of lines of 75 octets that break no sign', async () => {
    const odd = `Sharma; "Sons", \\ Pune${'पुणे 🚗 '.repeat(8)}`;
    const broken = `${odd}\r\nBEGIN:VEVENT\u0007\u0000`;
    const other = await app.workshop();
    await other.owner.workshops.update({ name: odd });
    const { id } = await other.owner.customers.create({ name: odd });
    const service = await other.owner.bookableServices.create({ name: odd, durationMinutes: 60 });
    // As names were before they were of one line.
    const { db } = app.server.database;
    for (const [collection, _id] of [
      ['customers', id],
      ['bookableServices', service.id],
    ] as const)
      await db
        .collection<{ _id: string }>(collection)
        .updateOne({ _id }, { $set: { name: broken } }, { comment });
    const startsAt = soon(30).toISOString();
    await other.owner.bookings.create({ customerId: id, serviceIds: [service.id], startsAt });
    const text = await (
      await read((await other.owner.calendarFeeds.create({ reach: 'workshop' })).url)
    ).text();
    const lines = text.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\uFFFD]/u);
    expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1);
    const whole = text.replaceAll(/\r\n[ \t]/g, '');
    const escaped = odd.replaceAll(/[\\;,]/g, '\\$&');
    expect(whole).toContain(`\r\nX-WR-CALNAME:${escaped}\r\n`);
    expect(whole).toContain(`\r\nSUMMARY:${escaped}`);
  });

  it('is not sent again to who has it', async () => {
    const { url } = await shop.owner.calendarFeeds.create({ reach: 'workshop' });
    const first = await read(url);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, max-age=300');
    const again = await read(url, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    await book(60);
    expect((await read(url, { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('it refuses', () => {
  it('an unknown address, one that was renewed, and one that was stopped', async () => {
    const { calendarFeeds } = shop.owner;
    const first = await calendarFeeds.create({ reach: 'own' });
    const second = await calendarFeeds.create({ reach: 'own' });
    expect(await refusalOf(first.url)).toEqual(ended);
    expect((await read(second.url)).status).toBe(200);
    await calendarFeeds.delete(second.id);
    expect(await refusalOf(second.url)).toEqual(ended);
    expect(await refusalOf(`${app.url}/v1/calendar/AAAAAAAAAAAAAAAAAAAAAA/workbay.ics`)).toEqual(ended);
    await expect(calendarFeeds.delete(second.id)).rejects.toMatchObject({ status: 404 });
  });

  it('who has left, is blocked, or whose workshop is blocked', async () => {
    const leaver = await join(app, shop, 'manager');
    const { url } = await leaver.workbay.calendarFeeds.create({ reach: 'workshop' });
    const { db } = app.server.database;
    const closed = { reason: 'not paid', at: new Date() };
    for (const [name, _id] of [
      ['users', leaver.userId],
      ['workshops', shop.id],
    ] as const) {
      const one = db.collection<{ _id: string }>(name);
      await one.updateOne({ _id }, { $set: { blocked: closed } }, { comment });
      expect(await refusalOf(url)).toEqual(ended);
      await one.updateOne({ _id }, { $set: { blocked: null } }, { comment });
      expect((await read(url)).status).toBe(200);
    }
    await shop.owner.members.remove(leaver.memberId);
    expect(await refusalOf(url)).toEqual(ended);
    const held = await db.collection('calendarFeeds').countDocuments({ userId: leaver.userId }, { comment });
    expect(held).toBe(0);
  });
});

describe('it keeps others out', () => {
  it('of what a technician is not to do, also after another role', async () => {
    await expect(technician.workbay.calendarFeeds.create({ reach: 'workshop' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const person = await join(app, shop, 'manager');
    const { url } = await person.workbay.calendarFeeds.create({ reach: 'workshop' });
    const [theirs, others] = [await book(70, [person.userId]), await book(80)];
    expect((await eventsAt(url)).has(others.id)).toBe(true);
    await shop.owner.members.update(person.memberId, { role: 'technician' });
    expect([...(await eventsAt(url)).keys()]).toEqual([theirs.id]);
    await shop.owner.members.update(person.memberId, { role: 'accountant' });
    expect(await refusalOf(url)).toEqual(ended);
  });

  it('of feeds of others, and keys of having any', async () => {
    const mine = await shop.owner.calendarFeeds.create({ reach: 'own' });
    const { workbay } = await join(app, shop, 'manager');
    await expect(workbay.calendarFeeds.delete(mine.id)).rejects.toMatchObject({ status: 404 });
    expect((await workbay.calendarFeeds.list()).data).toEqual([]);
    const asKey = await fetch(`${app.url}/v1/calendar-feeds`, {
      headers: { authorization: `Bearer ${shop.apiKey}` },
    });
    expect(asKey.status).toBe(403);
    const other = await app.workshop();
    await expect(other.owner.calendarFeeds.delete(mine.id)).rejects.toMatchObject({ status: 404 });
    const theirs = await other.owner.calendarFeeds.create({ reach: 'workshop' });
    expect((await eventsAt(theirs.url)).size).toBe(0);
  });
});
