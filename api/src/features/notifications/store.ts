import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import type { EventType } from '../events/types.ts';

type Schemas = components['schemas'];
export type NotificationType = Schemas['NotificationType'];
export type Priority = Schemas['NotificationPriority'];
export type Channels = Schemas['NotificationChannels'];
export type Channel = keyof Channels;

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

/** What a person has chosen for one workshop; without one, everything is as it comes. */
export type PreferencesDocument = TenantDocument & {
  recipient: string;
  /** Only what was chosen: a type says for the rest what is best for most. */
  choices: ({ type: NotificationType } & Partial<Channels>)[];
  email: Schemas['EmailTiming'];
  quietHours: Schemas['QuietHours'] | null;
  timeZone: string | null;
};

export const preferencesCollection = defineTenantCollection<PreferencesDocument>('notificationPreferences', {
  audit: false,
  indexes: [
    { key: { recipient: 1 }, unique: true },
    { key: { recipient: 1, _id: 1 }, acrossTenants: true },
  ],
});

/** A notification that is still to leave by mail or push. Gone in the transaction that hands it on. */
export type SendDocument = TenantDocument &
  Queued & {
    notificationId: string;
    recipient: string;
    channel: 'email' | 'push';
    type: NotificationType;
    priority: Priority;
    about: Schemas['NotificationSubject'];
  };

export const sendsCollection = defineTenantCollection<SendDocument>('notificationSends', {
  audit: false,
  indexes: [
    { key: { recipient: 1, channel: 1, _id: 1 } },
    { key: { 'about.id': 1 } },
    { key: { recipient: 1, _id: 1 }, acrossTenants: true },
    dueIndex,
  ],
});
