import type { WhatsAppMessage } from '../../adapters/whatsapp/whatsapp.ts';
import type { Config } from '../../config.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { normalisePhone } from '../customers/phone.ts';
import { queueWhatsApp } from '../whatsapp/messages.ts';
import { standingOf } from '../workshops/standing.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { labels } from './labels.ts';
import { hasEnded } from './links.ts';
import { aboutOf } from './resources.ts';
import { type ShareLinkDocument, shareLinksCollection } from './store.ts';
import { tokenOf } from './token.ts';

/** Leaves a WhatsApp message with the link to the customer, or to `phone`. */
export async function sendLink(
  ctx: Context,
  link: ShareLinkDocument,
  phone: string | undefined,
): Promise<ShareLinkDocument> {
  if (!ctx.config.whatsapp) throw new Problem('whatsapp_off');
  if (hasEnded(link, nowOf(ctx))) throw new Problem('link_ended');
  const { country } = await getWorkshop(ctx);
  const about = await aboutOf(ctx, link.kind, link.resourceId);
  const to = phone ? normalisePhone(phone, country, '/body/phone') : about.phone;
  if (!to) throw new Problem('no_phone');
  const whatsappId = await queueWhatsApp(ctx, link._id, to);
  return tenantCollection(ctx, shareLinksCollection).replace(link, { ...link, whatsappTo: to, whatsappId });
}

/** What such a message says when it goes: nothing once the link has ended, and not yet while the workshop is blocked. */
export async function whatsappContent(
  scope: DataScope & { config: Config },
  linkId: string,
): Promise<Pick<WhatsAppMessage, 'language' | 'texts' | 'linkToken'> | 'held' | null> {
  if ((await standingOf(scope)).blocked !== null) return 'held';
  const link = await tenantCollection(scope, shareLinksCollection).findOne({ _id: linkId });
  if (!link || hasEnded(link, nowOf(scope))) return null;
  const { name, documentLanguage: language } = await getWorkshop(scope);
  const { number, customerName } = await aboutOf(scope, link.kind, link.resourceId);
  return {
    language,
    texts: [customerName, `${labels[language][link.kind]} ${number}`, name],
    linkToken: tokenOf(scope, linkId),
  };
}
