// Generated from openapi.yaml by `npm run generate`. Do not edit.

import type { Client } from 'openapi-fetch';
import { type List, list, type RequestOptions, requestInit, unwrap } from '../call.ts';
import type { DirectoryFacets, DirectoryWorkshop, DirectoryWorkshopDetails, operations, paths } from './schema.ts';

/** The public directory of verified workshops. */
export class DirectoryResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * List the services.
   *
   * Every kind of service by which a workshop can be found, with its name.
   *
   * Needs no credential.
   */
  listServiceTypes(query: NonNullable<operations['directory.listServiceTypes']['parameters']['query']> = {}, options?: RequestOptions): Promise<operations['directory.listServiceTypes']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/directory/service-types', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Count workshops.
   *
   * How many workshops there are around a point, in a box or in a city: by service, and how many come to the customer. Each count is by
   * all that is asked for beside it, so that it says what would be found if it were chosen.
   *
   * Needs no credential.
   */
  countWorkshops(query: NonNullable<operations['directory.countWorkshops']['parameters']['query']> = {}, options?: RequestOptions): Promise<DirectoryFacets> {
    return unwrap(this.#client.GET('/v1/directory/counts', { params: { query }, ...requestInit(options) }));
  }

  /**
   * Find workshops.
   *
   * Verified workshops that want to be found: around a point, in a box, in a city, or all; narrowed by service, rating, opening, home visit
   * and words. Give one of `latitude` with `longitude`, `box` or `city`.
   *
   * `distance` needs a point or a box, whose middle then counts. `rating` is by the mean of all reviews together with five of 3.5 stars,
   * so that a single one of five stars is not the top. `relevance` is nearest first, where each star that this mean lacks counts as two kilometres;
   * without a point or box it is the same as `rating`. An answer can be some minutes old as far as others' changes go by unseen, never one that shows
   * a workshop which has left.
   *
   * Needs no credential.
   */
  listWorkshops(query: NonNullable<operations['directory.listWorkshops']['parameters']['query']> = {}, options?: RequestOptions): List<DirectoryWorkshop> {
    return list(query, query => unwrap(this.#client.GET('/v1/directory/workshops', { params: { query }, ...requestInit(options) })));
  }

  /**
   * Get a workshop of the directory.
   *
   * What everybody may know of a listed workshop. Whatever is not listed is `not_found`, as if it did not exist.
   *
   * Needs no credential.
   */
  getWorkshop(slug: string, options?: RequestOptions): Promise<DirectoryWorkshopDetails> {
    return unwrap(this.#client.GET('/v1/directory/workshops/{slug}', { params: { path: { slug } }, ...requestInit(options) }));
  }
}

/** Cities, towns and villages with where they are. */
export class PlacesResource {
  readonly #client: Client<paths>;

  constructor(client: Client<paths>) {
    this.#client = client;
  }

  /**
   * Find a place.
   *
   * Cities, towns and villages of the world whose name begins with what is typed, with or without its accents; those of `country` first,
   * and a name that is complete before longer ones. Also by the former names of Indian cities, such as Bangalore. The places are from
   * GeoNames (geonames.org), under CC BY 4.0: name it where you show them.
   *
   * Needs no credential.
   */
  search(query: operations['places.search']['parameters']['query'], options?: RequestOptions): Promise<operations['places.search']['responses'][200]['content']['application/json']> {
    return unwrap(this.#client.GET('/v1/places', { params: { query }, ...requestInit(options) }));
  }
}
