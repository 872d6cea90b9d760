import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { userNames } from '../auth/userNames.ts';
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
): Promise<Schemas['SupportGrant']> {
  mustOwn(ctx.principal);
  const { userId } = requireUser(ctx);
  const before = await grantInForce(ctx);
  if (before) await end(ctx, before);
  const grant = await grants(ctx).insertOne({
    _id: newId('grt'),
    access,
    note: note?.trim() ?? null,
    grantedBy: userId,
    endsAt: new Date(Date.now() + hours * 60 * 60_000),
    endedAt: null,
    uses: [],
  });
  const [shown] = await toGrants(ctx, [grant]);
  if (!shown) throw new Problem('not_found');
  return shown;
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

/** With the names that the owners have now. */
export async function toGrants(
  scope: DataScope,
  docs: SupportGrantDocument[],
): Promise<Schemas['SupportGrant'][]> {
  const ids = [...new Set(docs.map(({ grantedBy }) => grantedBy))];
  const names = ids.length > 0 ? await userNames(scope, ids) : new Map<string, string>();
  return docs.map(doc => toGrant(doc, names.get(doc.grantedBy) ?? ''));
}

function toGrant(doc: SupportGrantDocument, grantedBy: string): Schemas['SupportGrant'] {
  return {
    id: doc._id,
    access: doc.access,
    note: doc.note,
    grantedBy,
    endsAt: doc.endsAt.toISOString(),
    endedAt: doc.endedAt?.toISOString() ?? null,
    active: isInForce(doc),
    uses: doc.uses.map(({ administrator, reason, at }) => ({ administrator, reason, at: at.toISOString() })),
    createdAt: doc.createdAt.toISOString(),
  };
}
