import { createServer, type Server } from 'node:http';
import { WorkbayCustomer } from '@workbay/sdk/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp } from '../../../test/app.ts';
import { entriesAtCities } from '../../../test/directoryEntries.ts';
import type { EntryDocument } from '../../features/directory/store.ts';
import type { GeoPoint } from '../../features/places/point.ts';
import { nominatim } from './nominatim.ts';

/** What a Nominatim answers, shortened; the first as of nominatim.org/release-docs/latest/api/Search. */
const karve = {
  lat: '18.5074000',
  lon: '73.8267000',
  name: 'Karve Road',
  display_name: 'Karve Road, Kothrud, Pune, Maharashtra, 411004, India',
  address: { road: 'Karve Road', city: 'Pune', state: 'Maharashtra', postcode: '411004', country_code: 'in' },
};
const abroad = { ...karve, lat: '51.5', lon: '-0.1', name: 'Karve Lane', address: { country_code: 'gb' } };
const odd = [null, {}, { lat: 'x', lon: '1' }, { ...karve, address: null }, { ...karve, lat: '91' }];

let server: Server;
let url: string;
let asked: { path: string; agent: string }[] = [];
let answer: { status: number; body: string } | null;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: `${request.url}`, agent: `${request.headers['user-agent']}` });
    if (answer) response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const answering = (body: unknown, status = 200) => {
  asked = [];
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
};
const geocoder = (timeoutMs = 5000, gapMs = 0) =>
  nominatim({ url, userAgent: 'Workbay (test)', timeoutMs, gapMs });
const options = { country: 'IN', limit: 2 };

it('gives places as we have them, those of the country first, and leaves out what is none', async () => {
  answering([...odd, abroad, karve]);
  expect(await geocoder().search('karve road & more', options)).toEqual([
    {
      name: 'Karve Road, Pune',
      town: 'Pune',
      region: 'Maharashtra',
      country: 'IN',
      location: { latitude: 18.5074, longitude: 73.8267 },
      source: 'openstreetmap',
    },
    {
      name: 'Karve Lane',
      town: null,
      region: null,
      country: 'GB',
      location: { latitude: 51.5, longitude: -0.1 },
      source: 'openstreetmap',
    },
  ]);
  expect(asked).toMatchObject([
    { path: expect.stringContaining('q=karve+road+%26+more'), agent: 'Workbay (test)' },
  ]);
  answering('{}');
  expect(await geocoder().search('nowhere', options)).toEqual([]);
});

it('is asked one question at a time, with a pause between them', async () => {
  answering([karve]);
  const { search } = geocoder(5000, 300);
  const begun = Date.now();
  await Promise.all(['a', 'b', 'c'].map(text => search(text, options)));
  expect(Date.now() - begun).toBeGreaterThanOrEqual(590);
  answer = null;
  const { search: ask } = geocoder(200, 0);
  await Promise.allSettled(['d', 'e', 'f'].map(text => ask(text, options)));
  expect(asked.map(({ path }) => path).filter(path => /q=[ef]/.test(path))).toEqual([]);
});

it('throws for what refuses, says nothing or speaks another language', async () => {
  answering('no', 503);
  await expect(geocoder().search('a', options)).rejects.toThrow('503');
  answering('<html>');
  await expect(geocoder().search('a', options)).rejects.toThrow();
  answer = null;
  await expect(geocoder(100).search('a', options)).rejects.toThrow();
});

describe('in the search for places', () => {
  let app: TestApp;
  let anyone: WorkbayCustomer;
  beforeAll(async () => {
    app = await startTestApp({ GEOCODER_URL: `${url}/` });
    anyone = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
  });
  afterAll(() => app.close());

  it('is asked for what the gazetteer does not know, once; where it is away nothing is found', async () => {
    answering([karve]);
    expect((await anyone.places.search({ search: 'pune' })).data[0]).toMatchObject({ name: 'Pune' });
    expect(asked).toEqual([]);
    for (const search of ['karve road 14', 'Karve Road 14 '])
      expect((await anyone.places.search({ search })).data).toMatchObject([{ name: 'Karve Road, Pune' }]);
    expect(asked).toHaveLength(1);
    answering('no', 500);
    expect((await anyone.places.search({ search: 'paud road 2' })).data).toEqual([]);
    answering([karve]);
    expect((await anyone.places.search({ search: 'paud road 2' })).data).toHaveLength(1);
    const page = await fetch(`${app.url}/w?where=karve+road+14&lang=en`);
    expect(await page.text()).toMatch(/Karve Road, Pune, Maharashtra.*OpenStreetMap/s);
  });

  it('tells the town that a place lies in, which those who come are looked up by', async () => {
    const [entry] = await entriesAtCities(1, 'IN');
    if (!entry) throw new Error('there are no cities');
    const location: GeoPoint = { type: 'Point', coordinates: [73.9, 18.9] };
    const visits = { circles: [], cities: ['pune'], anyPoint: false, anyCity: false };
    await app.server.database.db
      .collection<EntryDocument>('directoryEntries')
      .insertOne({ ...entry, homeVisit: true, location, visits }, { comment });
    answering([{ ...karve, name: `${'Long '.repeat(40)}Road` }]);
    const page = await fetch(`${app.url}/w?where=karve+road+15&homeVisit=on&lang=en`);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain(entry.name);
  });
});
