import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { momentText } from '../../documents/figures.ts';
import { keyField } from '../../http/askApi.ts';
import { labels as bookingLabels } from '../bookingPage/labels.ts';
import { labels as disputeLabels } from '../disputes/labels.ts';
import { isDisputable } from '../disputes/rule.ts';
import { filled } from '../sharing/labels.ts';
import { field, frame, type View, withLanguage } from './frame.ts';
import { labels } from './labels.ts';

type Schemas = components['schemas'];

export function emailPage(view: View, next: string, email: string): string {
  const label = labels[view.language];
  const body = `<form class="card" method="post" action="${withLanguage('/my/sign-in', view.language)}"><h1>${label.signIn}</h1><p>${label.signInText}</p><input type="hidden" name="next" value="${html(next)}">${keyField()}${field('email', label.email, email, 'type="email" required maxlength="254" autocomplete="email"')}<button type="submit">${label.sendCode}</button></form>`;
  return frame(view, label.signIn, body);
}

export function codePage(view: View, asked: { requestId: string; email: string; next: string }): string {
  const label = labels[view.language];
  const hidden = Object.entries(asked).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${html(value)}">`,
  );
  const body = `<form class="card" method="post" action="${withLanguage('/my/code', view.language)}"><h1>${label.codeTitle}</h1><p>${html(filled(label.codeText, { email: asked.email }))}</p>${hidden.join('')}${keyField()}${field('code', label.code, '', 'required inputmode="numeric" pattern="[0-9]{6}" maxlength="6" autocomplete="one-time-code"')}<button type="submit">${label.signIn}</button><p><a class="faint" href="${withLanguage(`/my/sign-in?next=${encodeURIComponent(asked.next)}`, view.language)}">${label.newCode}</a></p></form>`;
  return frame(view, label.signIn, body);
}

/** What went wrong, where there is nothing else to show. */
export const problemPage = (view: View): string =>
  frame(
    view,
    labels[view.language].failed,
    `<a class="button plain" href="${withLanguage('/my', view.language)}">${labels[view.language].home}</a>`,
  );

/** Null is what could not be found out. */
export type Overview = {
  bookings: Schemas['PortalBooking'][] | null;
  documents: Schemas['PortalDocument'][] | null;
  /** Bookings about which there is a dispute already. */
  disputed: string[];
  /** By which a browser subscribes to pushes. */
  publicKey: string | null;
};

/** Turns on pushes for the device; it shows itself where the browser knows them. Brief is it gone where they are on. */
function pushCard({ language }: View, publicKey: string | null, brief: boolean): string {
  if (!publicKey) return '';
  const { push: label } = labels[language];
  const said = `data-done="${html(label.done)}" data-refused="${html(label.refused)}" data-failed="${html(label.failed)}"`;
  return `<section class="card" id="push" hidden data-key="${html(publicKey)}" ${said}${brief ? ' data-brief' : ''}><h2>${label.title}</h2><p>${label.text}</p><button type="button" class="plain" data-on>${label.on}</button><button type="button" class="plain" data-off hidden>${label.off}</button><p class="faint" role="status" data-said></p></section><script type="module" src="/my/push.js"></script>`;
}

export function homePage(view: View, { bookings, documents, disputed, publicKey }: Overview): string {
  const label = labels[view.language];
  const { status } = bookingLabels[view.language];
  const { language } = view;
  const row = (url: string, title: string, facts: string[], more = '') =>
    `<li><a href="${withLanguage(new URL(url).pathname, language)}"><strong>${html(title)}</strong></a><p class="faint">${html(facts.filter(Boolean).join(' · '))}</p>${more}</li>`;
  const booked = bookings?.map(({ id, url, booking }) => {
    const { workshop, services, startsAt, endsAt, status: state, vehicle } = booking;
    const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    const when = momentText(times.startsAt, workshop.timeZone, language);
    const what = services.map(({ name }) => name).join(', ');
    const wrong =
      !disputed.includes(id) && isDisputable({ status: state, ...times }, new Date())
        ? `<a class="faint" href="${withLanguage(`/my/disputes/new?booking=${id}`, language)}">${disputeLabels[language].open}</a>`
        : '';
    return row(url, `${when}, ${workshop.name}`, [status[state], what, vehicle ?? ''], wrong);
  });
  const sent = documents?.map(({ url, kind, number, workshopName }) =>
    row(url, `${label.kinds[kind]} ${number}`, [workshopName]),
  );
  const part = (title: string, rows: string[] | undefined, none: string) =>
    rows &&
    `<section class="card"><h2>${title}</h2>${rows.length > 0 ? `<ul class="list">${rows.join('')}</ul>` : `<p class="faint">${none}</p>`}</section>`;
  return frame(
    view,
    label.title,
    [
      part(label.bookings, booked, label.noBookings),
      part(label.documents, sent, label.noDocuments),
      pushCard(view, publicKey, true),
    ].join(''),
  );
}

