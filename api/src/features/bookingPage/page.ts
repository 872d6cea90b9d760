import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { dateText, moneyFormat } from '../../documents/figures.ts';
import { keyField } from '../../http/askApi.ts';
import { depositAmount } from '../deposits/terms.ts';
import { zoneNote } from '../openingHours/zoneNote.ts';
import { filled } from '../sharing/labels.ts';
import { frame, type Language, link, query, type View } from './frame.ts';
import { labels } from './labels.ts';
import { otherWays, type Shop, shopOf } from './otherWays.ts';

type Schemas = components['schemas'];
export type Typed = Record<string, string>;

const hidden = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `<input type="hidden" name="${html(name)}" value="${html(value)}">`)
    .join('');

/** First of all: what is to be done. */
export function servicesPage(view: View, page: Schemas['BookingPage'], ticked = ''): string {
  const label = labels[view.language];
  const { money } = moneyFormat(page.workshop.currency);
  const title = filled(label.title, { name: page.workshop.name });
  const options = page.services.map(({ id, name, description, durationMinutes, priceFrom, atHome }) => {
    const facts = [
      filled(label.minutes, { count: durationMinutes }),
      ...(atHome ? [label.atHome] : []),
      ...(priceFrom === null ? [] : [filled(label.from, { price: money(priceFrom) })]),
    ].join(' · ');
    const checked = ticked.split(',').includes(id) ? ' checked' : '';
    return `<label class="option"><input type="checkbox" name="service" value="${html(id)}"${checked}><span><strong>${html(name)}</strong><br><span class="faint">${html(facts)}</span>${description ? `<br>${html(description)}` : ''}</span></label>`;
  });
  const body =
    options.length === 0
      ? `<div class="card"><h1>${label.nothing}</h1><p>${label.nothingText}</p>${otherWays(view, shopOf(page))}</div>`
      : `<form method="get" action="${html(view.path)}" class="card">${hidden({ ...view.carry, lang: view.language })}<h1>${label.choose}</h1>${options.join('')}<button type="submit" style="margin-top:12px">${label.next}</button></form>`;
  return frame(view, title, body);
}

export type Days = Schemas['Slots']['data'];

export function daysOf(days: Days, view: View, timeZone: string, chosen: string): string {
  const label = labels[view.language];
  const clock = new Intl.DateTimeFormat(`${view.language}-IN`, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
  });
  return days
    .map(({ day, holiday, slots }) => {
      const times = slots.map(({ startsAt }) => {
        const at = new Date(startsAt);
        // In one piece, and what stands behind it on a line of its own.
        const shown = clock.format(at).replaceAll(' ', '\u00a0') + zoneNote(at, timeZone, view.language);
        return `<label><input type="radio" name="startsAt" value="${startsAt}" required${startsAt === chosen ? ' checked' : ''}>${html(shown)}</label>`;
      });
      const said = holiday ? `${label.closed}: ${holiday}` : label.none;
      return `<fieldset style="border:0;margin:0;padding:0"><legend><h3>${html(dayText(day, view.language))}</h3></legend>${times.length > 0 ? `<div class="slots">${times.join('')}</div>` : `<p class="faint">${html(said)}</p>`}</fieldset>`;
    })
    .join('');
}

function dayText(day: string, language: Language): string {
  const weekday = new Intl.DateTimeFormat(`${language}-IN`, { timeZone: 'UTC', weekday: 'long' });
  return `${weekday.format(new Date(`${day}T00:00Z`))}, ${dateText(day, language)}`;
}

export type Around = { earlier: string | null; later: string | null };

export const isAnyFree = ({ data }: Schemas['Slots']): boolean => data.some(({ slots }) => slots.length > 0);

