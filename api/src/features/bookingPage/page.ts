import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { dateText, moneyFormat } from '../../documents/figures.ts';
import { filled } from '../sharing/labels.ts';
import { style } from '../sharing/style.ts';
import { labels } from './labels.ts';

type Schemas = components['schemas'];
export type Language = 'en' | 'hi';
export type Typed = Record<string, string>;

export type View = {
  language: Language;
  /** Where the page is, without its query. */
  path: string;
  /** What its links and forms carry on, such as that it stands in another page. */
  carry: Record<string, string>;
  problem: string | null;
  /** Whether they come from the page where one pays. */
  paid?: boolean;
};

const more = `
.slots{display:flex;flex-wrap:wrap;gap:8px}
.slots label{position:relative;display:flex;align-items:center;justify-content:center;min-width:92px;min-height:44px;padding:6px 12px;border:1px solid var(--line);border-radius:10px;cursor:pointer}
.slots input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
.slots label:has(:checked){background:var(--accent);color:var(--on);border-color:var(--accent);font-weight:640}
.slots label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.option{display:flex;gap:12px;align-items:flex-start;padding:10px 0;border-top:1px solid var(--line)}
.option:first-of-type{border-top:0}
.option input{width:20px;height:20px;margin-top:3px;accent-color:var(--accent)}
.option span{flex:1}
h3{font-size:.95rem;margin:16px 0 8px}
.stack{display:grid;gap:8px}
`;

const query = (values: Record<string, string>): string => new URLSearchParams(values).toString();
const link = (view: View, values: Record<string, string>) =>
  html(`${view.path}?${query({ ...view.carry, ...values })}`);

