import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { EventType } from '../events/types.ts';

type Schemas = components['schemas'];
export type NotificationType = Schemas['NotificationType'];
export type Priority = Schemas['NotificationPriority'];

export type NotificationDocument = TenantDocument & {
  recipient: string;
  type: NotificationType;
  priority: Priority;
  read: boolean;
  readAt: Date | null;
  about: Schemas['NotificationSubject'];
};

const ninetyDays = 90 * 24 * 60 * 60;

export const notificationsCollection = defineTenantCollection<NotificationDocument>('notifications', {
  audit: false,
  indexes: [
    { key: { recipient: 1, read: 1, createdAt: -1, _id: -1 } },
    { key: { recipient: 1, type: 1, priority: 1, createdAt: -1, _id: -1 } },
    { key: { 'about.id': 1 } },
    { key: { recipient: 1, _id: 1 }, acrossTenants: true },
    { key: { createdAt: 1 }, expireAfterSeconds: ninetyDays },
  ],
});

/** What somebody may have to be told of: an event, or the time at which a job is nearly due. An event's is gone once it is worked. */
export type NoticeDocument = TenantDocument &
  Queued &
  (
    | { kind: 'event'; eventId: string; type: EventType; actorId: string | null }
    | { kind: 'promise'; jobId: string; promisedAt: Date; at: Date }
  );

export const noticesCollection = defineTenantCollection<NoticeDocument>('notices', {
  audit: false,
  indexes: [{ key: { _id: 1 } }, { key: { promisedAt: 1 }, expireAfterSeconds: 24 * 60 * 60 }, dueIndex],
});
