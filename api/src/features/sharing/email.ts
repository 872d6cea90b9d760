import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { queueMail } from '../mails/mails.ts';
import { addressee } from '../suppressions/addressee.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { hasEnded } from './links.ts';
import { aboutOf } from './resources.ts';
import { type ShareLinkDocument, shareLinksCollection } from './store.ts';
import { linkUrl } from './token.ts';

/** Leaves a mail with the link and the document to the customer, or to `email`. */
export async function emailLink(
  ctx: Context,
  link: ShareLinkDocument,
  email: string | undefined,
): Promise<ShareLinkDocument> {
  if (hasEnded(link, nowOf(ctx))) throw new Problem('link_ended');
  const about = await aboutOf(ctx, link.kind, link.resourceId);
  const to = await addressee(ctx, email, about.email);
  const { name, phone, documentLanguage } = await getWorkshop(ctx);
  const mailId = await queueMail(ctx, {
    to: { email: to, name: about.customerName },
    language: documentLanguage,
    content: {
      template: 'shared_document',
      kind: link.kind,
      workshopName: name,
      ...(phone ? { workshopPhone: phone } : {}),
      customerName: about.customerName,
      number: about.number,
      link: linkUrl(ctx, link._id),
    },
    shared: { kind: link.kind, resourceId: link.resourceId },
  });
  return tenantCollection(ctx, shareLinksCollection).replace(link, { ...link, emailedTo: to, mailId });
}
