import type { components } from '@workbay/sdk/schema';
import ipaddr from 'ipaddr.js';
import { countries } from '../../adapters/countries/mmdb.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { deviceOf } from './deviceName.ts';
import { endOtherSessions, endSession } from './endSessions.ts';
import { type SessionDocument, sessionsCollection } from './store.ts';

type Device = components['schemas']['Device'];

const sessions = (ctx: Context) => platformCollection(ctx, sessionsCollection, 'sessions');

/** The caller's own, newest log-in first. */
export async function listDevices(
  ctx: Context,
  userId: string,
  { limit, after }: Paging,
): Promise<SessionDocument[]> {
  const filter = after ? { userId, _id: { $lt: after } } : { userId };
  return sessions(ctx).find(filter, { sort: { _id: -1 }, limit: limit + 1 });
}

export async function endDevice(ctx: Context, userId: string, sessionId: string): Promise<void> {
  const session = await sessions(ctx).findOne({ _id: sessionId, userId }, { _id: 1 });
  if (!session) throw new Problem('not_found');
  await endSession(ctx, sessionId);
}

export async function endOtherDevices(ctx: Context, userId: string, sessionId: string): Promise<void> {
  await endOtherSessions(ctx, userId, sessionId);
}

/** The country is looked up for the answer, so nothing of it is stored. */
export async function describeDevices(currentId: string): Promise<(doc: SessionDocument) => Device> {
  const countryOf = await countries();
  return doc => ({
    id: doc._id,
    ...deviceOf(doc.userAgent),
    address: doc.address,
    country: countryOf(doc.address.split('/')[0] ?? ''),
    current: doc._id === currentId,
    lastSeenAt: doc.rotatedAt.toISOString(),
    createdAt: doc.createdAt.toISOString(),
  });
}

/** Enough to recognise a place, not a person: the network of an address, `203.0.113.0/24` or `2001:db8:7::/48`. */
export function shortAddress(address: string): string {
  if (!ipaddr.isValid(address)) return '';
  const parsed = ipaddr.process(address);
  const bits = parsed.kind() === 'ipv4' ? 24 : 48;
  const network =
    parsed.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${parsed}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/${bits}`);
  return `${network}/${bits}`;
}
