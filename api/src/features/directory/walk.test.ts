import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comment, startOwnTestApp, type TestApp } from '../../../test/app.ts';
import { entriesAtCities } from '../../../test/directoryEntries.ts';
import { readsOf } from '../../../test/reads.ts';
import { placesNamed } from '../places/places.ts';
import { metresBetween, toPoint } from '../places/point.ts';
import type { EntryDocument } from './store.ts';
import { reachOf } from './visits.ts';

const lonavla = { latitude: 18.7481, longitude: 73.4072 };
/** Everybody else opens at half past nine in India, and on no Sunday. */
const atNight = '2026-11-22T21:00:00Z';
const always = [{ from: '00:00', to: '24:00' }];

let app: TestApp;
let anyone: WorkbayCustomer;
let entries: EntryDocument[];

beforeAll(async () => {
  app = await startOwnTestApp();
  anyone = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
  const made = (await entriesAtCities(6000, 'IN')).map((entry, index): EntryDocument => {
    const sum = index % 40 === 0 ? 0 : Math.round(entry.rating * entry.totalRatings);
    const rated = sum > 0 ? { sum, count: entry.totalRatings } : { sum: 0, count: 0 };
    // Half of them have no review, and so one and the same score.
    const counted = index % 2 === 0 ? { sum: 0, count: 0 } : rated;
    const few = { homeVisit: index % 1500 === 7, homeVisitKm: null, visits: null };
    const near = index < 2000;
    const location: EntryDocument['location'] = near
      ? {
          type: 'Point',
          coordinates: [
            lonavla.longitude + (index % 60) / 60 - 0.5,
            lonavla.latitude + Math.floor(index / 60) / 50 - 0.5,
          ],
        }
      : entry.location;
    const coming = near
      ? { homeVisit: index % 1500 !== 7, homeVisitKm: index % 3 ? null : 1 + (index % 90), visits: null }
      : few;
    return {
      ...entry,
      ...coming,
      location,
      cityKey: near ? 'khandala' : entry.cityKey,
      reach: reachOf({ ...coming, location }),
      rating: counted.count ? counted.sum / counted.count : 0,
      totalRatings: counted.count,
      score: (17.5 + counted.sum) / (5 + counted.count),
      serviceTypes: index % 2 ? ['brakes'] : ['tyres'],
    };
  });
  entries = made;
  await stored().insertMany(made, { comment });
});
afterAll(() => app.close());

