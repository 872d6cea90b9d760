export type FoundPlace = {
  name: string;
  /** The state or province. */
  region: string | null;
  /** ISO 3166-1. */
  country: string;
  /** In degrees (WGS 84). */
  location: { latitude: number; longitude: number };
};

/** Finds places by what people type; those of `country` first, the likeliest first. Throws where it cannot be asked. */
export type Geocoder = {
  search(text: string, options: { country: string; limit: number }): Promise<FoundPlace[]>;
};
