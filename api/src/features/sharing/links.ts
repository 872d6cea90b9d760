import type { components } from '@workbay/sdk/schema';
import type { Config } from '../../config.ts';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Paging } from '../../http/cursor.ts';
import { linksChanged } from '../events/changes.ts';
import { mailStatus } from '../mails/status.ts';
import { whatsappStatus } from '../whatsapp/messages.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { aboutOf } from './resources.ts';
import { type SharedKind, type ShareLinkDocument, shareLinksCollection } from './store.ts';
import { hashForLink, linkUrl, tokenHash } from './token.ts';
import { messageFor } from './words.ts';

type Scope = DataScope & { config: Config };

const validDays = 90;
const day = 24 * 60 * 60_000;

/** The link to a document: the one that there is, with its full time again, or a new one. */
export async function ensureLink(
  scope: Scope,
  kind: SharedKind,
  resourceId: string,
): Promise<ShareLinkDocument> {
  const links = tenantCollection(scope, shareLinksCollection);
  const now = nowOf(scope);
  const expiresAt = new Date(now.getTime() + validDays * day);
  const open = await links.findOneAndUpdate(
    { resourceId, endedAt: null, expiresAt: { $gt: now } },
    { $set: { expiresAt, updatedAt: now }, $inc: { version: 1 } },
  );
  if (open) return open;
  const _id = newId('lnk');
  return links.insertOne({
    _id,
    kind,
    resourceId,
    tokenHash: hashForLink(scope, _id),
    expiresAt,
    endedAt: null,
    opens: 0,
    lastOpenedAt: null,
    emailedTo: null,
    mailId: null,
    whatsappTo: null,
    whatsappId: null,
  });
}

/** A document went to an address by mail: whoever has proved it finds it in their account, too. */
export async function noteMailed(
  scope: Scope,
  { kind, resourceId, ...mailed }: Pick<ShareLinkDocument, 'kind' | 'resourceId' | 'emailedTo' | 'mailId'>,
): Promise<void> {
  const { _id } = await ensureLink(scope, kind, resourceId);
  await tenantCollection(scope, shareLinksCollection).updateOne({ _id }, { $set: mailed });
}

export function listLinks(
  scope: DataScope,
  resourceId: string,
  { limit, after }: Paging,
): Promise<ShareLinkDocument[]> {
  return tenantCollection(scope, shareLinksCollection).find(
    { resourceId, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export async function getLink(scope: DataScope, linkId: string): Promise<ShareLinkDocument> {
  const link = await tenantCollection(scope, shareLinksCollection).findOne({ _id: linkId });
  if (!link) throw new Problem('not_found');
  return link;
}

export async function endLink(scope: DataScope, link: ShareLinkDocument): Promise<void> {
  if (link.endedAt) return;
  await tenantCollection(scope, shareLinksCollection).replace(link, { ...link, endedAt: nowOf(scope) });
  linksChanged(scope);
}

export const hasEnded = ({ endedAt, expiresAt }: ShareLinkDocument, now: Date): boolean =>
  endedAt !== null || expiresAt <= now;

/** The link that somebody has, whoever's it is. Throws `link_ended` alike for unknown, expired and revoked ones. */
export async function linkByToken(scope: Scope, token: string): Promise<ShareLinkDocument> {
  const links = platformCollection(scope, shareLinksCollection, 'a link is opened');
  const link = await links.findOne({ tokenHash: tokenHash(scope, token) });
  if (!link || hasEnded(link, nowOf(scope))) throw new Problem('link_ended');
  return link;
}

/** The links that went to an address and still work, whoever's they are, newest first. */
export async function linksSentTo(
  scope: DataScope,
  email: string,
  { limit, after }: Paging,
): Promise<ShareLinkDocument[]> {
  const links = platformCollection(scope, shareLinksCollection, 'a customer sees what was sent to them');
  return links.find(
    {
      emailedTo: email,
      endedAt: null,
      expiresAt: { $gt: nowOf(scope) },
      ...(after ? { _id: { $lt: after } } : {}),
    },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

/** Counts that it was looked at. */
export async function countOpen(scope: DataScope, linkId: string): Promise<void> {
  await tenantCollection(scope, shareLinksCollection).updateOne(
    { _id: linkId },
    { $inc: { opens: 1 }, $set: { lastOpenedAt: nowOf(scope) } },
  );
  linksChanged(scope);
}

/** Removes the links to these documents. Returns their ids. */
export async function removeLinksTo(scope: DataScope, resourceIds: string[]): Promise<string[]> {
  const links = tenantCollection(scope, shareLinksCollection);
  const found = await links.find({ resourceId: { $in: resourceIds } }, { projection: { _id: 1 } });
  await links.deleteMany({ resourceId: { $in: resourceIds } });
  return found.map(({ _id }) => _id);
}

export async function toLink(
  scope: Scope,
  link: ShareLinkDocument,
): Promise<components['schemas']['ShareLink']> {
  const ended = hasEnded(link, nowOf(scope));
  const url = ended ? null : linkUrl(scope, link._id);
  return {
    id: link._id,
    kind: link.kind,
    resourceId: link.resourceId,
    url,
    whatsappUrl: url && (await whatsappUrl(scope, link, url)),
    opens: link.opens,
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
    emailedTo: link.emailedTo,
    emailStatus: link.mailId ? await mailStatus(scope, link.mailId) : null,
    whatsappSends: scope.config.whatsapp !== null,
    whatsappTo: link.whatsappTo,
    whatsappStatus: link.whatsappId ? await whatsappStatus(scope, link.whatsappId) : null,
    expiresAt: link.expiresAt.toISOString(),
    endedAt: link.endedAt?.toISOString() ?? null,
    createdAt: link.createdAt.toISOString(),
  };
}

/** https://faq.whatsapp.com/5913398998672934: the number in international form, without plus and signs. */
async function whatsappUrl(scope: Scope, link: ShareLinkDocument, url: string): Promise<string | null> {
  const { phone, ...about } = await aboutOf(scope, link.kind, link.resourceId);
  if (!phone) return null;
  const { name, documentLanguage } = await getWorkshop(scope);
  const text = messageFor(link.kind, documentLanguage, { ...about, workshopName: name, url });
  return `https://wa.me/${phone.replaceAll(/\D/g, '')}?text=${encodeURIComponent(text)}`;
}
