import { idFrom } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Message } from './messages.ts';
import { channelsOf, preferencesOf, timingsIn } from './preferences.ts';
import { usersWithDevices } from './pushDevices.ts';
import { inboxChanged, sendsWait } from './signals.ts';
import { notificationsCollection, type SendDocument, sendsCollection } from './store.ts';
import { rules } from './types.ts';
import { mailDueAt, pushDueAt } from './when.ts';

export type News = {
  /** What happened, so that nobody is told of it twice. */
  cause: string;
  at: Date;
  actorId: string | null;
  messages: Message[];
};

/** Tells each recipient by the ways that they have chosen. Nobody is told of their own doing. */
export async function tell(scope: DataScope, { cause, at, actorId, messages }: News): Promise<void> {
  const told = messages.flatMap(({ type, about, to }) =>
    to
      .filter(recipient => recipient !== actorId)
      .map(recipient => ({
        _id: idFrom('ntf', at, `${cause} ${type} ${recipient}`),
        recipient,
        type,
        priority: rules[type].priority,
        about,
      })),
  );
  if (told.length === 0) return;
  const notifications = tenantCollection(scope, notificationsCollection);
  const known = await notifications.find(
    { _id: { $in: told.map(({ _id }) => _id) } },
    { projection: { _id: 1 } },
  );
  const knownIds = new Set(known.map(({ _id }) => _id));
  const fresh = told.filter(({ _id }) => !knownIds.has(_id));

  const recipients = fresh.map(({ recipient }) => recipient);
  const preferences = await preferencesOf(scope, recipients);
  // Nothing leaves test mode; its mails are kept to be read there.
  const reachable = isTestTenant(scope.tenantId) ? new Set() : await usersWithDevices(scope, recipients);
  const timingOf = await timingsIn(scope);
  const now = new Date();
  const listed = [];
  const sends = [];
  for (const one of fresh) {
    const chosen = preferences(one.recipient);
    const ways = channelsOf(chosen, one.type);
    const timing = timingOf(chosen);
    if (ways.inApp) listed.push({ ...one, read: false, readAt: null, createdAt: at });
    const mailAt = ways.email && mailDueAt(timing, one.priority, now);
    if (mailAt) sends.push(sendOf(one, 'email', at, mailAt));
    if (ways.push && reachable.has(one.recipient))
      sends.push(sendOf(one, 'push', at, pushDueAt(timing, one.priority, now)));
  }
  await notifications.insertMany(listed);
  inboxChanged(
    scope,
    listed.map(({ recipient }) => recipient),
  );
  await tenantCollection(scope, sendsCollection).insertMany(sends);
  if (sends.length > 0) sendsWait.raise(scope);
}

function sendOf(
  { _id: notificationId, ...what }: Pick<SendDocument, '_id' | 'recipient' | 'type' | 'priority' | 'about'>,
  channel: SendDocument['channel'],
  createdAt: Date,
  dueAt: Date,
) {
  const _id = idFrom('nsd', createdAt, `${notificationId} ${channel}`);
  return { _id, notificationId, channel, ...what, createdAt, dueAt };
}
