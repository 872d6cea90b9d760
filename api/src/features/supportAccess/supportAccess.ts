import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { thisPerson } from '../auth/people.ts';
import { mustOwn } from '../members/roles.ts';
import { isInForce } from './inForce.ts';
import { type SupportGrantDocument, supportGrantsCollection, supportSessionsCollection } from './store.ts';

type Schemas = components['schemas'];

const sessionMinutes = 60;
const keptUses = 50;

const grants = (scope: DataScope) => tenantCollection(scope, supportGrantsCollection);

export async function listGrants(ctx: Context, { limit, after }: Paging): Promise<SupportGrantDocument[]> {
  return grants(ctx).find(after ? { _id: { $lt: after } } : {}, { sort: { _id: -1 }, limit: limit + 1 });
}

/** The grant by which support may come now. A new one ends the one before, so it is the newest or none. */
export async function grantInForce(scope: DataScope): Promise<SupportGrantDocument | null> {
  const [newest] = await grants(scope).find({}, { sort: { _id: -1 }, limit: 1 });
  return newest && isInForce(newest) ? newest : null;
}

export async function grantSupport(
  ctx: Context,
  { access, hours, note }: Schemas['SupportGrantInput'],
): Promise<SupportGrantDocument> {
  mustOwn(ctx.principal);
  const { name } = await thisPerson(ctx);
  const before = await grantInForce(ctx);
  if (before) await end(ctx, before);
  return grants(ctx).insertOne({
    _id: newId('grt'),
    access,
    note: note?.trim() ?? null,
    grantedBy: name,
    endsAt: new Date(Date.now() + hours * 60 * 60_000),
    endedAt: null,
    uses: [],
  });
}

export async function revokeGrant(ctx: Context, grantId: string): Promise<void> {
  const grant = await grants(ctx).findOne({ _id: grantId });
  if (!grant) throw new Problem('not_found');
  if (isInForce(grant)) await end(ctx, grant);
}

async function end(ctx: Context, grant: SupportGrantDocument): Promise<void> {
  await grants(ctx).replace(grant, { ...grant, endedAt: new Date() });
  afterCommit(ctx, () => ctx.authenticator.forget(grant.tenantId));
}

/** Begins a session of support in the scope's workshop, within the owner's grant. Throws `support_not_granted`. */
export async function startSupportSession(
  scope: Context,
  administrator: { _id: string; name: string; sessionId: string },
  reason: string,
): Promise<{ token: string; expiresAt: Date; access: SupportGrantDocument['access'] }> {
  const grant = await grantInForce(scope);
  if (!grant) throw new Problem('support_not_granted');
  const longest = new Date(Date.now() + sessionMinutes * 60_000);
  const expiresAt = grant.endsAt < longest ? grant.endsAt : longest;
  const session = await tenantCollection(scope, supportSessionsCollection).insertOne({
    _id: newId('sup'),
    grantId: grant._id,
    administratorId: administrator._id,
    administratorSessionId: administrator.sessionId,
    expiresAt,
  });
  const use = { administrator: administrator.name, reason, at: new Date() };
  await grants(scope).replace(grant, { ...grant, uses: [...grant.uses, use].slice(-keptUses) });
  const signed = await scope.authenticator.signAccessToken(
    { _id: session._id, userId: administrator._id },
    expiresAt,
  );
  return { ...signed, access: grant.access };
}

export function toGrant(doc: SupportGrantDocument): Schemas['SupportGrant'] {
  return {
    id: doc._id,
    access: doc.access,
    note: doc.note,
    grantedBy: doc.grantedBy,
    endsAt: doc.endsAt.toISOString(),
    endedAt: doc.endedAt?.toISOString() ?? null,
    active: isInForce(doc),
    uses: doc.uses.map(({ administrator, reason, at }) => ({ administrator, reason, at: at.toISOString() })),
    createdAt: doc.createdAt.toISOString(),
  };
}
