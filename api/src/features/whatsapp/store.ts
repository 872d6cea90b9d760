import type { WhatsAppReport } from '../../adapters/whatsapp/whatsapp.ts';
import { definePlatformCollection } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';

/** A link on its way to a phone. What it says is made when it goes. */
export type WhatsAppDocument = Queued & {
  _id: string;
  tenantId: string;
  linkId: string;
  to: string;
  attempts: number;
  status: 'queued' | 'sent' | 'rejected' | 'given_up' | 'not_sent';
  providerId?: string;
  reason?: string;
  /** What became of it after it was taken. */
  report?: WhatsAppReport;
  createdAt: Date;
};

export const whatsappMessagesCollection = definePlatformCollection<WhatsAppDocument>('whatsappMessages', {
  audit: false,
  indexes: [
    dueIndex,
    { key: { tenantId: 1, _id: 1 } },
    { key: { tenantId: 1, to: 1 } },
    { key: { providerId: 1 }, where: { providerId: { $exists: true } } },
    { key: { createdAt: 1 }, expireAfterSeconds: 90 * 24 * 60 * 60 },
  ],
});
