import { definePlatformCollection } from '../../data/collections.ts';
import type { ServiceType } from '../listing/store.ts';
import type { Hours } from '../openingHours/spans.ts';
import type { GeoPoint } from '../places/point.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

export type Visits = {
  /** Centres to about a kilometre: they may be where somebody lives. */
  circles: { latitude: number; longitude: number; metres: number }[];
  /** Towns, as they are looked up. */
  cities: string[];
  /** Whether somebody of them may go to any point, or any town, that the workshop itself goes to. */
  anyPoint: boolean;
  anyCity: boolean;
};

/**
 * What everybody may know of a workshop that is listed, and nothing else: one document each, under the workshop's id, kept in
 * the transaction of what it follows from. Whatever is not listed has none, so no search can show it.
 */
export type EntryDocument = {
  _id: string;
  slug: string;
  name: string;
  kind: WorkshopDocument['kind'];
  city: string | null;
  /** The city as it is looked up. */
  cityKey: string | null;
  region: string | null;
  country: string;
  timeZone: string;
  /** Its lines; none where only the city is shown. */
  address: string[];
  addressShown: boolean;
  /** To about a kilometre where the address is not shown. */
  location: GeoPoint;
  phone: string | null;
  serviceTypes: ServiceType[];
  homeVisit: boolean;
  homeVisitKm: number | null;
  /** Where its people go to customers; null where that is the workshop's to say alone. */
  visits: Visits | null;
  /** The cells of where its people come to, for who names a town; none where they come to nobody. A process of before writes none at all. */
  reach?: number[];
  /** The `changedAt` of what the cells were made of: another one says that a process of before has changed the entry since. */
  measuredAt?: Date;
  about: string | null;
  /** Null where it has told none. */
  hours: Hours | null;
  logoFileId: string | null;
  photoFileIds: string[];
  /** The plain mean of the reviews, 0 without any, and how many there are. */
  rating: number;
  totalRatings: number;
  /** What they are ranked by: the mean with five more reviews of 3.5 stars. */
  score: number;
  search: string[];
  changedAt: Date;
};

export const entriesCollection = definePlatformCollection<EntryDocument>('directoryEntries', {
  audit: false,
  indexes: [
    { key: { slug: 1 }, unique: true },
    { key: { location: '2dsphere' } },
    { key: { timeZone: 1 } },
    { key: { changedAt: 1 } },
    { key: { country: 1 } },
    { key: { score: -1, slug: 1 } },
    { key: { serviceTypes: 1, score: -1, slug: 1 } },
    { key: { homeVisit: 1, score: -1, slug: 1 } },
    { key: { cityKey: 1, score: -1, slug: 1 } },
    { key: { reach: 1, score: -1, slug: 1 } },
    { key: { 'visits.cities': 1, score: -1, slug: 1 } },
    { key: { search: 1, score: -1, slug: 1 } },
  ],
});