const stored = () => app.server.database.db.collection<EntryDocument>('directoryEntries');
const inOrder = (list: EntryDocument[]) =>
  list
    .toSorted((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
    .map(({ slug }) => slug);

type Query = Parameters<typeof anyone.directory.listWorkshops>[0];

/** The pages of a search, and the most that any of its queries read. */
async function read(query: Query, mostPages = 1000) {
  const [pages, reads] = await readsOf(app, 'directoryEntries', async () => {
    const pages: string[][] = [];
    for (let cursor: string | null = null; pages.length < mostPages; ) {
      const page = await anyone.directory.listWorkshops({ ...query, ...(cursor ? { cursor } : {}) });
      pages.push(page.data.map(({ slug }) => slug));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return pages;
  });
  return { pages, found: pages.flat(), ...reads };
}

it('finds the few that come to customers without a place by their index', async () => {
  const far = entries.filter(({ homeVisit, serviceTypes }) => homeVisit && serviceTypes.includes('brakes'));
  const { found, queries, documents } = await read({ homeVisit: true, limit: 20 }, 1);
  expect(found).toEqual(inOrder(entries.filter(({ homeVisit }) => homeVisit)).slice(0, 20));
  expect(queries).toBe(1);
  expect(documents).toBeLessThanOrEqual(21);
  const both = await read({ homeVisit: true, serviceType: 'brakes', limit: 100 });
  expect(both.found).toEqual(inOrder(far));
  expect(both.documents).toBeLessThanOrEqual(2000);
});

it('looks at so many for a page and no more, says where it stopped, and goes on from there to the last', async () => {
  const open = entries.filter((_, index) => index % 1500 === 1499);
  expect(open.length).toBeGreaterThan(3);
  const week = {
    monday: always,
    tuesday: always,
    wednesday: always,
    thursday: always,
    friday: always,
    saturday: always,
    sunday: always,
  };
  const ids = open.map(({ _id }) => _id);
  await stored().updateMany({ _id: { $in: ids } }, { $set: { hours: { week, holidays: [] } } }, { comment });
  const { pages, found, documents, keys } = await read({ openAt: atNight, limit: 5 });
  expect(found).toEqual(inOrder(open));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.length).toBeLessThan(7);
  expect(documents).toBeLessThanOrEqual(2000);
  expect(keys).toBeLessThanOrEqual(4100);
  const rated = await read({ openAt: atNight, minRating: 3, limit: 5 });
  const wanted = entries.filter(one => ids.includes(one._id) && one.rating >= 3);
  expect(rated.found).toEqual(inOrder(wanted));

  const page = await fetch(`${app.url}/w?openNow=1&search=garage&lang=en&sort=rating`);
  expect(page.status).toBe(200);
});

it('passes by those without a review where a rating is asked for', async () => {
  const least = 4.5;
  const { found, pages, documents } = await read({ minRating: least, limit: 50 });
  expect(found).toEqual(inOrder(entries.filter(({ rating }) => rating >= least)));
  expect(documents).toBeLessThanOrEqual(2000);
  expect(pages.length).toBeLessThan(Math.ceil(found.length / 50) + 4);
});

it('goes on among many of one score without reading them from the first', async () => {
  const unrated = inOrder(entries.filter(({ score }) => score === 3.5));
  expect(unrated.length).toBeGreaterThan(2950);
  const after = unrated[2900];
  const cursor = Buffer.from(JSON.stringify(['rating', 3.5, after])).toString('base64url');
  const { found, documents, keys } = await read({ limit: 20, cursor }, 1);
  expect(found).toEqual(unrated.slice(2901, 2921));
  expect(documents).toBeLessThanOrEqual(42);
  expect(keys).toBeLessThanOrEqual(45);
});

async function comeTo(town: string): Promise<EntryDocument[]> {
  const places = await placesNamed(town);
  expect(places.length).toBeGreaterThan(0);
  return entries.filter(({ homeVisit, homeVisitKm, location }) => {
    const reach = (homeVisitKm ?? 100) * 1000;
    return homeVisit && places.some(place => metresBetween(place, toPoint(location)) <= reach);
  });
}

it('finds who comes to a town in the order of their ratings, and reads hardly more than it shows', async () => {
  const come = await comeTo('lonavla');
  const query = { city: 'Lonavla', homeVisit: true, limit: 20 } as const;
  const { found, documents, keys } = await read(query, 3);
  expect(come.length).toBeGreaterThan(1000);
  expect(found).toEqual(inOrder(come).slice(0, 60));
  expect(documents).toBeLessThanOrEqual(100);
  expect(keys).toBeLessThanOrEqual(2100);
  const counted = await anyone.directory.countWorkshops({ city: 'Lonavla', homeVisit: true });
  expect(counted.homeVisit).toBe(come.length);
});

it('finds who comes to a town also where a process of before has listed or moved them, once another has started', async () => {
  const [best = ''] = inOrder(await comeTo('lonavla'));
  const mover = entries.find(({ homeVisit, cityKey }) => homeVisit && cityKey !== 'khandala')?.slug ?? '';
  const location: EntryDocument['location'] = {
    type: 'Point',
    coordinates: [lonavla.longitude, lonavla.latitude],
  };
  // As such a process writes: what it knows nothing of is not there, or stays as it was.
  const change = (slug: string, fields: Partial<EntryDocument>, unset = {}) =>
    stored().updateOne({ slug }, { $set: { ...fields, changedAt: new Date() }, $unset: unset }, { comment });
  await change(best, {}, { reach: 1, measuredAt: 1 });
  await change(mover, { location, score: 5 });
  const next = await startOwnTestApp({
    MONGODB_DATABASE: app.config.mongo.database,
    SECRET_KEY: app.secretKey,
  });
  try {
    const someone = new WorkbayCustomer({ baseUrl: next.url, maxRetries: 0 });
    const { data } = await someone.directory.listWorkshops({ city: 'Lonavla', homeVisit: true, limit: 2 });
    expect(data.map(({ slug }) => slug)).toEqual([mover, best]);
  } finally {
    await next.close();
  }
});
