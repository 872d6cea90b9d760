import { readablePhone } from '@workbay/sdk/phone';
import type { components } from '@workbay/sdk/schema';
import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { filled } from '../sharing/labels.ts';
import { frame, query, type View } from './frame.ts';
import { labels } from './labels.ts';

type Schemas = components['schemas'];
/** Whom one can turn to where no time can be booked. */
export type Shop = { slug: string; phone: string | null; listed: boolean };

export const shopOf = ({ workshop: { slug, phone }, listed }: Schemas['BookingPage']): Shop => ({
  slug,
  phone,
  listed,
});

/** What else one can do: call, or ask for a quote. Nothing where the workshop is not known. */
export function otherWays({ language, carry }: View, { slug, phone, listed }: Shop): string {
  const label = labels[language];
  // Accounts are shown in no page of others.
  const target = carry.embed ? ' target="_top"' : '';
  const call = phone
    ? `<a class="button" href="tel:${html(phone)}">${html(filled(label.call, { phone: readablePhone(phone) }))}</a>`
    : '';
  const ask = html(`/my/requests/new?${query({ workshop: slug, lang: language })}`);
  const quote = listed ? `<a class="button plain" href="${ask}"${target}>${label.askQuote}</a>` : '';
  return call || quote ? `<div class="stack" style="margin-top:12px">${call}${quote}</div>` : '';
}

/** Where nothing can be booked. */
export function closedPage(view: View, shop: Omit<Shop, 'listed'> | null): string {
  const label = labels[view.language];
  const all = `<a class="button plain" href="/w?lang=${view.language}" target="_top">${label.all}</a>`;
  const ways = shop ? otherWays(view, { ...shop, listed: true }) : all;
  return frame(
    view,
    label.gone,
    `<div class="card"><h1>${label.gone}</h1><p>${label.goneText}</p>${ways}</div>`,
  );
}

/** Where a link shows nothing any more. */
export function endedPage(view: View): string {
  const label = labels[view.language];
  return frame(view, label.ended, `<div class="card"><h1>${label.ended}</h1><p>${label.endedText}</p></div>`);
}
