import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { entriesCollection } from './store.ts';

type Scope = Pick<DataScope, 'database'> & { config: Pick<Config, 'publicUrl'> };

/** A sitemap takes 50,000 addresses at the most (sitemaps.org), so there is one for each first letter of the slugs. */
export const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const most = 50_000;
const opening = '<?xml version="1.0" encoding="UTF-8"?>\n';
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const entriesOf = ({ database }: Scope) =>
  platformCollection({ database }, entriesCollection, 'search engines ask what there is');

const beginsWith = (letter: string) => ({ slug: { $gte: letter, $lt: `${letter}\u{10ffff}` } });

/** Of the letters that some workshop's slug begins with. */
export async function sitemapIndex(scope: Scope): Promise<string> {
  const { publicUrl } = scope.config;
  const entries = entriesOf(scope);
  const some = await Promise.all(letters.map(letter => entries.findOne(beginsWith(letter), { _id: 1 })));
  const maps = letters
    .filter((_, index) => some[index])
    .map(letter => `<sitemap><loc>${publicUrl}/sitemap/${letter}.xml</loc></sitemap>`);
  return `${opening}<sitemapindex ${names}>${maps.join('')}</sitemapindex>`;
}

export async function sitemap(scope: Scope, letter: string): Promise<string> {
  const { publicUrl } = scope.config;
  const found = await entriesOf(scope).find(beginsWith(letter), {
    sort: { slug: 1 },
    limit: most,
    projection: { slug: 1, changedAt: 1 },
  });
  const urls = found.map(
    ({ slug, changedAt }) =>
      `<url><loc>${publicUrl}/w/${slug}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`,
  );
  return `${opening}<urlset ${names}>${urls.join('')}</urlset>`;
}
