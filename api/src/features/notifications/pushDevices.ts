import { createECDH } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import type { PushSubscription } from '../../adapters/push/push.ts';
import { checkEndpointUrl } from '../../adapters/webhooks/addresses.ts';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { deviceOf } from '../auth/deviceName.ts';
import { liveSessions } from '../auth/liveSessions.ts';
import { requireUser } from '../auth/requireUser.ts';
import { liveCustomerSessions } from '../portal/live.ts';
import { type PushDeviceDocument, pushDevicesCollection } from './pushStore.ts';

const most = 20;
const devices = (scope: DataScope) => platformCollection(scope, pushDevicesCollection, "a person's devices");

/** What a person has where they work, or as a customer. */
type As = 'member' | 'customer';
const asCaller = ({ principal }: Context): As => (principal?.customer ? 'customer' : 'member');
const ofPerson = (userId: string, as: As) => ({
  userId,
  customer: as === 'customer' ? (true as const) : { $exists: false },
});

/** Newest first, without those whose log-in is over. */
export async function pushDevicesOf(
  scope: DataScope,
  userId: string,
  as: As = 'member',
): Promise<PushDeviceDocument[]> {
  const found = await devices(scope).find(ofPerson(userId, as), { sort: { _id: -1 }, limit: most });
  const sessionIds = found.map(({ sessionId }) => sessionId);
  const live = await (as === 'customer' ? liveCustomerSessions : liveSessions)(scope, sessionIds);
  return found.filter(({ sessionId }) => live.has(sessionId));
}

/** Those of the users who have a device at all. */
export async function usersWithDevices(scope: DataScope, userIds: string[]): Promise<Set<string>> {
  const found = await devices(scope).find(
    { userId: { $in: userIds }, customer: { $exists: false } },
    { projection: { userId: 1 } },
  );
  return new Set(found.map(({ userId }) => userId));
}

export async function addPushDevice(
  ctx: Context,
  subscription: PushSubscription,
): Promise<PushDeviceDocument> {
  const { userId, sessionId } = requireUser(ctx);
  const { endpoint, p256dh } = subscription;
  const wrong = checkEndpointUrl(endpoint, ctx.config.embedded);
  if (wrong) throw fault('rule_broken', '/body/endpoint', wrong, 'not_valid');
  if (!isPublicKey(p256dh)) throw fault('rule_broken', '/body/p256dh', 'is no key of P-256', 'not_valid');
  const endpointHash = ctx.config.keys.hash('push endpoint', endpoint);
  const as = asCaller(ctx);
  const change = {
    userId,
    sessionId,
    ...(as === 'customer' ? { customer: true as const } : {}),
    sealedSubscription: ctx.config.keys.seal(JSON.stringify(subscription)),
    userAgent: ctx.userAgent.slice(0, 300),
  };
  const made = { _id: newId('psh'), lastSentAt: null, createdAt: new Date() };
  await unlessTaken(
    devices(ctx).updateOne(
      { endpointHash },
      { $set: change, $setOnInsert: made, ...(as === 'member' ? { $unset: { customer: '' } } : {}) },
      { upsert: true },
    ),
    () => new Problem('version_conflict'),
  );
  const own = await devices(ctx).find(ofPerson(userId, as), { sort: { _id: -1 }, limit: most + 1 });
  const device = own.find(one => one.endpointHash === endpointHash);
  const oldest = own.filter(one => one !== device).at(-1);
  if (own.length > most && oldest) await devices(ctx).deleteOne({ _id: oldest._id });
  if (!device) throw new Error('the device is not stored');
  return device;
}

export async function removePushDevice(ctx: Context, pushDeviceId: string): Promise<void> {
  const { userId } = requireUser(ctx);
  const own = { _id: pushDeviceId, ...ofPerson(userId, asCaller(ctx)) };
  if ((await devices(ctx).deleteOne(own)) === 0) throw new Problem('not_found');
}

/** Who is a customer no more gets nothing as one. */
export async function forgetCustomerDevices(scope: DataScope, userId: string): Promise<void> {
  await devices(scope).deleteMany(ofPerson(userId, 'customer'));
}

function isPublicKey(text: string): boolean {
  const ours = createECDH('prime256v1');
  ours.generateKeys();
  try {
    ours.computeSecret(Buffer.from(text, 'base64url'));
    return true;
  } catch {
    return false;
  }
}

export function toPushDevice(
  { _id, userAgent, sessionId, createdAt, lastSentAt }: PushDeviceDocument,
  currentId: string,
): components['schemas']['PushDevice'] {
  const { browser, system } = deviceOf(userAgent);
  return {
    id: _id,
    browser,
    system,
    current: sessionId === currentId,
    createdAt: createdAt.toISOString(),
    lastSentAt: lastSentAt?.toISOString() ?? null,
  };
}
