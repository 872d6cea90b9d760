export type FoundPlace = {
  name: string;
  /** The town that it is, or lies in; at most 100 characters, null where that is not known. */
  town: string | null;
  /** The state or province. */
  region: string | null;
  /** ISO 3166-1. */
  country: string;
  /** In degrees (WGS 84). */
  location: { latitude: number; longitude: number };
  source: 'geonames' | 'openstreetmap';
};

/** Finds places by what people type; those of `country` first, the likeliest first. Throws where it cannot be asked. */
export type Geocoder = {
  search(text: string, options: { country: string; limit: number }): Promise<FoundPlace[]>;
};