export function frame(view: View, title: string, body: string, asked: Record<string, string> = {}): string {
  const { language, problem } = view;
  const label = labels[language];
  const known: Record<string, string> = label.problems;
  const other = language === 'hi' ? 'en' : 'hi';
  const fault = problem
    ? `<div class="card wrong" role="alert"><strong>${label.failed}</strong><p>${html(known[problem] ?? label.problems.other)}</p></div>`
    : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${html(title)}</title><style>${style}${more}</style></head><body><main><header><strong>${html(title)}</strong><a href="${link(view, { ...asked, lang: other })}" lang="${other}">${label.other}</a></header>${fault}${body}</main></body></html>`;
}

/** Where nothing can be booked, or a link shows nothing any more. */
export function nothingPage(view: View, what: 'gone' | 'ended'): string {
  const label = labels[view.language];
  return frame(
    view,
    label[what],
    `<div class="card"><h1>${label[what]}</h1><p>${label[`${what}Text`]}</p></div>`,
  );
}

const hidden = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `<input type="hidden" name="${html(name)}" value="${html(value)}">`)
    .join('');

/** First of all: what is to be done. */
export function servicesPage(view: View, page: Schemas['BookingPage']): string {
  const label = labels[view.language];
  const { money } = moneyFormat(page.workshop.currency);
  const title = filled(label.title, { name: page.workshop.name });
  const options = page.services.map(({ id, name, description, durationMinutes, priceFrom }) => {
    const facts = [
      filled(label.minutes, { count: durationMinutes }),
      ...(priceFrom === null ? [] : [filled(label.from, { price: money(priceFrom) })]),
    ].join(' · ');
    return `<label class="option"><input type="checkbox" name="service" value="${html(id)}"><span><strong>${html(name)}</strong><br><span class="faint">${html(facts)}</span>${description ? `<br>${html(description)}` : ''}</span></label>`;
  });
  const body =
    options.length === 0
      ? `<div class="card"><p>${label.nothing}</p></div>`
      : `<form method="get" action="${html(view.path)}" class="card">${hidden({ ...view.carry, lang: view.language })}<h1>${label.choose}</h1>${options.join('')}<button type="submit" style="margin-top:12px">${label.next}</button></form>`;
  return frame(view, title, body);
}

type Days = Schemas['Slots']['data'];

function daysOf(days: Days, view: View, timeZone: string, chosen: string): string {
  const label = labels[view.language];
  const clock = new Intl.DateTimeFormat(`${view.language}-IN`, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
  });
  return days
    .map(({ day, holiday, slots }) => {
      const times = slots.map(
        ({ startsAt }) =>
          `<label><input type="radio" name="startsAt" value="${startsAt}" required${startsAt === chosen ? ' checked' : ''}>${html(clock.format(new Date(startsAt)))}</label>`,
      );
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

const around = (view: View, { earlier, later }: Around, keep: Record<string, string>): string => {
  const label = labels[view.language];
  const to = (from: string | null, text: string) =>
    from ? `<a href="${link(view, { ...keep, lang: view.language, from })}">${text}</a>` : '<span></span>';
  return `<p class="row" style="margin-top:16px">${to(earlier, label.earlier)}${to(later, label.later)}</p>`;
};

/** Then: when, and who comes. */
export function timesPage(
  view: View,
  page: Schemas['BookingPage'],
  days: Days,
  asked: { services: string; around: Around; typed: Typed },
): string {
  const label = labels[view.language];
  const { workshop } = page;
  const { typed, services } = asked;
  const input = (name: string, text: string, attributes: string) =>
    `<label class="field">${text}<input name="${name}" value="${html(typed[name] ?? '')}" ${attributes}></label>`;
  const body = `<form method="post" action="${link(view, { lang: view.language })}">${hidden({ ...view.carry, service: services })}
<div class="card"><h1>${label.times}</h1>${daysOf(days, view, workshop.timeZone, typed.startsAt ?? '')}${around(view, asked.around, { service: services })}<p><a href="${link(view, { lang: view.language })}">${label.back}</a></p></div>
<div class="card"><h2>${label.you}</h2>${input('name', label.name, 'required maxlength="120" autocomplete="name"')}${input('phone', label.phone, 'required type="tel" maxlength="24" autocomplete="tel"')}${input('email', label.email, 'required type="email" maxlength="254" autocomplete="email"')}${input('registration', label.registration, 'maxlength="20" autocomplete="off"')}${input('notes', label.notes, 'maxlength="1000" autocomplete="off"')}
<p class="faint">${page.autoConfirm ? label.confirmNow : label.confirmLater} ${html(filled(label.policy, { hours: page.cancelHours }))} ${html(depositPolicy(view, page))}</p><button type="submit">${label.ask}</button></div></form>`;
  return frame(view, filled(label.title, { name: workshop.name }), body, { service: services });
}

/** What is to be paid, and what is kept of it. */
function depositPolicy(view: View, { deposit, keptPercent, workshop }: Schemas['BookingPage']): string {
  if (!deposit) return '';
  const label = labels[view.language];
  const { money } = moneyFormat(workshop.currency);
  const asked =
    deposit.kind === 'fixed'
      ? filled(label.depositFixed, { amount: money(deposit.value) })
      : filled(label.depositPart, { percent: deposit.value });
  return keptPercent > 0 ? `${asked} ${filled(label.kept, { percent: keptPercent })}` : asked;
}

/** Last: that the address is theirs. */
export function codePage(view: View, name: string, asked: { requestId: string; email: string }): string {
  const label = labels[view.language];
  const body = `<form method="post" action="${html(`${view.path}/confirm?${query({ ...view.carry, lang: view.language })}`)}" class="card">${hidden(asked)}<h1>${label.codeTitle}</h1><p>${html(filled(label.codeText, { email: asked.email }))}</p><label class="field">${label.code}<input name="code" required inputmode="numeric" pattern="[0-9]{6}" maxlength="6" autocomplete="one-time-code"></label><button type="submit">${label.book}</button></form>`;
  return frame(view, filled(label.title, { name }), body);
}

/** The booking, for who has its link. */
export function bookedPage(view: View, booked: Schemas['Booked']): string {
  const label = labels[view.language];
  const { workshop } = booked;
  const when = new Intl.DateTimeFormat(`${view.language}-IN`, {
    timeZone: workshop.timeZone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(new Date(booked.startsAt));
  const facts: [string, string | null][] = [
    [label.when, when],
    [label.what, booked.services.map(({ name }) => name).join(', ')],
    [label.vehicle, booked.vehicle],
    [label.where, workshop.place],
    [label.why, booked.reason],
    ...depositFacts(view, booked),
  ];
  const shown = facts.filter(([, value]) => value);
  const token = view.path.split('/').at(-1) ?? '';
  const ahead = booked.status === 'requested' || booked.status === 'confirmed';
  const cancel = `${backText(view, booked)}<form method="post" action="${html(`${view.path}/cancel?lang=${view.language}`)}"><button type="submit" class="plain">${label.cancel}</button></form>`;
  const acts = booked.changeableUntil
    ? `<a class="button plain" href="${html(`${view.path}/move?lang=${view.language}`)}">${label.move}</a>${cancel}`
    : booked.cancellable
      ? cancel
      : ahead
        ? `<p class="faint">${label.tooLate}</p>`
        : '';
  const call = workshop.phone
    ? `<a class="button plain" href="tel:${html(workshop.phone)}">${html(filled(label.call, { phone: workshop.phone }))}</a>`
    : '';
  const body = `<div class="card note" role="status"><h1>${label.booking}</h1><p><strong>${label.status[booked.status]}</strong></p><dl>${shown.map(([name, value]) => `<dt>${name}</dt><dd>${html(`${value}`)}</dd>`).join('')}</dl></div>${payCard(view, booked)}<div class="stack">${ahead ? `<a class="button" href="/v1/booked/${html(token)}/calendar">${label.toCalendar}</a>` : ''}${acts}${call}</div>`;
  return frame(view, workshop.name, body);
}

type Booked = Schemas['Booked'];

function depositFacts({ language }: View, { deposit, workshop }: Booked): [string, string | null][] {
  if (!deposit) return [];
  const label = labels[language];
  const { money } = moneyFormat(workshop.currency);
  return [
    [label.deposit, `${money(deposit.amount)} · ${label.depositStates[deposit.state]}`],
    [label.returned, deposit.returned > 0 ? money(deposit.returned) : null],
  ];
}

/** Where the deposit is still to be paid: until when, and how. */
function payCard(view: View, { deposit, status, workshop }: Booked): string {
  if (!deposit?.payable) return '';
  const label = labels[view.language];
  const again = html(`${view.path}?lang=${view.language}`);
  // Whoever has just paid must not be asked to pay once more.
  if (view.paid)
    return `<div class="card note" role="status"><p>${label.paidNow}</p><a class="button plain" href="${again}">${label.lookAgain}</a></div>`;
  const clock = new Intl.DateTimeFormat(`${view.language}-IN`, {
    timeZone: workshop.timeZone,
    hour: 'numeric',
    minute: '2-digit',
  });
  const until = clock.format(new Date(deposit.payBy));
  const held = status === 'awaiting_deposit' ? `<p>${html(filled(label.heldUntil, { until }))}</p>` : '';
  const amount = moneyFormat(workshop.currency).money(deposit.amount);
  // A page at Stripe stands in no other page.
  const target = view.carry.embed ? ' target="_blank"' : '';
  return `<div class="card">${held}<form method="post" action="${html(`${view.path}/pay?lang=${view.language}`)}"${target}><button type="submit">${html(filled(label.pay, { amount }))}</button></form></div>`;
}

/** What of the deposit comes back to who cancels now. */
function backText({ language }: View, { deposit, workshop }: Booked): string {
  if (deposit?.state !== 'paid') return '';
  const { money } = moneyFormat(workshop.currency);
  const said = filled(labels[language].backNow, {
    back: money(deposit.backNow),
    amount: money(deposit.amount),
  });
  return `<p class="faint">${html(said)}</p>`;
}

/** Other times for a booking. */
export function movePage(view: View, booked: Schemas['Booked'], days: Days, near: Around): string {
  const label = labels[view.language];
  const body = `<form method="post" action="${link(view, { lang: view.language })}" class="card"><h1>${label.times}</h1>${daysOf(days, view, booked.workshop.timeZone, '')}${around(view, near, {})}<button type="submit">${label.moveHere}</button></form>`;
  return frame(view, booked.workshop.name, body);
}
