import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { moveApiKeys } from '../apiKeys/move.ts';
import { requireUser } from '../auth/requireUser.ts';
import type { SessionReply } from '../auth/sessions.ts';
import { moveTestSessions, setTestTenant } from '../auth/testSessions.ts';
import { copyMembers } from '../members/copy.ts';
import { takeTurn } from '../summary/figures.ts';
import { copyTaxRates } from '../taxRates/copy.ts';
import { copyWorkshop } from '../workshops/copy.ts';
import { testLinksCollection, testRemovalsCollection } from './store.ts';

/** Longer than another process remembers a credential: a request that still knows the wiped twin is over by then. */
const removalDelayMs = 15_000;

const links = (scope: DataScope) => tenantCollection(scope, testLinksCollection);
const at = (scope: DataScope, tenantId: string): DataScope => ({ ...scope, tenantId });

async function counterpartOf(scope: DataScope): Promise<string | null> {
  return (await links(scope).findOne({ _id: `${scope.tenantId}` }))?.counterpartId ?? null;
}

export async function testModeOf(ctx: Context): Promise<components['schemas']['TestMode']> {
  const livemode = !isTestTenant(ctx.tenantId);
  const counterpart = await counterpartOf(ctx);
  return {
    livemode,
    liveWorkshopId: livemode ? ctx.tenantId : counterpart,
    testWorkshopId: livemode ? counterpart : ctx.tenantId,
  };
}

/** Moves the session to the workshop's test twin, which is made the first time. Its people are as they are now. */
export async function enterTestMode(ctx: Context): Promise<SessionReply> {
  requireUser(ctx);
  if (isTestTenant(ctx.tenantId)) throw new Problem('live_only', 'You are in test mode already.');
  await takeTurn(ctx);
  const twinId = (await counterpartOf(ctx)) ?? (await makeTwin(ctx));
  await copyMembers(ctx, at(ctx, twinId));
  return setTestTenant(ctx, twinId);
}

export async function leaveTestMode(ctx: Context): Promise<SessionReply> {
  requireUser(ctx);
  return setTestTenant(ctx, null);
}

/** `scope` is the live workshop's. */
async function makeTwin(scope: DataScope): Promise<string> {
  const twinId = newId('wst');
  const twin = at(scope, twinId);
  await copyWorkshop(scope, twin);
  await copyTaxRates(scope, twin);
  await links(twin).insertOne({ _id: twinId, counterpartId: `${scope.tenantId}` });
  await links(scope).updateOne(
    { _id: `${scope.tenantId}` },
    {
      $set: { counterpartId: twinId },
      $setOnInsert: { createdAt: new Date(), updatedAt: new Date(), version: 1 },
    },
    { upsert: true },
  );
  return twinId;
}

/** Leaves the test twin of a workshop that is deleted to be removed. */
export async function removeTwin(scope: DataScope): Promise<void> {
  const twinId = await counterpartOf(scope);
  if (!twinId) return;
  const requestedAt = new Date();
  await platformCollection(scope, testRemovalsCollection, 'wiped test data').updateOne(
    { _id: twinId },
    { $setOnInsert: { requestedAt, dueAt: requestedAt } },
    { upsert: true },
  );
}

/**
 * Puts a fresh twin in place of the old one, in one transaction: from then on there is nothing in it, whatever is being
 * written at that moment. Test keys and test sessions go on in the fresh one; the old one's documents are removed later.
 */
export async function wipeTestMode(ctx: Context): Promise<void> {
  requireUser(ctx);
  if (ctx.principal?.role !== 'owner')
    throw new Problem('forbidden', 'Only an owner can wipe the test data.');
  const liveId = isTestTenant(ctx.tenantId) ? await counterpartOf(ctx) : ctx.tenantId;
  if (!liveId) throw new Problem('not_found');
  const live = at(ctx, liveId);
  await takeTurn(live);
  const oldId = await counterpartOf(live);
  if (!oldId) throw new Problem('not_found', 'There is no test data yet.');
  const newTwinId = await makeTwin(live);
  await copyMembers(live, at(ctx, newTwinId));
  await moveApiKeys(ctx, oldId, newTwinId);
  await moveTestSessions(ctx, oldId, newTwinId);
  const requestedAt = new Date();
  await platformCollection(ctx, testRemovalsCollection, 'wiped test data').insertOne({
    _id: oldId,
    requestedAt,
    dueAt: new Date(requestedAt.getTime() + removalDelayMs),
  });
  afterCommit(ctx, () => ctx.authenticator.forget(oldId));
}
