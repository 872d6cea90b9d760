import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { momentText } from '../../documents/figures.ts';
import { keyField } from '../../http/askApi.ts';
import { serviceTypeCodes, serviceTypes } from '../directory/serviceTypes.ts';
import { formatMoney } from '../money/format.ts';
import { field, frame, type View, withLanguage } from '../portal/frame.ts';
import { filled } from '../sharing/labels.ts';
import { labels } from './labels.ts';

type Schemas = components['schemas'];
type Request = Schemas['PortalRequest'];

export function requestsPage(view: View, requests: Request[]): string {
  const { language } = view;
  const label = labels[language];
  const rows = requests.map(({ id, serviceType, status, description, quotes }) => {
    const answered = quotes.filter(({ quote }) => quote !== null).length;
    return `<li><a href="${withLanguage(`/my/requests/${id}`, language)}"><strong>${html(serviceTypes[serviceType][language])}</strong></a><p class="faint">${label.statuses[status]} · ${filled(label.answered, { answered, asked: quotes.length })}</p><p class="faint clip">${html(description)}</p></li>`;
  });
  const list = rows.length > 0 ? `<ul class="list">${rows.join('')}</ul>` : `<p>${label.none}</p>`;
  const body = `<section class="card"><h1>${label.title}</h1>${list}</section><a class="button" href="${withLanguage('/my/requests/new', language)}">${label.ask}</a>`;
  return frame(view, label.title, body);
}

export type Typed = Record<string, string>;

/** For one workshop, or for the nearest. */
export function newRequestPage(
  view: View,
  { typed, workshop, account }: { typed: Typed; workshop: string | null; account: Schemas['PortalAccount'] },
): string {
  const { language } = view;
  const label = labels[language];
  const [home] = account.addresses;
  const [own] = account.vehicles;
  const was = (name: string, known: string | null | undefined = '') => typed[name] ?? known ?? '';
  const options = serviceTypeCodes.map(
    code =>
      `<option value="${code}"${was('serviceType') === code ? ' selected' : ''}>${html(serviceTypes[code][language])}</option>`,
  );
  const who = account.nameGuessed
    ? `${field('name', label.name, was('name'), 'required maxlength="120" autocomplete="name"')}${field('phone', label.phone, was('phone', account.phone), 'type="tel" maxlength="24" autocomplete="tel"')}`
    : '';
  const title = workshop ? filled(label.askOf, { name: workshop }) : label.ask;
  const body = `<form class="card" method="post" enctype="multipart/form-data" action="${withLanguage('/my/requests/new', language)}"><h1>${html(title)}</h1><p class="faint">${label.text}</p><input type="hidden" name="workshop" value="${html(was('workshop'))}">${keyField()}
<label class="field">${label.service}<select name="serviceType" required>${options.join('')}</select></label>
<label class="field">${label.what}<textarea name="description" required maxlength="2000">${html(was('description'))}</textarea></label>
${field('photos', label.photos, '', 'type="file" accept="image/jpeg,image/png,image/webp" multiple')}
${who}${field('where', label.where, was('where', home?.city), `${workshop ? '' : 'required '}maxlength="80" autocomplete="address-level2"`)}${field('preferredOn', label.on, was('preferredOn'), 'type="date"')}
${field('registration', label.vehicle.registration, was('registration', own?.registration), 'maxlength="20" autocomplete="off"')}<div class="grid">${field('make', label.vehicle.make, was('make', own?.make), 'maxlength="60"')}${field('model', label.vehicle.model, was('model', own?.model), 'maxlength="60"')}</div>
<label class="check"><input type="checkbox" name="atHome" value="1"${was('atHome') ? ' checked' : ''}>${label.atHome}</label>${field('address', label.address, was('address', home?.line1), 'maxlength="300" autocomplete="street-address"')}<button type="submit">${label.send}</button></form>`;
  return frame(view, title, body);
}

const places = {
  accepted: 0,
  quoted: 1,
  waiting: 2,
  lost: 3,
  declined: 3,
  cancelled: 3,
  expired: 3,
} as const;

/** What one can choose from first, and of that the cheapest. */
const inOrder = (quotes: Request['quotes']): Request['quotes'] =>
  quotes.toSorted(
    (one, other) =>
      places[one.status] - places[other.status] || (one.quote?.price ?? 0) - (other.quote?.price ?? 0),
  );

const holds = ({ validUntil }: Schemas['Quote']): boolean => Date.parse(validUntil) > Date.now();

export function requestPage(view: View, request: Request): string {
  const { language } = view;
  const label = labels[language];
  const { id, status, serviceType, description, photos, quotes, bookingUrl, expiresAt, vehicle } = request;
  const timeIn = (time: string, timeZone: string) => momentText(new Date(time), timeZone, language);
  const shown = photos.flatMap(({ smallUrl, largeUrl }, index) =>
    smallUrl && largeUrl
      ? `<a href="${html(largeUrl)}"><img src="${html(smallUrl)}" alt="${filled(label.photo, { number: index + 1 })}"></a>`
      : '',
  );
  const answers = inOrder(quotes).map(({ id: quoteId, status: answer, quote, reason, workshop, version }) => {
    const price = quote ? formatMoney(quote.price, quote.currency) : '';
    const facts = quote
      ? `<p><span class="big">${html(price)}</span><br>${html(timeIn(quote.startsAt, workshop.timeZone))}</p>${status === 'open' ? `<p class="faint">${html(filled(holds(quote) ? label.holds : label.held, { time: timeIn(quote.validUntil, workshop.timeZone) }))}</p>` : ''}${quote.note ? `<p>${html(quote.note)}</p>` : ''}`
      : '';
    const accept =
      status === 'open' && answer === 'quoted' && quote && holds(quote)
        ? `<form method="post" action="${withLanguage(`/my/requests/${id}/accept`, language)}"><input type="hidden" name="quoteId" value="${html(quoteId)}"><input type="hidden" name="quoteVersion" value="${version}">${keyField()}<button type="submit">${html(filled(label.accept, { price }))}</button></form>`
        : '';
    return `<section class="card"><h2><a href="${withLanguage(`/w/${workshop.slug}`, language)}">${html(workshop.name)}</a></h2><p class="faint">${label.quotes[answer]}</p>${facts}${reason ? `<p>${html(reason)}</p>` : ''}${accept}</section>`;
  });
  const zone = quotes[0]?.workshop.timeZone ?? 'Asia/Kolkata';
  const open = `<p class="faint">${html(filled(label.until, { time: timeIn(expiresAt, zone) }))}</p>`;
  const booking = bookingUrl
    ? `<a class="button" href="${withLanguage(new URL(bookingUrl).pathname, language)}">${label.booking}</a>`
    : '';
  const cancel = `<form method="post" action="${withLanguage(`/my/requests/${id}/cancel`, language)}">${keyField()}<button type="submit" class="plain">${label.cancel}</button></form>`;
  const body = `<section class="card note" role="status"><h1>${html(serviceTypes[serviceType][language])}</h1><p><strong>${label.statuses[status]}</strong></p><p style="white-space:pre-line">${html(description)}</p>${vehicle ? `<p class="faint">${html(vehicle)}</p>` : ''}${shown.length > 0 ? `<div class="photos">${shown.join('')}</div>` : ''}${status === 'open' ? open : ''}${booking}</section>${answers.join('')}<div class="stack">${status === 'open' ? cancel : ''}<a class="button plain" href="${withLanguage('/my/requests', language)}">${label.back}</a></div>`;
  return frame(view, serviceTypes[serviceType][language], body);
}
