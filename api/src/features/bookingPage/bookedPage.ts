import { readablePhone } from '@workbay/sdk/phone';
import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { momentFormat, moneyFormat } from '../../documents/figures.ts';
import { placeOf } from '../bookings/where.ts';
import { zoneNote } from '../openingHours/zoneNote.ts';
import { filled } from '../sharing/labels.ts';
import { frame, link, type View } from './frame.ts';
import { labels } from './labels.ts';
import { type Around, around, daysOf, isAnyFree, noneFree } from './page.ts';

type Schemas = components['schemas'];

/** The booking, for who has its link. */
export function bookedPage(view: View, booked: Schemas['Booked']): string {
  const label = labels[view.language];
  const { workshop } = booked;
  const when = timeOf(view, booked, 'full')(booked.startsAt);
  const facts: [string, string | null][] = [
    [label.when, when],
    [label.what, booked.services.map(({ name }) => name).join(', ')],
    [label.vehicle, booked.vehicle],
    [label.where, placeOf(booked, workshop.place)],
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
    ? `<a class="button plain" href="tel:${html(workshop.phone)}">${html(filled(label.call, { phone: readablePhone(workshop.phone) }))}</a>`
    : '';
  const body = `<div class="card note" role="status"><h1>${label.booking}</h1><p><strong>${label.status[booked.status]}</strong></p><dl>${shown.map(([name, value]) => `<dt>${name}</dt><dd>${html(`${value}`)}</dd>`).join('')}</dl></div>${progressCard(view, booked)}${payCard(view, booked)}<div class="stack">${ahead ? `<a class="button${booked.deposit?.payable ? ' plain' : ''}" href="/v1/booked/${html(token)}/calendar">${label.toCalendar}</a>` : ''}${acts}${call}</div>`;
  const goesOn = ahead || booked.status === 'checked_in' || booked.status === 'awaiting_deposit';
  const follows = goesOn && !view.carry.embed ? followed(view, token) : '';
  return frame(view, workshop.name, body + follows);
}

type Booked = Schemas['Booked'];

const timeOf = ({ language }: View, { workshop: { timeZone } }: Booked, dateStyle?: 'full') => {
  const format = momentFormat(language, timeZone, dateStyle);
  return (time: string) => {
    const at = new Date(time);
    return format(at) + zoneNote(at, timeZone, language);
  };
};

/** How far the work is, the last first. */
function progressCard(view: View, booked: Booked): string {
  const { job } = booked;
  if (!job) return '';
  const label = labels[view.language];
  const time = timeOf(view, booked);
  const steps = [...job.steps]
    .reverse()
    .map(
      ({ status, at }) =>
        `<li><strong>${label.job[status]}</strong> <span class="faint">${time(at)}</span></li>`,
    );
  const over = ['ready', 'delivered', 'closed', 'cancelled'].includes(job.status);
  const promised =
    job.promisedAt && !over ? `<p>${label.promised}: <strong>${time(job.promisedAt)}</strong></p>` : '';
  return `<div class="card" role="status"><h2>${label.progress}</h2>${promised}<ol class="steps">${steps.join('')}</ol><p class="faint">${html(filled(label.progressNumber, { number: job.number }))}</p></div>`;
}

/** With a script the page follows what happens; without one it stays what it was when it was opened. */
function followed({ path, language, paid }: View, token: string): string {
  const page = html(`${path}?lang=${language}${paid ? '&paid=1' : ''}`);
  return `<script src="/b/follow.js" data-page="${page}" data-stream="/v1/booked/${html(token)}/stream" defer></script>`;
}

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
export function movePage(
  view: View,
  booked: Schemas['Booked'],
  slots: Schemas['Slots'],
  near: Around,
): string {
  const label = labels[view.language];
  const { slug, phone, timeZone } = booked.workshop;
  const body = isAnyFree(slots)
    ? `<form method="post" action="${link(view, { lang: view.language })}" class="card"><h1>${label.times}</h1>${daysOf(slots.data, view, timeZone, '')}${around(view, near, {})}<button type="submit">${label.moveHere}</button></form>`
    : `<div class="card"><h1>${label.times}</h1>${noneFree(view, { slug, phone, listed: false }, slots.nextDay, { keep: {} })}${around(view, near, {})}</div>`;
  return frame(view, booked.workshop.name, body);
}
