import type { MailReport } from '../../adapters/mail/mail.ts';
import type { MailTemplate } from '../../adapters/mail/wording.ts';
import { definePlatformCollection } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { Sealed } from '../../data/seal.ts';
import type { SharedKind } from '../sharing/store.ts';

export type SharedDocument = { kind: SharedKind; resourceId: string };

export type MailDocument = Queued & {
  _id: string;
  tenantId: string | null;
  to: { email: string; name?: string };
  /** Encrypted JSON of the template and its values: codes and links must not lie around. Removed once sent. */
  content?: Sealed;
  language: 'en' | 'hi';
  invoiceId?: string;
  noteId?: string;
  /** Whose calendar file goes with it. */
  bookingId?: string;
  /** Whose PDF goes with it. */
  shared?: SharedDocument;
  /** Its address is taken out once it is sent: it is the last that somebody gets. */
  forget?: true;
  attempts: number;
  /** It waits for its workshop to be open again. */
  held?: true;
  /** A decoy goes nowhere; what test mode does not send can be read there. */
  status: 'queued' | 'sent' | 'rejected' | 'given_up' | 'suppressed' | 'decoy' | 'not_sent';
  providerId?: string;
  reason?: string;
  /** What became of it after it was sent. */
  report?: MailReport;
  createdAt: Date;
};

export type MailContent = MailTemplate;

export const mailsCollection = definePlatformCollection<MailDocument>('mails', {
  audit: false,
  sealed: { content: true },
  indexes: [
    dueIndex,
    { key: { tenantId: 1, _id: -1 }, where: { status: 'not_sent' } },
    { key: { tenantId: 1 }, where: { held: true } },
    { key: { tenantId: 1, _id: 1 } },
    { key: { 'to.email': 1, _id: 1 } },
    { key: { providerId: 1 }, where: { providerId: { $exists: true } } },
    { key: { createdAt: 1 }, expireAfterSeconds: 90 * 24 * 60 * 60 },
  ],
});

/** How many mails an address was sent of late at the wish of whoever typed it; `_id` is its keyed hash. */
export type MailShareDocument = { _id: string; mails: number; expiresAt: Date };

export const mailSharesCollection = definePlatformCollection<MailShareDocument>('mailShares', {
  audit: false,
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
