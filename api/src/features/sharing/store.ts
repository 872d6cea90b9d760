import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

export type SharedKind = components['schemas']['SharedKind'];

export type ShareLinkDocument = TenantDocument & {
  kind: SharedKind;
  resourceId: string;
  /** Of the link's last part, which follows from its id and the platform's secret key, and is stored nowhere. */
  tokenHash: string;
  expiresAt: Date;
  endedAt: Date | null;
  opens: number;
  lastOpenedAt: Date | null;
  emailedTo: string | null;
  mailId: string | null;
  /** To which phone Workbay sent it, and the message. */
  whatsappTo: string | null;
  whatsappId: string | null;
};

const keptSeconds = 90 * 24 * 60 * 60;

export const shareLinksCollection = defineTenantCollection<ShareLinkDocument>('shareLinks', {
  audit: { quiet: ['opens', 'lastOpenedAt'] },
  indexes: [
    { key: { resourceId: 1, _id: -1 } },
    { key: { tokenHash: 1 }, unique: true, acrossTenants: true },
    { key: { emailedTo: 1, _id: -1 }, acrossTenants: true, where: { emailedTo: { $gt: '' } } },
    { key: { expiresAt: 1 }, expireAfterSeconds: keptSeconds },
  ],
});
