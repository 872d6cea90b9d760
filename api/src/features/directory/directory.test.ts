import type { Workbay } from '@workbay/sdk';
import { WorkbayCustomer } from '@workbay/sdk/customer';
import type { DirectoryWorkshop } from '@workbay/sdk/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAdministrator, type TestAdministrator } from '../../../test/administrators.ts';
import { comment, startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { entriesAtCities } from '../../../test/directoryEntries.ts';
import { testTwin } from '../../../test/pairs.ts';
import { join } from '../../../test/people.ts';
import { uploadPicture } from '../../../test/pictures.ts';
import { metresBetween, toPoint } from '../places/point.ts';
import type { EntryDocument } from './store.ts';

const pune = { latitude: 18.5196, longitude: 73.8554 };

let app: TestApp;
let admin: TestAdministrator;
let anyone: WorkbayCustomer;
let shop: TestWorkshop;
let entries: EntryDocument[];

beforeAll(async () => {
  app = await startOwnTestApp();
  admin = await newAdministrator(app);
  anyone = new WorkbayCustomer({ baseUrl: app.url, maxRetries: 0 });
  shop = await app.workshop('Deccan Brakes');
  await complete(shop.owner);
  await admin.workbay.platform.verifyWorkshop(shop.id);
  entries = await entriesAtCities(3000, 'IN');
  await app.server.database.db.collection<EntryDocument>('directoryEntries').insertMany(entries);
  // Some at one and the same point, which nothing but their names tells apart.
  const twins = entries.slice(0, 60).map((entry, index) => ({
    ...entry,
    _id: `wsh_twin${index}`,
    slug: `twin-${index}`,
    location: { type: 'Point' as const, coordinates: [73.9, 18.6] as [number, number] },
  }));
  await app.server.database.db.collection<EntryDocument>('directoryEntries').insertMany(twins);
  entries.push(...twins);
});
afterAll(() => app.close());

async function complete(owner: Workbay) {
  await owner.workshops.update({
    phone: '+912067891234',
    address: { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' },
  });
  return owner.listing.update({ location: pune, serviceTypes: ['brakes'], about: 'Since 1994.' });
}

const slugs = (found: { slug: string }[]) => found.map(({ slug }) => slug);
const ourOwn = ({ slug }: { slug: string }) => !/^(garage|twin)-\d+$/.test(slug);

async function all(query: Parameters<typeof anyone.directory.listWorkshops>[0]) {
  const found: DirectoryWorkshop[] = [];
  for await (const workshop of anyone.directory.listWorkshops(query)) found.push(workshop);
  return found.filter(workshop => !ourOwn(workshop));
}

describe('it works', () => {
  it('shows a verified workshop to everybody, and what it tells of itself', async () => {
    const { slug } = await shop.owner.workshops.get();
    const photo = await uploadPicture(shop.owner, 'workshop_photo');
    const listing = await shop.owner.listing.update({
      photoFileIds: [photo.id],
      homeVisit: true,
      homeVisitKm: 5,
    });
    expect(listing).toMatchObject({ listed: true, missing: [], url: expect.stringMatching(`/w/${slug}$`) });
    const found = await anyone.directory.getWorkshop(slug);
    expect(found).toMatchObject({
      name: 'Deccan Brakes',
      city: 'Pune',
      region: 'Maharashtra',
      address: ['14 Karve Road', 'Pune 411004'],
      location: pune,
      phone: '+912067891234',
      about: 'Since 1994.',
      serviceTypes: ['brakes'],
      homeVisitKm: 5,
      rating: { mean: null, count: 0 },
    });
    expect((await fetch(new URL(`${found.photos[0]?.smallUrl}`, app.url))).status).toBe(200);
    const [first] = (await anyone.directory.listWorkshops({ ...pune, search: 'deccan' })).data;
    expect(first).toMatchObject({ slug, distanceKm: 0, pictureUrl: expect.any(String) });
  });

  it('finds who comes where its people go, once they have said where', async () => {
    const { slug } = await shop.owner.workshops.get();
    const { members } = shop.owner;
    const lonavala = { latitude: 18.75, longitude: 73.41, radiusKm: 100 };
    const areas = [pune, lonavala, { city: 'Pune' }];
    const comes = () =>
      Promise.all(
        areas.map(async area => {
          const query = { ...area, search: 'deccan brakes', homeVisit: true as const };
          const counted = await anyone.directory.countWorkshops(query);
          const found = slugs((await anyone.directory.listWorkshops(query)).data).includes(slug);
          expect(counted.homeVisit > 0).toBe(found);
          return found;
        }),
      );
    expect(await comes()).toEqual([true, false, true]);
    await members.updateAvailability('me', {
      around: { location: { latitude: 18.75, longitude: 73.41 }, km: 10 },
    });
    expect(await comes()).toEqual([false, true, true]);
    await members.updateAvailability('me', { around: null, places: ['Mumbai'] });
    expect(await comes()).toEqual([true, false, false]);
    const other = await join(app, shop, 'technician');
    expect(await comes()).toEqual([true, false, true]);
    await members.remove(other.memberId);
    await members.updateAvailability('me', { places: ['PUNE'] });
    expect(await comes()).toEqual([true, false, true]);
    await members.updateAvailability('me', { visits: false });
    expect(await comes()).toEqual([false, false, false]);
    await members.updateAvailability('me', { visits: true, places: [] });
  });

  it('finds who comes to a town from elsewhere, by its name and around it', async () => {
    const { slug } = await shop.owner.workshops.get();
    const { members } = shop.owner;
    const there = { latitude: 18.75, longitude: 73.41 };
    const areas = [{ city: 'Lonāvla' }, there, { ...there, city: 'Lonavla' }, { ...there, radiusKm: 25 }];
    const come = async (more: { homeVisit?: true }) =>
      Promise.all(
        areas.map(async area => {
          const query = { ...area, search: 'deccan brakes', ...more };
          const counted = await anyone.directory.countWorkshops(query);
          const found = (await anyone.directory.listWorkshops(query)).data;
          expect(counted.serviceTypes.length > 0).toBe(slugs(found).includes(slug));
          return [counted.homeVisit > 0, slugs(found).includes(slug)];
        }),
      );
    const [yes, no] = [
      [true, true],
      [false, false],
    ];
    expect(await come({ homeVisit: true })).toEqual([no, no, no, no]);
    await members.updateAvailability('me', { places: ['Lonavla'] });
    expect(await come({ homeVisit: true })).toEqual([yes, no, yes, no]);
    expect(await come({})).toEqual([[true, false], no, [true, false], no]);
    await members.updateAvailability('me', { places: [], around: { location: there, km: 5 } });
    expect(await come({ homeVisit: true })).toEqual([yes, yes, yes, no]);
    await members.updateAvailability('me', { around: { location: pune, km: 5 } });
    expect(await come({ homeVisit: true })).toEqual([no, no, no, no]);
    await members.updateAvailability('me', { around: null });
    expect(await come({ homeVisit: true })).toEqual([no, no, no, no]);
  });

  it('names every service in both languages', async () => {
    const english = (await anyone.directory.listServiceTypes()).data;
    const hindi = (await anyone.directory.listServiceTypes({ lang: 'hi' })).data;
    expect(english).toContainEqual({ serviceType: 'brakes', name: 'Brakes', kind: 'garage' });
    expect(hindi).toHaveLength(english.length);
    expect(hindi.every(({ name }) => /\p{Script=Devanagari}/u.test(name))).toBe(true);
  });

  it('finds a workshop by the words of its name, city and services, in English and Hindi', async () => {
    const { slug } = await shop.owner.workshops.get();
    for (const search of ['decc', 'brakes pune', 'ब्रेक', 'DECCAN Brakes Pune'])
      expect(slugs((await anyone.directory.listWorkshops({ search, ...pune })).data)).toContain(slug);
    expect((await anyone.directory.listWorkshops({ search: 'deccan plumbing' })).data).toEqual([]);
    expect(slugs((await anyone.directory.listWorkshops({ city: 'PUNE', limit: 100 })).data)).toContain(slug);
  });

  it('gives around a point what the haversine formula gives, nearest first, page by page', async () => {
    for (const [at, radiusKm, limit] of [
      [pune, 60, 7],
      [{ latitude: 28.6139, longitude: 77.209 }, 100, 20],
      [{ latitude: 9.9312, longitude: 76.2673 }, 40, 100],
    ] as const) {
      const expected = entries
        .map(({ slug, location }) => ({ slug, metres: metresBetween(at, toPoint(location)) }))
        .filter(({ metres }) => metres <= radiusKm * 1000)
        .sort((one, other) => one.metres - other.metres || (one.slug < other.slug ? -1 : 1));
      const found = await all({ ...at, radiusKm, sort: 'distance', limit });
      expect(expected.length).toBeGreaterThan(20);
      expect(slugs(found)).toEqual(slugs(expected));
      for (const [index, { distanceKm }] of found.entries())
        expect(distanceKm).toBeCloseTo((expected[index]?.metres ?? 0) / 1000, 2);
    }
  });

  it('orders by rating and by relevance, each page by page, with the filters that are asked for', async () => {
    const near = entries.flatMap(entry => {
      const metres = metresBetween(pune, toPoint(entry.location));
      return metres <= 80_000 ? [{ ...entry, metres }] : [];
    });
    const by = (value: (entry: (typeof near)[number]) => number, list = near) =>
      slugs([...list].sort((one, other) => value(one) - value(other) || (one.slug < other.slug ? -1 : 1)));
    const around = { ...pune, radiusKm: 80, limit: 9 };
    expect(slugs(await all({ ...around, sort: 'rating' }))).toEqual(by(({ score }) => -score));
    expect(slugs(await all({ ...around }))).toEqual(by(({ score, metres }) => metres + (5 - score) * 2000));
    const braking = near.filter(({ serviceTypes, rating }) => serviceTypes.includes('brakes') && rating >= 4);
    expect(braking.length).toBeGreaterThan(2);
    expect(slugs(await all({ ...around, sort: 'rating', serviceType: 'brakes', minRating: 4 }))).toEqual(
      by(({ score }) => -score, braking),
    );
    const coming = near.filter(
      ({ homeVisit, homeVisitKm, metres }) =>
        homeVisit && (homeVisitKm === null || metres <= homeVisitKm * 1000),
    );
    expect(slugs(await all({ ...around, sort: 'distance', homeVisit: true }))).toEqual(
      by(({ metres }) => metres, coming),
    );
    const everywhere = await anyone.directory.listWorkshops({ limit: 100, search: 'garage' });
    const next = await anyone.directory.listWorkshops({
      limit: 100,
      search: 'garage',
      cursor: `${everywhere.nextCursor}`,
    });
    const best = entries.toSorted(
      (one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1),
    );
    expect(slugs([...everywhere.data, ...next.data])).toEqual(slugs(best.slice(0, 200)));
  });

  it('looks in a box and in a city, and counts what is there', async () => {
    const [south, west, north, east] = [17.5, 73, 20, 75.5];
    const inside = entries.filter(
      ({
        location: {
          coordinates: [longitude, latitude],
        },
      }) => latitude >= south && latitude <= north && longitude >= west && longitude <= east,
    );
    const box = `${south},${west},${north},${east}`;
    const found = await all({ box, sort: 'distance', limit: 50 });
    expect(slugs(found).sort()).toEqual(slugs(inside).sort());
    const counts = await anyone.directory.countWorkshops({ box, serviceType: 'tyres' });
    const count = (type: string) =>
      counts.serviceTypes.find(({ serviceType }) => serviceType === type)?.count ?? 0;
    const tyres = inside.filter(({ serviceTypes }) => serviceTypes.includes('tyres'));
    expect(count('tyres')).toBe(tyres.length);
    // Counted beside what is chosen: our own workshop is among those with brakes.
    expect(count('brakes')).toBe(tyres.length + 1);
    expect(counts.homeVisit).toBe(
      tyres.filter(
        ({ homeVisit, homeVisitKm, location }) =>
          homeVisit &&
          metresBetween({ latitude: 18.75, longitude: 74.25 }, toPoint(location)) <=
            (homeVisitKm ?? Number.POSITIVE_INFINITY) * 1000,
      ).length,
    );
    const byWord = await anyone.directory.countWorkshops({ city: 'pune', search: 'deccan' });
    expect(byWord.serviceTypes).toEqual([{ serviceType: 'brakes', count: 1 }]);
    const cityKey = `${entries[7]?.cityKey}`;
    const there = entries.filter(entry => entry.cityKey === cityKey);
    expect(slugs(await all({ city: cityKey.toUpperCase() })).sort()).toEqual(slugs(there).sort());
  });

  it('shows a map what lies together as one, and each of a few by its name', async () => {
    const [south, west, north, east] = [17.5, 73, 20, 75.5];
    const box = `${south},${west},${north},${east}`;
    const { data } = await anyone.directory.listClusters({ box, serviceType: 'tyres' });
    const counts = new Map<string, string[]>();
    for (const { location, serviceTypes, slug } of entries) {
      const [longitude, latitude] = location.coordinates;
      const inside = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
      if (!inside || !serviceTypes.includes('tyres')) continue;
      const part = [latitude - south, longitude - west].map(at => Math.min(5, Math.floor(at / (2.5 / 6))));
      counts.set(`${part}`, [...(counts.get(`${part}`) ?? []), slug]);
    }
    const sorted = (numbers: number[]) => numbers.sort((one, other) => other - one);
    expect(counts.size).toBeGreaterThan(5);
    expect(data.map(({ count }) => count)).toEqual(sorted([...counts.values()].map(({ length }) => length)));
    const single = [...counts.values()].filter(({ length }) => length === 1).flat();
    expect(data.flatMap(({ workshop }) => workshop?.slug ?? []).sort()).toEqual(single.sort());
    // Across the 180th meridian, and where there is nothing.
    expect((await anyone.directory.listClusters({ box: '-5,178,0,-178' })).data).toEqual([]);
    expect((await anyone.directory.listClusters({ box: '18.6,73.9,18.6,73.9' })).data).toMatchObject([
      { count: 60, location: { latitude: 18.6, longitude: 73.9 }, workshop: null },
    ]);
    await expect(anyone.directory.listClusters({ box: '0,0,50,50' })).rejects.toMatchObject({ status: 400 });
  });

  it('finds who is open, by their clock and holidays', async () => {
    const near = entries.filter(({ location }) => metresBetween(pune, toPoint(location)) <= 60_000);
    const withHours = near.filter(({ hours }) => hours !== null);
    expect(withHours.length).toBeGreaterThan(5);
    const openAt = (time: string) => all({ ...pune, radiusKm: 60, limit: 100, openAt: time });
    // Saturday 09:29 and 09:30, Sunday, and a holiday of shorter hours, in India.
    expect(await openAt('2026-11-21T03:59:59Z')).toEqual([]);
    expect(slugs(await openAt('2026-11-21T04:00:00Z')).sort()).toEqual(slugs(withHours).sort());
    expect(await openAt('2026-11-22T04:00:00Z')).toEqual([]);
    expect(await openAt('2026-11-09T04:00:00Z')).toEqual([]);
    expect(await openAt('2026-11-09T05:00:00Z')).toHaveLength(withHours.length);
    const { slug } = await shop.owner.workshops.get();
    expect(await anyone.directory.getWorkshop(slug)).toMatchObject({ openNow: null, openingHours: null });
    const always = [{ from: '00:00', to: '24:00' }];
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    await shop.owner.openingHours.update({ week: Object.fromEntries(days.map(day => [day, always])) });
    expect(await anyone.directory.getWorkshop(slug)).toMatchObject({
      openNow: true,
      openingHours: { week: { sunday: always }, holidays: [] },
    });
    const { openNow } = await anyone.directory.countWorkshops({ ...pune, search: 'deccan' });
    expect(openNow).toBe(1);
  });

  it('a kept answer is given up as soon as something changes where it looked', async () => {
    const { slug } = await shop.owner.workshops.get();
    const look = async () => (await anyone.directory.listWorkshops({ ...pune, search: 'deccan' })).data[0];
    for (const name of ['Deccan One', 'Deccan Two', 'Deccan Three']) {
      await shop.owner.workshops.update({ name });
      expect(await look()).toMatchObject({ slug, name });
      expect(await look()).toMatchObject({ slug, name });
    }
    await shop.owner.workshops.update({ name: 'Deccan Brakes' });
    // By another process: the database tells of it.
    await look();
    await app.server.database.db
      .collection<EntryDocument>('directoryEntries')
      .updateOne({ slug }, { $set: { name: 'Deccan Elsewhere' } });
    await expect.poll(async () => (await look())?.name, { interval: 20 }).toBe('Deccan Elsewhere');
    await shop.owner.workshops.update({ name: 'Deccan Back' });
  });

  it('finds places without their accents, ours first, and by former names', async () => {
    const search = async (text: string, country?: string) =>
      (await anyone.places.search({ search: text, ...(country ? { country } : {}) })).data;
    expect((await search('pune'))[0]).toMatchObject({
      name: 'Pune',
      region: 'Maharashtra',
      country: 'IN',
      location: { latitude: expect.closeTo(18.52, 1), longitude: expect.closeTo(73.86, 1) },
    });
    expect((await search('bangalore'))[0]?.name).toBe('Bengaluru');
    // In Hindi too, and the city before the villages of its name.
    expect((await search('पुणे'))[0]?.name).toBe('Pune');
    for (const [name, latitude] of [
      ['Raipur', 21],
      ['रायपुर', 21],
      ['udaipur', 24],
      ['Bilaspur', 22],
      ['Aurangabad', 19],
    ] as const)
      expect(Math.floor((await search(name))[0]?.location.latitude ?? 0), name).toBe(latitude);
    expect((await search('sao paulo', 'BR'))[0]).toMatchObject({ name: 'São Paulo', country: 'BR' });
    expect((await search('Hyderab', 'PK'))[0]?.country).toBe('PK');
    expect(await search('zzzzzz')).toEqual([]);
    expect(await search('--')).toEqual([]);
    // Of the Londons that there are, the one whose country has workshops here.
    expect((await search('london', 'CA'))[0]?.country).toBe('CA');
    const [one] = await entriesAtCities(1, 'GB');
    const british = { ...one, _id: 'wsh_british', slug: 'british', name: 'British' };
    const stored = app.server.database.db.collection<{ _id: string }>('directoryEntries');
    await stored.insertOne(british, { comment });
    const found = async () => (await search('london'))[0]?.country;
    await expect.poll(found, { interval: 50, timeout: 30_000 }).toBe('GB');
    await stored.deleteOne({ _id: british._id }, { comment });
  });
});

describe('its pages', () => {
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${app.url}${path}`, { headers });
    return { status: answer.status, text: await answer.text() };
  };

  it('find a workshop by the town that is typed, in the reader’s language, without a script', async () => {
    const { slug } = await shop.owner.workshops.get();
    const { status, text } = await read('/w?where=poona&search=deccan');
    expect(status).toBe(200);
    expect(text).toContain('Workshops in and around Pune, Maharashtra');
    expect(text).toContain(`href="/w/${slug}?lang=en"`);
    expect(text).toContain('Brakes (1)');
    expect(text).toContain('noindex');
    const plain = await read('/w', { 'accept-language': 'hi-IN,hi;q=0.9' });
    expect(plain.text).toContain('<html lang="hi">');
    expect(plain.text).not.toContain('noindex');
    const next = /href="([^"]*cursor=[^"]*)"/.exec(plain.text)?.[1]?.replaceAll('&amp;', '&');
    expect((await read(`${next}`)).text).toContain('class="card place"');
    const nothing = await read('/w?where=Nowhereville&search=zzz&serviceType=nonsense');
    expect(nothing.text).toContain('No workshop was found');
    expect((await read('/w?openNow=1&homeVisit=1&where=pune&search=deccan')).status).toBe(200);
  });

  it('show a workshop with what search engines read of it, and nothing that could break out of it', async () => {
    const { slug } = await shop.owner.workshops.get();
    const about = 'Best </script><script>alert(1)</script> "brakes" & more';
    await shop.owner.listing.update({ about });
    const { status, text } = await read(`/w/${slug}`);
    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '');
    expect(data).toMatchObject({
      '@type': 'AutoRepair',
      name: 'Deccan Back',
      description: about,
      telephone: '+912067891234',
      address: { addressLocality: 'Pune', addressRegion: 'Maharashtra', streetAddress: '14 Karve Road' },
      geo: pune,
    });
    expect(data.openingHoursSpecification).toHaveLength(7);
    for (const part of ['og:title', 'rel="canonical"', 'tel:+912067891234', 'Open now', 'hreflang="hi"'])
      expect(text).toContain(part);
    expect(text).not.toContain(`/w/${slug}/book`);
    await shop.owner.bays.create({ name: 'Lift 1' });
    await shop.owner.bookableServices.create({ name: 'Periodic service', durationMinutes: 60 });
    await shop.owner.bookings.updateSettings({ online: true });
    expect((await read(`/w/${slug}`)).text).toContain(`href="/w/${slug}/book?lang=en"`);
    const gone = await read('/w/nobody-at-all');
    expect(gone.status).toBe(404);
    expect(gone.text).toContain('noindex');
  });

  it('are in the sitemap, which robots are told of', async () => {
    const { slug } = await shop.owner.workshops.get();
    const robots = await read('/robots.txt');
    expect(robots.text).toContain(`Sitemap: ${app.config.publicUrl}/sitemap.xml`);
    const index = (await read('/sitemap.xml')).text;
    expect(index.match(/<loc>/g)).toHaveLength(3);
    expect(index).toContain('/sitemap/d.xml');
    expect((await read('/sitemap/d.xml')).text).toContain(`<loc>${app.config.publicUrl}/w/${slug}</loc>`);
    expect((await read('/sitemap/g.xml')).text.match(/<url>/g)).toHaveLength(3000);
    expect((await read('/sitemap/..xml')).text).not.toContain('<urlset');
  });
});

describe('it refuses', () => {
  it.each([
    [{ latitude: 18 }, '/query/longitude'],
    [{ box: '18,73,19,74', city: 'Pune' }, '/query/box'],
    [{ ...pune, box: '18,73,19,74' }, '/query/box'],
    [{ sort: 'distance' as const }, '/query/sort'],
    [{ box: '0,0,50,50' }, '/query/box'],
    [{ box: '10,0,9,1' }, '/query/box'],
    [{ box: '-95,0,-91,1' }, '/query/box'],
    [{ openAt: '2026-11-21T23:59:60Z' }, '/query/openAt'],
    [{ ...pune, radiusKm: 101 }, '/query/radiusKm'],
  ])('%j', async (query, pointer) => {
    await expect(anyone.directory.listWorkshops(query)).rejects.toMatchObject({
      status: 400,
      code: 'invalid_request',
      errors: [expect.objectContaining({ pointer })],
    });
  });

  it('a count of the whole world', async () => {
    const asked = anyone.directory.countWorkshops({ serviceType: 'tyres' });
    await expect(asked).rejects.toMatchObject({ status: 400, code: 'invalid_request' });
  });

  it('a cursor of another order, or none of ours', async () => {
    const { nextCursor } = await anyone.directory.listWorkshops({ limit: 1 });
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const [query, cursor] of [
      [{ ...pune, sort: 'distance' }, `${nextCursor}`],
      [{}, 'x'],
      [{}, made(['rating', '1', 'a'])],
      [{}, made(['rating', 1, { $gt: '' }])],
      [{}, made(['rating', 1, 'a', 2])],
    ] as const) {
      const asked = anyone.directory.listWorkshops({ ...query, cursor });
      await expect(asked).rejects.toMatchObject({ status: 400, code: 'invalid_cursor' });
    }
  });

  it("a photo that is another workshop's, or none", async () => {
    const other = await app.workshop();
    const theirs = await uploadPicture(other.owner, 'workshop_photo');
    const logo = await uploadPicture(shop.owner, 'workshop_logo');
    for (const photoFileId of [theirs.id, logo.id, 'file_01zzzzzzzzzzzzzzzzzzzzzzzz']) {
      const changed = shop.owner.listing.update({ photoFileIds: [photoFileId] });
      await expect(changed).rejects.toMatchObject({ code: 'unknown_reference' });
    }
  });

  it('a change of a version that is gone, and one without the permission', async () => {
    const { version } = await shop.owner.listing.get();
    await shop.owner.listing.update({ phoneShown: true }, { ifMatch: version });
    const late = shop.owner.listing.update({ phoneShown: false }, { ifMatch: version });
    await expect(late).rejects.toMatchObject({ status: 412 });
  });
});

describe('it keeps others out', () => {
  it('of whoever is not listed there is nothing, as of whoever does not exist', async () => {
    const { owner, id } = await app.workshop('Hidden Motors');
    const { slug } = await owner.workshops.get();
    const nobody = await fetch(`${app.url}/v1/directory/workshops/nobody`);
    const missing = await nobody.text();
    const shows = async () => {
      const { status, text } = await fetch(`${app.url}/v1/directory/workshops/${slug}`).then(
        async answer => ({
          status: answer.status,
          text: await answer.text(),
        }),
      );
      if (status === 404) {
        const neutral = (body: string) =>
          body.replaceAll(/req_\w+/g, '').replaceAll(/workshops\/[\w-]+/g, '');
        expect(neutral(text)).toBe(neutral(missing));
      }
      const { data } = await anyone.directory.listWorkshops({ ...pune, search: 'hidden' });
      expect(data.length).toBe(status === 200 ? 1 : 0);
      expect((await owner.listing.get()).listed).toBe(status === 200);
      return status === 200;
    };
    expect((await owner.listing.get()).missing).toEqual(['verification', 'location', 'serviceTypes']);
    expect(await shows()).toBe(false);
    await complete(owner);
    expect(await shows()).toBe(false);
    const { platform } = admin.workbay;
    await platform.verifyWorkshop(id);
    expect(await shows()).toBe(true);
    await platform.blockWorkshop(id, { reason: 'Complaints' });
    expect((await fetch(`${app.url}/v1/directory/workshops/${slug}`)).status).toBe(404);
    await platform.unblockWorkshop(id, { reason: 'Settled' });
    expect(await shows()).toBe(true);
    await owner.listing.update({ available: false });
    expect(await shows()).toBe(false);
    await owner.listing.update({ available: true });
    await owner.workshops.update({ legalName: 'Another Company' });
    expect((await owner.listing.get()).missing).toEqual(['verification']);
    expect(await shows()).toBe(false);
    await platform.rejectWorkshop(id, { reason: 'No papers' });
    expect(await shows()).toBe(false);
    await platform.verifyWorkshop(id);
    expect(await shows()).toBe(true);
    await owner.privacy.deleteWorkshop({ slug });
    expect(await shows()).toBe(false);
    await owner.privacy.keepWorkshop();
    expect(await shows()).toBe(true);
  });

  it('shows neither phone nor address nor the exact place of who keeps them to themselves', async () => {
    const { slug } = await shop.owner.workshops.get();
    await shop.owner.listing.update({ phoneShown: false, addressShown: false });
    const text = await fetch(`${app.url}/v1/directory/workshops/${slug}`).then(answer => answer.text());
    for (const secret of ['2067891234', 'Karve', '18.5196', '73.8554']) expect(text).not.toContain(secret);
    expect(JSON.parse(text)).toMatchObject({ city: 'Pune', location: { latitude: 18.52, longitude: 73.86 } });
    await shop.owner.listing.update({ phoneShown: true, addressShown: true });
  });

  it('tells nothing that is nobody’s business: neither ids nor tax numbers, mail or bank', async () => {
    const { slug } = await shop.owner.workshops.get();
    const { id } = await shop.owner.workshops.update({
      email: 'shop@secret.example',
      gstin: '27AAPFU0939F1ZV',
    });
    await admin.workbay.platform.verifyWorkshop(id);
    const details = await fetch(`${app.url}/v1/directory/workshops/${slug}`).then(answer => answer.text());
    const listed = await fetch(`${app.url}/v1/directory/workshops?search=deccan`).then(answer =>
      answer.text(),
    );
    expect(listed).toContain(slug);
    for (const text of [details, listed])
      for (const secret of [id.slice(4), 'secret.example', '27AAPFU0939F1ZV', shop.email])
        expect(text.replaceAll(/"(small|large|picture)Url":"[^"]*"/g, '')).not.toContain(secret);
  });

  it('the test twin is in no directory', async () => {
    const twin = await testTwin(app, shop);
    const { slug } = await twin.owner.workshops.get();
    await twin.owner.workshops.update({ name: 'Twin Motors' });
    await expect(anyone.directory.getWorkshop(slug)).rejects.toMatchObject({ status: 404 });
    await expect(twin.owner.listing.update({ about: 'A test' })).rejects.toMatchObject({ code: 'live_only' });
  });
});
