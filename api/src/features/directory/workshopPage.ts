import { readablePhone } from '@workbay/sdk/phone';
import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { dateText } from '../../documents/figures.ts';
import { dayOf } from '../openingHours/spans.ts';
import { filled } from '../sharing/labels.ts';
import { frame, type Language } from './frame.ts';
import { type Labels, labels } from './labels.ts';
import { mapPart, type Tiles } from './mapPart.ts';
import { stars } from './searchPage.ts';
import { serviceTypes } from './serviceTypes.ts';
import { schemaOf } from './structured.ts';

type Schemas = components['schemas'];
type Details = Schemas['DirectoryWorkshopDetails'];
type Hours = NonNullable<Details['openingHours']>;

const clockOf = (language: Language) =>
  new Intl.DateTimeFormat(`${language}-IN`, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
const clocks = { en: clockOf('en'), hi: clockOf('hi') };
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export function workshopPage(
  workshop: Details,
  { reviews, books, tiles }: { reviews: Schemas['PublicReview'][]; books: boolean; tiles: Tiles },
  language: Language,
  publicUrl: string,
): string {
  const label = labels[language];
  const { name, city, region, url, about, photos, logoUrl, slug } = workshop;
  const offered = workshop.serviceTypes.map(code => serviceTypes[code][language]);
  const title = [name, city].filter(Boolean).join(', ');
  const [first] = photos;
  const image = first?.largeUrl ?? logoUrl;
  return frame({
    language,
    title: `${title} · Workbay`,
    description: (about ?? offered.join(', ')).replaceAll(/\s+/g, ' ').slice(0, 160),
    canonical: url,
    indexed: true,
    otherUrl: `/w/${slug}?lang=${language === 'hi' ? 'en' : 'hi'}`,
    image: image && new URL(image, publicUrl).href,
    data: schemaOf(workshop, publicUrl),
    body: [
      head(workshop, language, books ? `/w/${slug}/book?lang=${language}` : null),
      part(label.services, tags(offered)),
      about ? part(label.about, `<p style="white-space:pre-line">${html(about)}</p>`) : '',
      workshop.openingHours ? part(label.hours, hours(workshop.openingHours, label, language)) : '',
      reviews.length > 0 ? part(label.reviewsTitle, reviewsOf(workshop, reviews, label, language)) : '',
      photos.length > 0
        ? part(
            label.photos,
            gallery(photos, number => html(filled(label.photo, { number, name }))),
          )
        : '',
      part(label.address, address(workshop, label, region)),
      mapPart(tiles, label, placeOf(workshop)),
      `<p><a href="/w?lang=${language}">${label.all}</a></p>`,
    ].join(''),
  });
}

export function gonePage(language: Language, publicUrl: string): string {
  const label = labels[language];
  return frame({
    language,
    title: `${label.gone} · Workbay`,
    description: label.describe,
    canonical: `${publicUrl}/w`,
    indexed: false,
    otherUrl: `/w?lang=${language === 'hi' ? 'en' : 'hi'}`,
    body: `<div class="card"><h1>${label.gone}</h1><p>${label.goneText}</p><a class="button" href="/w?lang=${language}">${label.all}</a></div>`,
  });
}

const placeOf = ({ name, location, addressShown }: Details) => ({
  name,
  latitude: `${location.latitude}`,
  longitude: `${location.longitude}`,
  exact: addressShown ? 'yes' : '',
});

const part = (title: string, body: string) => `<section class="card"><h2>${title}</h2>${body}</section>`;
const tags = (names: string[]) =>
  `<ul class="tags">${names.map(name => `<li>${html(name)}</li>`).join('')}</ul>`;

function head(workshop: Details, language: Language, bookAt: string | null): string {
  const label = labels[language];
  const { name, city, rating, openNow, phone, location, homeVisit, homeVisitKm, logoUrl } = workshop;
  const open =
    openNow === null
      ? ''
      : openNow
        ? `<span class="seal">${label.isOpen}</span>`
        : `<span class="shut">${label.isClosed}</span>`;
  const visits = homeVisit
    ? homeVisitKm === null
      ? label.visits
      : filled(label.visitsKm, { km: homeVisitKm })
    : '';
  const facts = [html(city ?? ''), stars(rating, label), open, visits].filter(Boolean).join(' · ');
  const book = bookAt ? `<a class="button" href="${html(bookAt)}">${label.book}</a>` : '';
  const quote = `<a class="button${book || phone ? ' plain' : ''}" href="/my/requests/new?workshop=${html(workshop.slug)}&amp;lang=${language}">${label.askQuote}</a>`;
  const call = phone
    ? `<a class="button${book ? ' plain' : ''}" href="tel:${html(phone)}">${html(filled(label.call, { phone: readablePhone(phone) }))}</a>`
    : '';
  const { latitude, longitude } = location;
  const way = workshop.addressShown
    ? `<a class="button plain" href="https://www.google.com/maps/dir/?api=1&amp;destination=${latitude},${longitude}" rel="noopener">${label.way}</a>`
    : '';
  const keep = `<a class="button plain" href="/my/favourites?keep=${html(workshop.slug)}&amp;lang=${language}" rel="nofollow">${label.keep}</a>`;
  const logo = logoUrl ? `<img src="${html(logoUrl)}" alt="">` : '';
  return `<div class="card"><div class="place"><h1>${html(name)}</h1>${logo}<p>${facts}</p><p class="seal">✓ ${label.verified}</p></div><div class="acts">${book || call}${quote}${book && call}${way}${keep}</div></div>`;
}

/** `9:30 am`, as the times that can be booked are written; a day ends at 24:00. */
const clock = (time: string, language: Language) =>
  clocks[language].format(new Date(Date.parse(`1970-01-01T${time.replace(/^24/, '00')}Z`)));

function hours({ week, holidays }: Hours, label: Labels, language: Language): string {
  const spans = (all: Schemas['OpenSpan'][]) =>
    all.map(({ from, to }) => `${clock(from, language)} – ${clock(to, language)}`).join(', ') || label.closed;
  const row = (name: string, what: string) =>
    `<tr><th scope="row">${html(name)}</th><td>${html(what)}</td></tr>`;
  const days = weekdays.map(day => row(label.days[day], spans(week[day])));
  const others = holidays.map(({ from, to, reason, spans: open }) => {
    const when = [...new Set([from, to])].map(day => dateText(day, language)).join(' – ');
    return row(when, `${reason}: ${spans(open)}`);
  });
  return `<table><tbody>${days.join('')}</tbody></table>${others.length > 0 ? `<h3>${label.holidays}</h3><table><tbody>${others.join('')}</tbody></table>` : ''}`;
}

function reviewsOf(
  { timeZone }: Details,
  reviews: Schemas['PublicReview'][],
  label: Labels,
  language: Language,
): string {
  const day = (time: string) => dateText(dayOf(new Date(time), timeZone), language);
  const shown = reviews.map(({ stars: count, text, photos, name, writtenAt, edited, reply }) => {
    const words = text ? `<p style="white-space:pre-line">${html(text)}</p>` : '';
    const alt = (number: number) => html(filled(label.reviewPhoto, { number, name: name ?? label.someone }));
    const pictures = photos.length > 0 ? gallery(photos, alt) : '';
    const answer = reply
      ? `<blockquote><p class="faint">${label.replied} · ${html(day(reply.at))}</p><p style="white-space:pre-line">${html(reply.text)}</p></blockquote>`
      : '';
    const when = [html(name ?? label.someone), html(day(writtenAt)), edited ? label.edited : ''];
    return `<article class="review"><p><span role="img" aria-label="${count} / 5">${'★'.repeat(count)}${'☆'.repeat(5 - count)}</span> <span class="faint">${when.filter(Boolean).join(' · ')}</span></p>${words}${pictures}${answer}</article>`;
  });
  return shown.join('');
}

function gallery(
  photos: { smallUrl: string | null; largeUrl: string | null }[],
  alt: (number: number) => string,
): string {
  const shown = photos.map(
    ({ smallUrl, largeUrl }, index) =>
      `<a href="${html(largeUrl ?? '')}"><img src="${html(smallUrl ?? '')}" alt="${alt(index + 1)}" loading="lazy"></a>`,
  );
  return `<div class="gallery">${shown.join('')}</div>`;
}

function address(
  { address: lines, city, addressShown }: Details,
  label: Labels,
  region: string | null,
): string {
  const shown = lines.length > 0 ? [...lines, region] : [city, region];
  const text = shown.filter(line => line !== null && line !== '').map(line => html(`${line}`));
  return `<p>${text.join('<br>')}</p>${addressShown ? '' : `<p class="faint">${label.onlyCity}</p>`}`;
}
