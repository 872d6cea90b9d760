import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { filled } from '../sharing/labels.ts';
import { frame, type Language } from './frame.ts';
import { type Labels, labels } from './labels.ts';
import { mapPart, type Tiles } from './mapPart.ts';
import { serviceTypeCodes, serviceTypes } from './serviceTypes.ts';

type Schemas = components['schemas'];

/** What the form asks, as it stands in the address. */
export type Asked = {
  where: string;
  latitude: string;
  longitude: string;
  /** What a map showed: south, west, north and east. */
  box: string;
  search: string;
  serviceType: string;
  sort: string;
  openNow: boolean;
  homeVisit: boolean;
};

export type SearchView = {
  language: Language;
  publicUrl: string;
  tiles: Tiles;
  asked: Asked;
  /** What was found under `where`. */
  place: string | null;
  found: Schemas['DirectoryWorkshop'][];
  counts: Schemas['DirectoryFacets'] | null;
  nextCursor: string | null;
  problem: 'busy' | null;
  /** Whether places may be from OpenStreetMap, which then is to be named. */
  geocoded: boolean;
};

const addressOf = (language: Language, asked: Asked, more: Record<string, string> = {}): string => {
  const entries = Object.entries({ ...asked, ...more }).flatMap(([name, value]): [string, string][] =>
    value === '' || value === false ? [] : [[name, value === true ? '1' : value]],
  );
  return `/w?${new URLSearchParams([...entries, ['lang', language]])}`;
};

export function searchPage(view: SearchView): string {
  const { language, publicUrl, tiles, asked, place, found, nextCursor, problem } = view;
  const label = labels[language];
  const title = place ? filled(label.titleIn, { place }) : label.title;
  const here = place ? '' : asked.box ? label.inBox : asked.latitude ? label.aroundYou : '';
  // How far it is from the middle of a map tells nobody anything.
  const list = found.map(one => card(asked.box ? { ...one, distanceKm: null } : one, label, language));
  const none = problem ? label[problem] : nextCursor ? label.noneYet : label.none;
  const next = nextCursor
    ? `<a class="button plain" href="${html(addressOf(language, asked, { cursor: nextCursor }))}">${found.length > 0 ? label.more : label.further}</a>`
    : '';
  const wish = new URLSearchParams({ serviceType: asked.serviceType, where: asked.where, lang: language });
  const several = place
    ? `<a class="button plain" href="${html(`/my/requests/new?${wish}`)}" rel="nofollow">${label.askSeveral}</a>`
    : '';
  const results =
    found.length > 0
      ? several + list.join('') + next
      : `<div class="card note" role="status"><p>${none}</p>${next}</div>`;
  return frame({
    language,
    title: `${title} · Workbay`,
    description: label.describe,
    canonical: `${publicUrl}/w`,
    // One page of all that can be asked is enough for a search engine; the workshops are in the sitemap.
    indexed: Object.values(asked).every(value => !value || value === 'relevance'),
    otherUrl: addressOf(language === 'hi' ? 'en' : 'hi', asked),
    body: `<h1>${html(title)}</h1>${form(view, label)}${mapPart(tiles, label, { box: asked.box })}<div id="found">${here ? `<p class="faint" role="status">${here}</p>` : ''}${results}</div><p class="faint"><a href="https://www.geonames.org/">${label.places}</a>${view.geocoded ? ' · <a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>' : ''}</p>`,
  });
}

function form({ language, asked, counts }: SearchView, label: Labels): string {
  const countOf = (code: string) =>
    counts?.serviceTypes.find(({ serviceType }) => serviceType === code)?.count;
  const option = (value: string, name: string, chosen: string) =>
    `<option value="${value}"${value === chosen ? ' selected' : ''}>${html(name)}</option>`;
  const services = serviceTypeCodes.map(code => {
    const count = countOf(code);
    return option(code, serviceTypes[code][language] + (count ? ` (${count})` : ''), asked.serviceType);
  });
  const check = (name: 'openNow' | 'homeVisit') => {
    const count = counts?.[name];
    return `<label><input type="checkbox" name="${name}" value="1"${asked[name] ? ' checked' : ''}>${label[name]}${count === undefined ? '' : ` (${count})`}</label>`;
  };
  const orders = (['relevance', 'distance', 'rating'] as const).map(one =>
    option(one, label[one], asked.sort),
  );
  const field = (name: string, input: string) => `<label class="field">${name}${input}</label>`;
  const narrowed = [
    asked.search,
    asked.serviceType,
    asked.sort !== '' && asked.sort !== 'relevance',
    asked.openNow,
    asked.homeVisit,
  ].filter(Boolean).length;
  const hidden = [
    ['lang', language],
    ['latitude', asked.latitude],
    ['longitude', asked.longitude],
    ['box', asked.box],
  ].map(([name, value = '']) => `<input type="hidden" name="${name}" value="${html(value)}">`);
  return `<form class="card find" action="/w" method="get">${hidden.join('')}
<div class="asked">${field(label.where, `<input name="where" maxlength="80" autocomplete="address-level2" value="${html(asked.where)}">`)}<button type="submit">${label.search}</button></div>
<button type="button" class="plain" id="here" hidden>${label.here}</button>
<details><summary>${narrowed > 0 ? filled(label.narrowedBy, { count: narrowed }) : label.narrow}</summary><div class="fields">
${field(label.words, `<input type="search" name="search" maxlength="100" value="${html(asked.search)}">`)}
${field(label.service, `<select name="serviceType">${option('', label.anyService, asked.serviceType)}${services.join('')}</select>`)}
${field(label.sort, `<select name="sort">${orders.join('')}</select>`)}
<div class="checks wide">${check('openNow')}${check('homeVisit')}</div></div></details></form>`;
}

export const stars = ({ mean, count }: Schemas['Rating'], label: Labels): string =>
  mean === null
    ? ''
    : `<span role="img" aria-label="${html(filled(label.reviews, { mean, count }))}">★ ${mean} (${count})</span>`;

function card(workshop: Schemas['DirectoryWorkshop'], label: Labels, language: Language): string {
  const { slug, name, city, distanceKm, rating, serviceTypes: offered, pictureUrl, homeVisit } = workshop;
  const { latitude, longitude } = workshop.location;
  const how = [
    html(city ?? ''),
    distanceKm === null ? '' : filled(label.km, { km: distanceKm.toFixed(1) }),
    stars(rating, label),
    homeVisit ? label.visits : '',
  ];
  const shown = offered.slice(0, 6).map(code => `<li>${html(serviceTypes[code][language])}</li>`);
  const rest = offered.length > shown.length ? `<li>+${offered.length - shown.length}</li>` : '';
  const picture = pictureUrl ? `<img src="${html(pictureUrl)}" alt="" loading="lazy">` : '';
  return `<article class="card place" data-latitude="${latitude}" data-longitude="${longitude}"><h2><a href="/w/${html(slug)}?lang=${language}">${html(name)}</a></h2><p class="faint">${how.filter(Boolean).join(' · ')}</p>${picture}<ul class="tags">${shown.join('')}${rest}</ul></article>`;
}