export function profilePage(
  view: View,
  account: Schemas['PortalAccount'],
  { saved, publicKey }: { saved: boolean; publicKey: string | null },
): string {
  const label = labels[view.language];
  const { name, phone, language, addresses, vehicles, version, email } = account;
  const lines = (group: string, texts: Record<string, string>, rows: object[]) =>
    [...rows, {}]
      .map(row => {
        const values = new Map<string, unknown>(Object.entries(row));
        const fields = Object.entries(texts).map(([one, text]) =>
          field(`${group}.${one}`, text, `${values.get(one) ?? ''}`, 'maxlength="200"'),
        );
        return `<div class="grid">${fields.join('')}</div>`;
      })
      .join('');
  const option = (value: string, text: string) =>
    `<option value="${value}"${value === language ? ' selected' : ''}>${text}</option>`;
  const said = saved ? `<div class="card note" role="status"><p>${label.saved}</p></div>` : '';
  const body = `${said}<form class="card" method="post" action="${withLanguage('/my/profile', view.language)}"><h1>${label.profile}</h1><p class="faint">${html(email)}</p><input type="hidden" name="version" value="${version}">
${field('name', label.name, name, 'required maxlength="120" autocomplete="name"')}${field('phone', label.phone, phone ?? '', 'type="tel" maxlength="24" autocomplete="tel"')}
<label class="field">${label.language}<select name="language">${option('en', 'English')}${option('hi', 'हिन्दी')}</select></label>
<fieldset><legend>${label.addresses}</legend>${lines('address', label.address, addresses)}</fieldset>
<fieldset><legend>${label.vehicles}</legend>${lines('vehicle', label.vehicle, vehicles)}</fieldset><p class="faint">${label.another}</p><button type="submit">${label.save}</button></form>
${pushCard(view, publicKey, false)}<section class="card"><h2>${label.data}</h2><p>${label.dataText}</p><a class="button plain" href="/my/export" download>${label.download}</a></section>
<details class="card"><summary>${label.removeTitle}</summary><p>${label.removeText}</p><form method="post" action="${withLanguage('/my/delete', view.language)}"><button type="submit" class="plain">${label.remove}</button></form></details>`;
  return frame(view, label.profile, body);
}

/** `asked` is one that they may want to keep. */
export function favouritesPage(
  view: View,
  workshops: Schemas['DirectoryWorkshop'][],
  asked: Pick<Schemas['DirectoryWorkshop'], 'slug' | 'name' | 'city'> | null,
): string {
  const label = labels[view.language];
  const keep =
    asked && workshops.every(({ slug }) => slug !== asked.slug)
      ? `<form class="card note" method="post" action="${withLanguage('/my/favourites', view.language)}"><h2>${html(asked.name)}</h2><p class="faint">${html(asked.city ?? '')}</p><input type="hidden" name="add" value="${html(asked.slug)}"><button type="submit">${label.keep}</button></form>`
      : '';
  const rows = workshops.map(
    ({ slug, name, city }) =>
      `<li class="row"><span><a href="${withLanguage(`/w/${slug}`, view.language)}"><strong>${html(name)}</strong></a><br><span class="faint">${html(city ?? '')}</span></span><form method="post" action="${withLanguage('/my/favourites', view.language)}"><input type="hidden" name="drop" value="${html(slug)}"><button type="submit" class="plain" aria-label="${html(`${label.drop}: ${name}`)}">${label.drop}</button></form></li>`,
  );
  const list = rows.length > 0 ? `<ul class="list">${rows.join('')}</ul>` : `<p>${label.noFavourites}</p>`;
  return frame(
    view,
    label.favourites,
    `<section class="card"><h1>${label.favourites}</h1>${list}</section>${keep}<a class="button plain" href="${withLanguage('/w', view.language)}">${label.find}</a>`,
  );
}
