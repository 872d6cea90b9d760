import type { components } from '@workbay/sdk/schema';
import { timeOfId } from '../../data/ids.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { inboxChanged } from './signals.ts';
import {
  type NotificationDocument,
  type NotificationType,
  notificationsCollection,
  type Priority,
} from './store.ts';
import { types } from './types.ts';

type Filter = {
  unread?: boolean | undefined;
  type?: NotificationType | undefined;
  priority?: Priority | undefined;
};

const priorities: Priority[] = ['low', 'normal', 'high'];
const order = { createdAt: -1, _id: -1 } as const;
const mostCounted = 100;

/** Whose inbox the caller's is. */
export function inboxOf(ctx: Context) {
  const { userId } = requireUser(ctx);
  const { tenantId, blocked } = ctx.principal ?? {};
  if (blocked) throw new Problem('workshop_blocked', blocked);
  if (!tenantId) throw new Problem('forbidden', 'You are in no workshop.');
  return { recipient: userId, notifications: tenantCollection(ctx, notificationsCollection) };
}

/** Newest first. Each value of a field that is not filtered is named, so that the index gives the order. */
export async function listNotifications(ctx: Context, { unread, type, priority }: Filter, at: Paging) {
  const { recipient, notifications } = inboxOf(ctx);
  const read = unread === undefined ? { $in: [false, true] } : !unread;
  const kinds =
    type || priority ? { type: type ?? { $in: types }, priority: priority ?? { $in: priorities } } : {};
  const by = type || priority ? { type: 1, priority: 1 } : { read: 1 };
  const until = at.after ? timeOfId(at.after) : null;
  return notifications.find(
    {
      recipient,
      read,
      ...kinds,
      ...(until ? { createdAt: { $lte: until } } : {}),
      ...(at.after ? { _id: { $lt: at.after } } : {}),
    },
    { sort: order, limit: at.limit + 1, hint: { tenantId: 1, recipient: 1, ...by, ...order } },
  );
}

/** Counted so far and no further: nobody reads a badge of four digits. */
export function countUnread(ctx: Context): Promise<number> {
  const { recipient, notifications } = inboxOf(ctx);
  return notifications.countUpTo(mostCounted, { recipient, read: false });
}

const change = (read: boolean) => {
  const now = new Date();
  return { $set: { read, readAt: read ? now : null, updatedAt: now }, $inc: { version: 1 } };
};

export async function markOne(
  ctx: Context,
  notificationId: string,
  read: boolean,
): Promise<NotificationDocument> {
  const { recipient, notifications } = inboxOf(ctx);
  const own = { _id: notificationId, recipient };
  const marked = await notifications.findOneAndUpdate({ ...own, read: !read }, change(read));
  if (marked) inboxChanged(ctx, [recipient]);
  const found = marked ?? (await notifications.findOne(own));
  if (!found) throw new Problem('not_found');
  return found;
}

/** What is not the caller's, or gone, is passed over. */
export async function markMany(ctx: Context, ids: string[]): Promise<void> {
  const { recipient, notifications } = inboxOf(ctx);
  await notifications.updateMany({ _id: { $in: ids }, recipient, read: false }, change(true));
  inboxChanged(ctx, [recipient]);
}

export async function markAll(ctx: Context): Promise<void> {
  const { recipient, notifications } = inboxOf(ctx);
  await notifications.updateMany({ recipient, read: false }, change(true));
  inboxChanged(ctx, [recipient]);
}

export function toNotification(doc: NotificationDocument): components['schemas']['Notification'] {
  return {
    id: doc._id,
    type: doc.type,
    priority: doc.priority,
    read: doc.read,
    readAt: doc.readAt?.toISOString() ?? null,
    about: doc.about,
    createdAt: doc.createdAt.toISOString(),
  };
}
