import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import type { Config } from '../../config.ts';
import type { Labels } from './labels.ts';

export type Tiles = Config['mapTiles'];

/**
 * A map that is fetched when somebody opens it: of the entries that the page lists, or of one place. Empty without tiles; the page says
 * all that is on it.
 */
export function mapPart(tiles: Tiles, label: Labels, shows: Record<string, string>): string {
  if (!tiles) return '';
  const data = {
    tiles: tiles.url,
    attribution: tiles.attribution,
    'attribution-url': tiles.attributionUrl ?? '',
    'search-area': label.searchArea,
    'zoom-to-search': label.zoomToSearch,
    many: label.many,
    'zoom-in': label.zoomIn,
    'zoom-out': label.zoomOut,
    ...shows,
  };
  const given = Object.entries(data).map(([name, value]) => `data-${name}="${html(value)}"`);
  return `<button type="button" class="plain" id="map-open" aria-expanded="false" aria-controls="map" data-other="${label.hideMap}" hidden>${label.showMap}</button><section class="card map" id="map" aria-label="${label.map}" hidden ${given.join(' ')}><div data-map></div><button type="button" data-search hidden></button><p data-away role="status" hidden>${label.mapAway}</p></section>`;
}

const parts = {
  'map.js': [new URL('browser/map.js', import.meta.url).href],
  'map.css': [
    import.meta.resolve('leaflet/dist/leaflet.css'),
    new URL('browser/map.css', import.meta.url).href,
  ],
  'leaflet.js': [import.meta.resolve('leaflet/dist/leaflet.js')],
};

/** What the map is made of. */
export function addMapParts(app: FastifyInstance): void {
  for (const [name, files] of Object.entries(parts)) {
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    app.get(`/w/${name}`, async (_request, reply) => {
      const texts = await Promise.all(files.map(file => readFile(fileURLToPath(file), 'utf8')));
      return reply
        .type(`${type}; charset=utf-8`)
        .header('Cache-Control', 'public, max-age=3600')
        .send(texts.join('\n').replace(/^\/\/# sourceMappingURL=.*$/m, ''));
    });
  }
}
