import { currencyDigits, minorUnits } from '@workbay/sdk/money';
import { readablePhone } from '@workbay/sdk/phone';
import type { components } from '@workbay/sdk/schema';
import { escapeHtml } from '../../adapters/mail/html.ts';
import { bankFacts } from '../../documents/blocks.ts';
import { dateText, momentText, moneyFormat, quantityText } from '../../documents/figures.ts';
import { thousandths } from '../money/quantity.ts';
import { inspectionPart } from './inspectionPart.ts';
import { filled, labels } from './labels.ts';
import { photosPart } from './photosPart.ts';
import { problemCard } from './problemCard.ts';
import { style } from './style.ts';

type Schemas = components['schemas'];
type Language = 'en' | 'hi';
/** `key` tells one sending of the page's form from another. */
type View = {
  shared: Schemas['Shared'];
  token: string;
  language: Language;
  key: string;
  problem: string | null;
  /** Whether they come from the page where one pays. */
  paid: boolean;
};

const html = escapeHtml;
function frame(language: Language, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><title>${html(title)}</title><style>${style}</style></head><body><main>${body}</main><script src="/s/page.js" defer></script></body></html>`;
}

/** What somebody sees who has a link that shows nothing any more. */
export function endedPage(language: Language): string {
  const { ended, endedText } = labels[language];
  return frame(language, ended, `<div class="card"><h1>${ended}</h1><p>${endedText}</p></div>`);
}

/** What a link shows, as a page that needs no script. */
export async function sharedPage(view: View): Promise<string> {
  const { shared, token, language, problem } = view;
  const label = labels[language];
  const { workshop, kind, number } = shared;
  const title = `${label[kind]} ${number} · ${workshop.name}`;
  const contact = [workshop.phone && readablePhone(workshop.phone), workshop.email]
    .filter(Boolean)
    .join(' · ');
  const other = language === 'hi' ? 'en' : 'hi';
  const head = `<header><div>${workshop.logoUrl ? `<img src="${html(workshop.logoUrl)}" alt="">` : ''}<strong>${html(workshop.name)}</strong></div><a href="/s/${token}?lang=${other}" lang="${other}">${label.other}</a></header>`;
  const fault = problemCard(label, problem);
  const button = shared.estimate || shared.invoice || shared.inspection ? 'button plain' : 'button';
  const intro = `<div class="card"><h1>${html(`${label[kind]} ${number}`)}</h1><p>${html(filled(label.hello, { name: shared.customerName }))}${shared.vehicle ? ` · ${html(shared.vehicle)}` : ''}</p><a class="${button}" href="/v1/shared/${token}/pdf?lang=${language}">${label.pdf}</a></div>`;
  const foot = `<p class="faint">${html([workshop.name, ...workshop.address].join(', '))}${contact ? `<br>${html(contact)}` : ''}</p>`;
  const body = shared.estimate
    ? estimateBody(view, shared.estimate)
    : shared.invoice
      ? await invoiceBody(view, shared.invoice)
      : shared.inspection
        ? inspectionPart(shared, shared.inspection, language)
        : '';
  return frame(language, title, head + fault + intro + body + foot);
}

function lineHead(line: Schemas['SharedLine'], view: View): string {
  const { money } = moneyFormat(view.shared.currency);
  const how = `${quantityText(thousandths(line.quantity), line.unit)} × ${money(line.unitPrice)}`;
  return `<div class="row"><span>${html(line.description)}<br><span class="faint">${html(how)}</span></span><span class="price">${html(money(line.total))}</span></div>${photosPart(line.photos, view.language)}`;
}

function totalsOf({ totals }: { totals: Schemas['Totals'] }, { language, shared }: View): string {
  const label = labels[language];
  const { money } = moneyFormat(shared.currency);
  const tax =
    totals.tax > 0
      ? `<div class="row faint"><span>${label.tax}</span><span>${html(money(totals.tax))}</span></div>`
      : '';
  return `<div class="row"><strong>${label.total}</strong><strong class="price">${html(money(totals.total))}</strong></div>${tax}`;
}

function estimateBody(view: View, estimate: Schemas['SharedEstimate']): string {
  const { language } = view;
  const label = labels[language];
  const { status, validUntil, answer, notes } = estimate;
  if (status === 'being_changed') return `<div class="card note"><p>${label.beingChanged}</p></div>`;
  const day = validUntil ? dateText(validUntil, language) : '';
  const note = notes
    ? `<div class="card"><p style="white-space:pre-line">${html(notes)}</p>${photosPart(estimate.photos, language)}</div>`
    : photosPart(estimate.photos, language);
  if (answer) return answered(view, estimate, answer) + note;
  if (status === 'expired')
    return `<div class="card note"><p>${html(filled(label.expired, { day }))}</p></div>${plainLines(view, estimate)}${note}`;
  return note + answerForm(view, estimate, day);
}

function answered(
  view: View,
  estimate: Schemas['SharedEstimate'],
  answer: Schemas['EstimateAnswer'],
): string {
  const { language, shared } = view;
  const label = labels[language];
  const { money } = moneyFormat(shared.currency);
  const time = momentText(new Date(answer.at), shared.workshop.timeZone, language);
  const lines = estimate.lineItems.map((line, index) => {
    const yes = answer.approvedLines.includes(index);
    return `<div class="card">${lineHead(line, view)}<span class="said-${yes ? 'yes' : 'no'}">${yes ? `✓ ${label.approved}` : `✕ ${label.declined}`}</span></div>`;
  });
  return `<div class="card note" role="status"><p>${html(filled(label.answered, { name: answer.name, time }))}</p><div class="row"><strong>${label.approvedTotal}</strong><strong class="price">${html(money(answer.approvedTotal))}</strong></div></div>${lines.join('')}`;
}

const plainLines = (
  view: View,
  { lineItems, totals }: Pick<Schemas['SharedEstimate'], 'lineItems' | 'totals'>,
) =>
  `${lineItems.map(line => `<div class="card">${lineHead(line, view)}</div>`).join('')}<div class="card">${totalsOf({ totals }, view)}</div>`;

function answerForm(view: View, estimate: Schemas['SharedEstimate'], day: string): string {
  const { language, shared, token, key } = view;
  const label = labels[language];
  const lines = estimate.lineItems.map((line, index) => {
    const input = (value: string, name: string) =>
      `<label class="${value}"><input type="radio" name="line${index}" value="${value}" required data-total="${line.total}">${name}</label>`;
    return `<fieldset class="card"><legend class="faint">${index + 1} / ${estimate.lineItems.length}</legend>${lineHead(line, view)}<div class="choice">${input('yes', label.approve)}${input('no', label.decline)}</div></fieldset>`;
  });
  return `<form method="post" action="/s/${token}/answer?lang=${language}" data-lines data-currency="${html(shared.currency)}" data-digits="${currencyDigits(shared.currency)}">
<input type="hidden" name="revision" value="${estimate.revision}"><input type="hidden" name="key" value="${key}"><input type="hidden" name="lines" value="${estimate.lineItems.length}">
<div class="card"><p>${label.askEstimate}</p><p class="faint">${html(filled(label.validUntil, { day }))}</p>${totalsOf(estimate, view)}<button type="button" class="plain" id="all" hidden>${label.approveAll}</button></div>
${lines.join('')}
<div class="card"><div class="row" hidden aria-live="polite"><strong>${label.approvedTotal}</strong><strong class="price" id="total"></strong></div>
<label class="field">${label.name}<input name="name" required maxlength="120" autocomplete="name"></label><p class="faint">${label.nameHint}</p><button type="submit">${label.send}</button></div></form>`;
}

async function invoiceBody(view: View, invoice: Schemas['SharedInvoice']): Promise<string> {
  const { language, shared, token, key } = view;
  const label = labels[language];
  const { money } = moneyFormat(shared.currency);
  const { amountDue, upiId, dueOn, stated } = invoice;
  const open = amountDue - stated.reduce((sum, { amount }) => sum + amount, 0);
  // Whoever has told that all is paid must not be asked to pay once more.
  const { upiUri, bank, byCard } = open > 0 ? invoice : { upiUri: null, bank: null, byCard: false };
  const lines = plainLines(view, invoice);
  if (amountDue === 0) return `<div class="card note" role="status"><p>${label.paid}</p></div>${lines}`;
  // Whoever has just paid must not be asked to pay once more.
  if (view.paid)
    return `<div class="card note" role="status"><p>${label.paidNow}</p><a class="button plain" href="/s/${token}?lang=${language}">${label.lookAgain}</a></div>${lines}`;
  const due = `<div class="card"><p class="faint">${label.amountDue}</p><p class="big">${html(money(amountDue))}</p>${dueOn ? `<p class="faint">${html(filled(label.dueOn, { day: dateText(dueOn, language) }))}</p>` : ''}`;
  const { toString: drawQr } = await import('qrcode');
  const qr = upiUri ? await drawQr(upiUri, { type: 'svg', margin: 0 }) : '';
  const upi = upiUri
    ? `<a class="button" href="${html(upiUri)}">${label.payNow}</a><p class="faint" style="margin-top:12px">${label.scan}</p><div class="qr" role="img" aria-label="${html(`UPI ${upiId}`)}">${qr}</div><p style="text-align:center">${html(upiId ?? '')}</p>`
    : '';
  const card = byCard
    ? `<form method="post" action="/s/${token}/pay?lang=${language}"><input type="hidden" name="key" value="${key}"><button type="submit"${upiUri ? ' class="plain"' : ''}>${label.payByCard}</button></form>`
    : '';
  const transfer = bank
    ? `<div class="card"><h2>${label.bank}</h2><dl>${bankFacts(bank, language)
        .map(({ label: name, value }) => `<dt>${name}</dt><dd>${html(value)}</dd>`)
        .join('')}</dl></div>`
    : '';
  const said = stated.map(
    ({ amount, reference }) =>
      `<p role="status">${html(filled(label.stated, { amount: money(amount), reference }))}</p>`,
  );
  const digits = currencyDigits(shared.currency);
  const decimals = digits === 0 ? '[0-9]+' : `[0-9]+([.][0-9]{1,${digits}})?`;
  const radio = (value: 'upi' | 'bank_transfer', checked: string) =>
    `<label class="yes"><input type="radio" name="method" value="${value}"${checked}>${label[value]}</label>`;
  const ways =
    shared.currency === 'INR'
      ? `<fieldset style="border:0;padding:0;margin:0 0 12px"><legend class="faint">${label.method}</legend><div class="choice">${radio('upi', ' checked')}${radio('bank_transfer', '')}</div></fieldset>`
      : '<input type="hidden" name="method" value="bank_transfer">';
  const tell =
    open > 0 && stated.length < 3
      ? `<form method="post" action="/s/${token}/payments?lang=${language}" class="card"><input type="hidden" name="key" value="${key}"><h2>${label.havePaid}</h2><p class="faint">${label.havePaidHint}</p>
<input type="hidden" name="currency" value="${html(shared.currency)}">${ways}
<label class="field">${html(filled(label.amount, { currency: shared.currency }))}<input name="amount" inputmode="decimal" required pattern="${decimals}" value="${(open / minorUnits(shared.currency)).toFixed(digits)}"></label>
<label class="field">${label.reference}<input name="reference" required minlength="6" maxlength="40" pattern="[A-Za-z0-9\\/\\-]+" autocomplete="off"></label><button type="submit"${upiUri || byCard ? ' class="plain"' : ''}>${label.tell}</button></form>`
      : '';
  return `${due}${upi}${card}</div>${said.length > 0 ? `<div class="card note">${said.join('')}</div>` : ''}${transfer}${tell}${lines}`;
}
