import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { momentText } from '../../documents/figures.ts';
import { keyField } from '../../http/askApi.ts';
import { formatMoney } from '../money/format.ts';
import { frame, type View, withLanguage } from '../portal/frame.ts';
import { filled } from '../sharing/labels.ts';
import { labels } from './labels.ts';

type Own = components['schemas']['PortalDispute'];
export type Page = { data: Own[]; nextCursor: string | null };
/** What was said in one of them, and why it was not taken. */
export type Refusal = { id: string; text: string; problem: string };

export function newDisputePage(view: View, bookingId: string, typed: URLSearchParams): string {
  const label = labels[view.language];
  const options = Object.entries(label.kinds).map(
    ([value, text]) =>
      `<option value="${value}"${typed.get('about') === value ? ' selected' : ''}>${text}</option>`,
  );
  const action = withLanguage(`/my/disputes/new?booking=${encodeURIComponent(bookingId)}`, view.language);
  const body = `<form class="card" method="post" action="${action}">${keyField()}<h1>${label.open}</h1><p class="faint">${label.openText}</p>
<label class="field">${label.about}<select name="about" required>${options.join('')}</select></label>
<label class="field">${label.what}<textarea name="text" required maxlength="2000">${html(typed.get('text') ?? '')}</textarea></label><button type="submit">${label.send}</button></form>`;
  return frame(view, label.open, body);
}

export function disputesPage(view: View, { data, nextCursor }: Page, refusal: Refusal | null): string {
  const label = labels[view.language];
  const cards = data.map(own => card(view, own, own.dispute.id === refusal?.id ? refusal.text : ''));
  const older =
    nextCursor && withLanguage(`/my/disputes?cursor=${encodeURIComponent(nextCursor)}`, view.language);
  const more = older ? `<a class="button plain" href="${older}">${label.older}</a>` : '';
  const body = `<h1>${label.title}</h1>${cards.join('') || `<div class="card"><p>${label.none}</p></div>`}${more}`;
  return frame(view, label.title, body);
}

function card(
  { language, path }: View,
  { workshopName, timeZone, currency, dispute }: Own,
  typed: string,
): string {
  const label = labels[language];
  const { id, about, state, messages, decision, startsAt, openedBy } = dispute;
  const time = (at: string) => momentText(new Date(at), timeZone, language);
  const said = messages.map(
    ({ by, text, at }) =>
      `<li><p class="faint">${html(by === 'customer' ? label.you : workshopName)} · ${html(time(at))}</p><p style="white-space:pre-line">${html(text)}</p></li>`,
  );
  const money = decision && decision.refund > 0 ? formatMoney(decision.refund, currency) : null;
  const end = decision
    ? `<div class="note card"><strong>${label.outcomes[decision.outcome]}</strong><p style="white-space:pre-line">${html(decision.reason)}</p>${money ? `<p>${html(filled(label.refund, { amount: money }))}</p>` : ''}</div>`
    : '';
  const withdraw =
    openedBy === 'customer'
      ? `<button type="submit" name="withdraw" value="1" class="plain">${label.withdraw}</button>`
      : '';
  const answer =
    state === 'open'
      ? `<form method="post" class="stack" action="${withLanguage(path.replace('/my/disputes', `/my/disputes/${id}`), language)}">${keyField()}<label class="field">${label.answer}<textarea name="text" required maxlength="2000">${html(typed)}</textarea></label><button type="submit">${label.say}</button>${withdraw}</form>`
      : '';
  return `<section class="card"><h2>${html(workshopName)} · ${html(time(startsAt))}</h2><p class="faint">${label.kinds[about]} · ${label.states[state]}</p><ul class="list">${said.join('')}</ul>${end}${answer}</section>`;
}
