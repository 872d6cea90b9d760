import type { DataScope } from '../../data/scope.ts';
import { type TenantCollection, tenantCollection } from '../../data/tenantCollection.ts';
import { channelsOf, type Preferences, preferencesOf, timingsIn } from './preferences.ts';
import { notificationsCollection, type SendDocument, sendsCollection } from './store.ts';
import type { Timing } from './when.ts';

const most = 500;

type Plan = { due: SendDocument[]; preferences: Preferences; timing: Timing };

/**
 * Takes off the queue what of a person's is to leave now by a channel, as they want it by now. What they want later stays
 * until then; what they have read meanwhile, or no longer want, is gone.
 */
export async function takeDue(
  scope: DataScope,
  recipient: string,
  channel: SendDocument['channel'],
  dueAt: (timing: Timing, send: SendDocument) => Date | null,
  until: Date,
): Promise<Plan> {
  const sends = tenantCollection(scope, sendsCollection);
  const waiting = await sends.find({ recipient, channel }, { sort: { _id: 1 }, limit: most });
  const preferences = (await preferencesOf(scope, [recipient]))(recipient);
  const timing = (await timingsIn(scope))(preferences);
  const read = await readOf(scope, waiting);
  const due: SendDocument[] = [];
  const gone: string[] = [];
  for (const send of waiting) {
    const wanted = !read.has(send.notificationId) && channelsOf(preferences, send.type)[channel];
    const at = wanted ? dueAt(timing, send) : null;
    if (at && at > until) await wait(sends, send, at);
    else gone.push(send._id);
    if (at && at <= until) due.push(send);
  }
  if (gone.length > 0) await sends.deleteMany({ _id: { $in: gone } });
  return { due, preferences, timing };
}

async function wait(
  sends: TenantCollection<SendDocument>,
  { _id, dueAt, lease }: SendDocument,
  until: Date,
): Promise<void> {
  if (!lease && dueAt?.getTime() === until.getTime()) return;
  await sends.updateOne({ _id }, { $set: { dueAt: until }, $unset: { lease: '' } });
}

async function readOf(scope: DataScope, sends: SendDocument[]): Promise<Set<string>> {
  const _id = { $in: sends.map(({ notificationId }) => notificationId) };
  const found = await tenantCollection(scope, notificationsCollection).find(
    { _id, read: true },
    { projection: { _id: 1 } },
  );
  return new Set(found.map(notification => notification._id));
}