/** Days without a free time: the next one that has one, or what else one can do. What was typed in vain goes there too. */
export function noneFree(
  view: View,
  shop: Shop,
  nextDay: string | null,
  { keep, typed = {} }: { keep: Record<string, string>; typed?: Typed },
): string {
  const label = labels[view.language];
  if (!nextDay) return `<p>${label.noneSoon}</p>${otherWays(view, shop)}`;
  const next = html(filled(label.nextFree, { day: dayText(nextDay, view.language) }));
  const details = Object.fromEntries(Object.entries(typed).filter(([name]) => !notDetails.includes(name)));
  if (Object.values(details).every(value => value === '')) {
    const there = link(view, { ...keep, lang: view.language, from: nextDay });
    return `<p>${label.noneWeek}</p><a class="button" href="${there}">${next}</a>`;
  }
  const there = link(view, { lang: view.language, from: nextDay });
  const kept = hidden({ ...details, ...view.carry, ...keep, [onlyLook]: '1' });
  return `<p>${label.noneWeek}</p><form method="post" action="${there}">${kept}<button type="submit">${next}</button></form>`;
}

/** The field of a form that asks for other times and books nothing: who somebody is belongs into no address. */
export const onlyLook = 'look';
/** What belongs to one request alone. */
const notKept = ['key', 'code', 'requestId', onlyLook];
/** And a time that is not there any more. */
const notDetails = ['startsAt', ...notKept];

export const around = (view: View, { earlier, later }: Around, keep: Record<string, string>): string => {
  const label = labels[view.language];
  const to = (from: string | null, text: string) =>
    from ? `<a href="${link(view, { ...keep, lang: view.language, from })}">${text}</a>` : '<span></span>';
  return `<p class="row" style="margin-top:16px">${to(earlier, label.earlier)}${to(later, label.later)}</p>`;
};

/** What goes on from page to page: the services, and the town where it is done at the customer's place. */
export type Kept = { service: string; city?: string; postalCode?: string };
/** Who books with their account, and need not say who they are. */
export type Known = Pick<
  Schemas['PortalAccount'],
  'name' | 'nameGuessed' | 'email' | 'phone' | 'addresses' | 'vehicles'
>;

const input = (typed: Typed, name: string, text: string, attributes: string) =>
  `<label class="field">${text}<input name="${name}" value="${html(typed[name] ?? '')}" ${attributes}></label>`;

/** Where, for what is done at the customer's place. */
export function wherePage(view: View, page: Schemas['BookingPage'], kept: Kept, typed: Typed): string {
  const label = labels[view.language];
  const body = `<form method="get" action="${html(view.path)}" class="card">${hidden({ ...view.carry, lang: view.language, service: kept.service })}<h1>${label.whereTo}</h1><p>${label.whereText}</p>${input(typed, 'city', label.city, 'required maxlength="100" autocomplete="address-level2"')}${input(typed, 'postalCode', label.postalCode, 'minlength="2" maxlength="12" autocomplete="postal-code"')}<button type="submit">${label.next}</button><p><a href="${link(view, { lang: view.language })}">${label.back}</a></p></form>`;
  return frame(view, filled(label.title, { name: page.workshop.name }), body, { service: kept.service });
}

/** Then: when, and who comes. */
export function timesPage(
  view: View,
  page: Schemas['BookingPage'],
  slots: Schemas['Slots'],
  asked: { kept: Kept; around: Around; typed: Typed; known: Known | null },
): string {
  const label = labels[view.language];
  const { workshop } = page;
  const { typed, kept, known } = asked;
  const chosen = page.services.filter(({ id }) => kept.service.split(',').includes(id));
  const atHome = chosen.some(service => service.atHome);
  const town = atHome
    ? `<p class="faint">${html([kept.postalCode, kept.city].filter(Boolean).join(' '))} · <a href="${link(view, { lang: view.language, service: kept.service })}">${label.elsewhere}</a></p>`
    : '';
  const street = atHome
    ? `${input(typed, 'line1', label.line1, 'required maxlength="300" autocomplete="address-line1"')}${town}`
    : '';
  const registration = `${input(typed, 'registration', label.registration, `maxlength="20" autocomplete="off"${known ? ' list="vehicles"' : ''}`)}${known ? vehiclesOf(known) : ''}`;
  const free = isAnyFree(slots);
  const found = free
    ? daysOf(slots.data, view, workshop.timeZone, typed.startsAt ?? '')
    : `${noneFree(view, shopOf(page), slots.nextDay, { keep: kept, typed: view.problem ? typed : {} })}${town}`;
  const times = `<div class="card"><h1>${label.times}</h1>${found}${around(view, asked.around, kept)}<p><a href="${link(view, { lang: view.language })}">${label.back}</a></p></div>`;
  const you = `<div class="card"><h2>${label.you}</h2>${known ? knownFields(view, known, typed) : `${accountLink(view, workshop.slug, kept)}${strangerFields(view, typed)}`}${street}${registration}${input(typed, 'notes', label.notes, 'maxlength="1000" autocomplete="off"')}
<p class="faint">${page.autoConfirm ? label.confirmNow : label.confirmLater} ${html(filled(label.policy, { hours: page.cancelHours }))} ${html(depositPolicy(view, page, chosen))}</p><button type="submit">${known ? label.book : label.ask}</button></div>`;
  const body = free
    ? `<form method="post" action="${link(view, { lang: view.language })}">${hidden({ ...view.carry, ...kept })}${keyField()}${times}${you}</form>`
    : times;
  return frame(view, filled(label.title, { name: workshop.name }), body, kept);
}

