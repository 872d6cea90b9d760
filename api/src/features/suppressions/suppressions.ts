import type { components } from '@workbay/sdk/schema';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type SuppressionDocument, suppressionsCollection } from './store.ts';

export type Scope = DataScope & { config: Config };

/** An address that has come back so often is not written to again: the providers of mail judge us by that. */
const mostBounces = 3;

const suppressions = (scope: Scope) =>
  platformCollection(scope, suppressionsCollection, 'addresses that get no mail');

const idOf = ({ config }: Scope, tenantId: string | null, email: string) =>
  config.keys.hash('suppression', `${tenantId ?? ''}:${email.toLowerCase()}`);

type Cause = Pick<SuppressionDocument, 'cause' | 'reason'> & { email: string; at: Date };

/** From now on no workshop's mail goes to an address that bounced, and none of the scope's to one that complained. */
export async function suppress(scope: Scope, { email, cause, reason, at }: Cause): Promise<void> {
  const tenantId = cause === 'complaint' ? scope.tenantId : null;
  if (cause === 'complaint' && !tenantId) return;
  // What a server answers often repeats the address, which is not to be kept here.
  const told = reason?.replaceAll(/<?[^\s<>]+@[^\s<>]+>?/g, '…').slice(0, 300) ?? null;
  await suppressions(scope).updateOne(
    { _id: idOf(scope, tenantId, email) },
    {
      $set: { tenantId, cause, reason: told, since: at, lifted: null, heldByProvider: true },
      $inc: { times: 1 },
    },
    { upsert: true },
  );
}

/** Mail that arrived after it had bounced says that the address is right by now. */
export async function arrived(scope: Scope, email: string, at: Date): Promise<void> {
  await suppressions(scope).updateOne(
    { _id: idOf(scope, null, email), since: { $lt: at }, lifted: null },
    { $set: { lifted: { at, tenantId: null, userId: null }, heldByProvider: false } },
  );
}

function ofAddress(scope: Scope, email: string): Promise<SuppressionDocument[]> {
  const ids = [null, scope.tenantId].map(tenantId => idOf(scope, tenantId, email));
  return suppressions(scope).find({ _id: { $in: ids } });
}

/** Why the scope's workshop sends nothing to the address; empty where it does. */
export async function findSuppressions(scope: Scope, email: string): Promise<SuppressionDocument[]> {
  return (await ofAddress(scope, email)).filter(({ lifted }) => !lifted);
}

/** Throws `email_suppressed` where a mail to the address would not be sent. */
export async function refuseSuppressed(scope: Scope, email: string): Promise<void> {
  const [found] = await findSuppressions(scope, email);
  if (!found) return;
  const day = civilDate(found.since, (await getWorkshop(scope)).timeZone);
  const why =
    found.cause === 'bounce'
      ? `has sent our mail back on ${day}${found.reason ? ` (${found.reason})` : ''}: correct the address`
      : `has marked a mail of yours as spam on ${day}: ask before you write again`;
  throw fault('email_suppressed', '/body/email', `${why}, or lift it with suppressions.lift`);
}

const isLiftable = ({ times }: SuppressionDocument) => times < mostBounces;

/** Lets the workshop's mail go to the address again. Throws `email_given_up` where it came back too often. */
export async function liftSuppressions(ctx: Context, email: string): Promise<void> {
  const found = await findSuppressions(ctx, email);
  if (found.length === 0) throw new Problem('not_found', 'Mail to this address is not held back.');
  if (!found.every(isLiftable)) throw new Problem('email_given_up');
  const lifted = { at: new Date(), tenantId: ctx.tenantId, userId: ctx.principal?.userId ?? null };
  await suppressions(ctx).updateMany({ _id: { $in: found.map(({ _id }) => _id) } }, { $set: { lifted } });
}

/** Has the provider told that an address may get mail again, once, before the next one. */
export async function releaseLifted(
  scope: Scope,
  email: string,
  release: (email: string) => Promise<void>,
): Promise<void> {
  const held = (await ofAddress(scope, email)).filter(
    ({ lifted, heldByProvider }) => lifted && heldByProvider,
  );
  if (held.length === 0) return;
  await release(email);
  await suppressions(scope).updateMany(
    { _id: { $in: held.map(({ _id }) => _id) } },
    { $set: { heldByProvider: false } },
  );
}

export function toSuppression(doc: SuppressionDocument): components['schemas']['Suppression'] {
  const { cause, reason, since, times } = doc;
  return { cause, reason, since: since.toISOString(), times, liftable: isLiftable(doc) };
}
