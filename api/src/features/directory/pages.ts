import type { components } from '@workbay/sdk/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { asCaller, languageFor } from '../../http/pages.ts';
import type { RateLimits } from '../../http/rateLimit.ts';
import { fiveMinutesOf } from './facets.ts';
import { script } from './frame.ts';
import { labels } from './labels.ts';
import { addMapParts } from './mapPart.ts';
import { type Asked, type SearchView, searchPage } from './searchPage.ts';
import { letters, sitemap, sitemapIndex } from './sitemap.ts';
import { gonePage, workshopPage } from './workshopPage.ts';

type Schemas = components['schemas'];
type Parts = { config: Config; database: Database; rateLimits: RateLimits };
type Query = Record<string, string | string[] | undefined>;
type Request = FastifyRequest<{ Querystring: Query; Params: { slug: string } }>;
type Page = { data: Schemas['DirectoryWorkshop'][]; nextCursor: string | null };

/**
 * /w…: the directory as pages for people and for search engines. They are a client of the API like any other, and what
 * robots read beside them.
 */
export function addDirectoryPages(app: FastifyInstance, { config, database, rateLimits }: Parts): void {
  const { publicUrl, mapTiles } = config;
  addMapParts(app);

  app.get('/w/page.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('Cache-Control', 'public, max-age=3600').send(script),
  );

  app.get('/w', async (request: Request, reply) => {
    const language = languageOf(request);
    const asked = askedBy(request.query);
    const around = await pointOf(request, asked);
    const wanted = {
      ...around.query,
      ...textsOf(asked, around.isPoint),
      ...(asked.homeVisit ? { homeVisit: 'true' } : {}),
      ...(asked.openNow ? { openAt: fiveMinutesOf(new Date()).toISOString() } : {}),
    };
    const cursor = textOf(request.query.cursor);
    const [list, counts] = await Promise.all([
      ask<Page>(request, 'workshops', { ...wanted, ...(cursor ? { cursor } : {}) }),
      Object.keys(around.query).length > 0
        ? ask<Schemas['DirectoryFacets']>(request, 'counts', without(wanted, 'sort'))
        : null,
    ]);
    const view: SearchView = {
      language,
      publicUrl,
      tiles: mapTiles,
      asked,
      place: around.place,
      found: list.body?.data ?? [],
      counts: counts?.body ?? null,
      nextCursor: list.body?.nextCursor ?? null,
      problem: list.status === 429 ? 'busy' : null,
      geocoded: config.geocoderUrl !== null,
    };
    return sendPage(reply, list.status === 429 ? 429 : 200, searchPage(view));
  });

  app.get('/w/:slug', async (request: Request, reply) => {
    const language = languageOf(request);
    const slug = encodeURIComponent(request.params.slug);
    const [{ status, body }, reviews, booking] = await Promise.all([
      ask<Schemas['DirectoryWorkshopDetails']>(request, `workshops/${slug}`),
      ask<{ data: Schemas['PublicReview'][] }>(request, `workshops/${slug}/reviews`),
      ask<Schemas['BookingPage']>(request, `workshops/${slug}/booking`),
    ]);
    if (body) {
      const books = (booking.body?.services ?? []).length > 0;
      const beside = { reviews: reviews.body?.data ?? [], books, tiles: mapTiles };
      return sendPage(reply, 200, workshopPage(body, beside, language, publicUrl));
    }
    if (status === 429) return reply.code(429).type('text/plain').send(labels[language].busy);
    return sendPage(reply, 404, gonePage(language, publicUrl));
  });

  app.get('/sitemap.xml', async (request, reply) => {
    await rateLimits.take('read', null, request, reply);
    return sendXml(reply, await sitemapIndex({ database, config }));
  });

  app.get<{ Params: { name: string } }>('/sitemap/:name', async (request, reply) => {
    await rateLimits.take('read', null, request, reply);
    const letter = /^([a-z0-9])\.xml$/.exec(request.params.name)?.[1];
    if (!letter || !letters.includes(letter)) return reply.callNotFound();
    return sendXml(reply, await sitemap({ database, config }, letter));
  });

  app.get('/robots.txt', async (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('Cache-Control', 'public, max-age=3600')
      .send(`User-agent: *\nDisallow: /s/\nDisallow: /v1/\nSitemap: ${publicUrl}/sitemap.xml\n`),
  );

  /** The API's answer to whoever asked for the page; no body where it refused. */
  async function ask<T>(request: Request, path: string, query: Record<string, string> = {}) {
    const answer = await app.inject({
      method: 'GET',
      url: `/v1/${path === 'places' ? path : `directory/${path}`}`,
      query,
      ...asCaller(request),
    });
    return { status: answer.statusCode, body: answer.statusCode === 200 ? answer.json<T>() : null };
  }

  /** Where to look: what the map showed, the position that was given, the place that was named, or a city of that name. */
  async function pointOf(request: Request, { where, latitude, longitude, box }: Asked) {
    if (box) return { query: { box }, isPoint: true, place: null };
    if (latitude && longitude) return { query: { latitude, longitude }, isPoint: true, place: null };
    if (where.length < 2) return { query: {}, isPoint: false, place: null };
    const { body } = await ask<{ data: Schemas['Place'][] }>(request, 'places', {
      search: where,
      limit: '1',
    });
    const [found] = body?.data ?? [];
    if (!found) return { query: { city: where }, isPoint: false, place: where };
    const { location, name, town, region } = found;
    return {
      query: {
        latitude: `${location.latitude}`,
        longitude: `${location.longitude}`,
        ...(town ? { city: town } : {}),
      },
      isPoint: true,
      place: [name, region].filter(Boolean).join(', '),
    };
  }
}

const textOf = (value: string | string[] | undefined): string => `${[value ?? ''].flat()[0] ?? ''}`.trim();

const degrees = (value: string | string[] | undefined) =>
  /^-?\d{1,3}(\.\d{1,8})?$/.exec(textOf(value))?.[0] ?? '';

const askedBy = (query: Query): Asked => ({
  where: textOf(query.where).slice(0, 80),
  latitude: degrees(query.latitude),
  longitude: degrees(query.longitude),
  box: textOf(query.box).slice(0, 80),
  search: textOf(query.search).slice(0, 100),
  serviceType: textOf(query.serviceType),
  sort: textOf(query.sort) || 'relevance',
  openNow: query.openNow !== undefined,
  homeVisit: query.homeVisit !== undefined,
});

/** What was asked in words; nearest first is for who has said from where. */
function textsOf({ search, serviceType, sort }: Asked, isPoint: boolean): Record<string, string> {
  const all = { search, serviceType, sort: sort === 'distance' && !isPoint ? '' : sort };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

const without = (query: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([key]) => key !== name));

const languageOf = ({ query, headers }: Request) => languageFor(textOf(query.lang), headers);

const sendPage = (reply: FastifyReply, status: number, page: string) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('Vary', 'Accept-Language')
    .header('Cache-Control', 'no-cache')
    .send(page);

const sendXml = (reply: FastifyReply, text: string) =>
  reply.type('application/xml; charset=utf-8').header('Cache-Control', 'public, max-age=3600').send(text);