function strangerFields({ language }: View, typed: Typed): string {
  const label = labels[language];
  return `${input(typed, 'name', label.name, 'required maxlength="120" autocomplete="name"')}${input(typed, 'phone', label.phone, 'required type="tel" maxlength="24" autocomplete="tel"')}${input(typed, 'email', label.email, 'required type="email" maxlength="254" autocomplete="email"')}`;
}

/** Who has an account needs no code, on a page that their log-in goes to. */
function accountLink({ language, carry }: View, slug: string, kept: Kept): string {
  const week = carry.from ? { from: carry.from } : {};
  const to = `/my/book/${encodeURIComponent(slug)}?${query({ ...kept, ...week, lang: language })}`;
  return `<p><a href="${html(to)}" target="_top">${labels[language].withAccount}</a></p>`;
}

function knownFields({ language }: View, { name, nameGuessed, email, phone }: Known, typed: Typed): string {
  const label = labels[language];
  const who = `<p><strong>${html(nameGuessed ? email : name)}</strong>${nameGuessed ? '' : `<br><span class="faint">${html(email)}</span>`}</p>`;
  const missing = nameGuessed
    ? input(typed, 'name', label.name, 'required maxlength="120" autocomplete="name"')
    : '';
  return `${who}${missing}${phone ? '' : input(typed, 'phone', label.phone, 'required type="tel" maxlength="24" autocomplete="tel"')}`;
}

const vehiclesOf = ({ vehicles }: Known): string =>
  `<datalist id="vehicles">${vehicles.map(({ registration, make, model }) => `<option value="${html(registration)}">${html([make, model].filter(Boolean).join(' '))}</option>`).join('')}</datalist>`;

/** What is to be paid, and what is kept of it. */
function depositPolicy(
  { language }: View,
  { deposit, keptPercent, workshop }: Schemas['BookingPage'],
  services: Schemas['BookingPage']['services'],
): string {
  const amount = depositAmount({ deposit, services }, workshop.currency);
  if (amount === 0) return '';
  const label = labels[language];
  const { money } = moneyFormat(workshop.currency);
  const asked = filled(label.depositDue, { amount: money(amount) });
  return keptPercent > 0 ? `${asked} ${filled(label.kept, { percent: keptPercent })}` : asked;
}

/** Last: that the address is theirs. What was typed stays with the code, for who has to choose anew. */
export function codePage(
  view: View,
  name: string,
  { requestId, typed }: { requestId: string; typed: Typed },
): string {
  const label = labels[view.language];
  const kept = Object.fromEntries(Object.entries(typed).filter(([field]) => !notKept.includes(field)));
  const again = `<form method="post" action="${link(view, { lang: view.language })}">${hidden({ ...kept, [onlyLook]: '1' })}<button type="submit" class="plain">${label.change}</button></form>`;
  const body = `<form method="post" action="${html(`${view.path}/confirm?${query({ ...view.carry, lang: view.language })}`)}" class="card">${hidden({ ...kept, requestId })}${keyField()}<h1>${label.codeTitle}</h1><p>${html(filled(label.codeText, { email: typed.email ?? '' }))}</p><label class="field">${label.code}<input name="code" required inputmode="numeric" pattern="[0-9]{6}" maxlength="6" autocomplete="one-time-code"></label><button type="submit">${label.book}</button></form>${again}`;
  return frame(view, filled(label.title, { name }), body);
}
