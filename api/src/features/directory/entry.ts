import { isDeepStrictEqual } from 'node:util';
import { isTestTenant } from '../../data/mode.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope, nowOf } from '../../data/scope.ts';
import { searchTerms } from '../../data/search.ts';
import { Problem } from '../../errors.ts';
import { findListing } from '../listing/find.ts';
import { missingFor } from '../listing/missing.ts';
import type { ListingDocument } from '../listing/store.ts';
import { everyGoer } from '../members/going.ts';
import { hoursOf } from '../openingHours/find.ts';
import type { Hours } from '../openingHours/spans.ts';
import { fold } from '../places/fold.ts';
import { type GeoPoint, rounded } from '../places/point.ts';
import { type Rating, ratingOf } from '../reviews/rating.ts';
import { takeTurn } from '../summary/figures.ts';
import { addressLines } from '../workshops/address.ts';
import { stateOf } from '../workshops/letterhead.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { searchesOf } from './cache.ts';
import { scoreOf } from './score.ts';
import { serviceTypes } from './serviceTypes.ts';
import { type EntryDocument, entriesCollection } from './store.ts';
import { reachOf, visitsOf } from './visits.ts';

type Entry = Omit<EntryDocument, '_id' | 'changedAt' | 'measuredAt'>;

export function isListed(workshop: WorkshopDocument, listing: ListingDocument): boolean {
  const { _id, blocked, closing } = workshop;
  return !blocked && !closing && !isTestTenant(_id) && missingFor(workshop, listing).length === 0;
}

/** Whether the directory shows the scope's workshop. */
export async function isInDirectory(scope: DataScope): Promise<boolean> {
  const entries = platformCollection(scope, entriesCollection, 'whether a workshop is listed');
  return (await entries.findOne({ _id: `${scope.tenantId}` }, { _id: 1 })) !== null;
}

/** Throws `not_found` for whoever is not listed. */
export async function entryBySlug(scope: DataScope, slug: string): Promise<EntryDocument> {
  const entries = platformCollection(scope, entriesCollection, 'somebody opens a listed workshop');
  const entry = await entries.findOne({ slug });
  if (!entry) throw new Problem('not_found');
  return entry;
}

/** Brings what the directory shows of the workshop up to date, in the transaction of the change. */
export async function refreshEntry(scope: DataScope, workshop: WorkshopDocument): Promise<void> {
  const within = { ...scope, tenantId: workshop.tenantId };
  // Two changes at once, of hours and listing, would each write the entry without the other's.
  await takeTurn(within);
  const listing = await findListing(within, workshop);
  const entries = platformCollection(scope, entriesCollection, 'the directory follows a workshop');
  const before = await entries.findOne({ _id: workshop._id });
  const forget = () => searchesOf(scope.database).forget();
  const { location } = listing;
  if (!location || !isListed(workshop, listing)) {
    if (!before) return;
    await entries.deleteOne({ _id: workshop._id });
    return afterCommit(scope, forget);
  }
  const hours = await hoursOf(within);
  const visits = listing.homeVisit ? visitsOf(await everyGoer(within)) : null;
  const rating = await ratingOf(within);
  const entry = { ...entryOf(workshop, { ...listing, location }, hours, rating), visits };
  const after = { ...entry, reach: reachOf(entry) };
  if (before && isDeepStrictEqual(after, withoutTimes(before))) return;
  const changedAt = nowOf(scope);
  await entries.updateOne(
    { _id: workshop._id },
    { $set: { ...after, changedAt, measuredAt: changedAt } },
    { upsert: true },
  );
  afterCommit(scope, forget);
}

function withoutTimes({ _id, changedAt, measuredAt, ...entry }: EntryDocument): Entry {
  return entry;
}

function entryOf(
  workshop: WorkshopDocument,
  listing: ListingDocument & { location: GeoPoint },
  hours: Hours | null,
  rated: Rating,
): Omit<Entry, 'visits' | 'reach'> {
  const { slug, name, kind, timeZone, logoFileId } = workshop;
  const { serviceTypes: offered, homeVisit, homeVisitKm, about, photoFileIds, addressShown } = listing;
  const city = workshop.address.city ?? null;
  const labels = offered.flatMap(code => [serviceTypes[code].en, serviceTypes[code].hi]);
  return {
    slug,
    name,
    kind,
    city,
    cityKey: city && fold(city),
    region: stateOf(workshop.address.stateCode)?.name ?? workshop.address.region ?? null,
    country: workshop.country,
    timeZone,
    address: addressShown ? addressLines(workshop.address, workshop.country) : [],
    addressShown,
    location: addressShown ? listing.location : nearby(listing.location),
    phone: listing.phoneShown ? workshop.phone : null,
    serviceTypes: offered,
    homeVisit,
    homeVisitKm: homeVisit ? homeVisitKm : null,
    about,
    hours,
    logoFileId,
    photoFileIds,
    rating: rated.count === 0 ? 0 : rated.sum / rated.count,
    totalRatings: rated.count,
    score: scoreOf(rated),
    search: searchTerms({ texts: [name, city, ...labels] }),
  };
}

const nearby = ({ coordinates: [longitude, latitude] }: GeoPoint): GeoPoint => ({
  type: 'Point',
  coordinates: [rounded(longitude, 2), rounded(latitude, 2)],
});
