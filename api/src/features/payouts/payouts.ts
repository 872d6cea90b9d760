import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { nowOf, unbounded } from '../../data/scope.ts';
import { type Filter, tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { emit } from '../events/events.ts';
import { areMembers } from '../members/members.ts';
import { moneyAccount, mustBeTaken } from '../payments/moneyAccount.ts';
import { takeTurn } from '../summary/figures.ts';
import { bookPaid } from '../wallets/earn.ts';
import { changeWallet, findWallet, mustBeOwnOrRead, shownDestination } from '../wallets/wallets.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type PayoutDocument, payoutsCollection } from './store.ts';

type Schemas = components['schemas'];
type Status = PayoutDocument['status'];

const payouts = (ctx: Context) => tenantCollection(unbounded(ctx), payoutsCollection);

/** All to who reads the books, and to everybody their own. */
export async function listPayouts(
  ctx: Context,
  { status, userId }: { status?: Status | undefined; userId?: string | undefined },
  { limit, after }: Paging,
): Promise<PayoutDocument[]> {
  if (status && userId) throw new Problem('filters_exclude', 'Give one of status and userId.');
  const all = ctx.principal?.permissions.has('ledger:read');
  const own = all ? userId : requireUser(ctx).userId;
  if (!all && userId && userId !== own) return [];
  const filter: Filter<PayoutDocument> = {
    ...(status ? { status } : {}),
    ...(own ? { userId: own } : {}),
    ...(after ? { _id: { $lt: after } } : {}),
  };
  return payouts(ctx).find(filter, { sort: { _id: -1 }, limit: limit + 1 });
}

export async function getPayout(ctx: Context, payoutId: string): Promise<PayoutDocument> {
  const payout = await payouts(ctx).findOne({ _id: payoutId });
  if (!payout) throw new Problem('not_found');
  mustBeOwnOrRead(ctx, payout.userId);
  return payout;
}

/** Keeps a part of one's own balance aside, to be paid, or of what somebody is owed who has left. */
export async function requestPayout(ctx: Context, input: Schemas['PayoutInput']): Promise<PayoutDocument> {
  const { userId: ownId } = requireUser(ctx);
  const userId = input.userId ?? ownId;
  const hasLeft = userId !== ownId;
  await takeTurn(ctx);
  if (hasLeft) await mustHaveLeft(ctx, userId);
  const wallet = await findWallet(ctx, userId);
  if (hasLeft && !wallet) throw fault('unknown_reference', '/body/userId', 'names nobody who was paid here');
  const available = wallet ? wallet.balance - wallet.reserved : 0;
  const amount = input.amount ?? available;
  if (amount === 0 || amount > available) throw new Problem('not_enough_balance');
  if (!wallet || (!wallet.destination && !hasLeft)) throw new Problem('no_destination');
  await changeWallet(ctx, userId, ({ reserved }) => ({ reserved: reserved + amount }));
  const payout = await payouts(ctx).insertOne({
    _id: newId('pot'),
    userId,
    amount,
    currency: (await getWorkshop(ctx)).currency,
    status: 'requested',
    destination: wallet.destination,
    sealed: wallet.sealed,
    approvedBy: null,
    settledBy: null,
    settledAt: null,
    method: null,
    reference: null,
    reason: null,
  });
  await emit(ctx, 'payout.requested', toPayout(payout));
  return payout;
}

async function mustHaveLeft(ctx: Context, userId: string): Promise<void> {
  if (!ctx.principal?.permissions.has('members:write'))
    throw new Problem('forbidden', 'For another this is for who manages the team.');
  if (await areMembers(ctx, [userId]))
    throw new Problem('forbidden', 'Who belongs to the workshop asks for it themselves.');
}

/** The payout, where it is in one of these and not the caller's own. A key has no own ones, so whoever holds it could pay themselves. */
async function toDecide(ctx: Context, payoutId: string, from: Status[]): Promise<PayoutDocument> {
  const { userId } = requireUser(ctx);
  await takeTurn(ctx);
  const payout = await getPayout(ctx, payoutId);
  if (payout.userId === userId) throw new Problem('own_payout');
  return mustBeIn(payout, from);
}

function mustBeIn(payout: PayoutDocument, from: Status[]): PayoutDocument {
  if (!from.includes(payout.status)) throw new Problem('payout_settled', `The payout is ${payout.status}.`);
  return payout;
}

async function change(ctx: Context, before: PayoutDocument, fields: Partial<PayoutDocument>) {
  const payout = await payouts(ctx).replace(before, { ...before, ...fields });
  await emit(ctx, 'payout.status_changed', toPayout(payout), toPayout(before));
  return payout;
}

const settled = (ctx: Context) => ({ settledBy: ctx.principal?.userId ?? null, settledAt: nowOf(ctx) });

export async function approvePayout(ctx: Context, payoutId: string): Promise<PayoutDocument> {
  const before = await toDecide(ctx, payoutId, ['requested']);
  return change(ctx, before, { status: 'approved', approvedBy: ctx.principal?.userId ?? null });
}

/** The money is available again. */
async function giveBack(ctx: Context, before: PayoutDocument, fields: Partial<PayoutDocument>) {
  await changeWallet(ctx, before.userId, ({ reserved }) => ({ reserved: reserved - before.amount }));
  return change(ctx, before, { ...fields, ...settled(ctx) });
}

export async function rejectPayout(ctx: Context, payoutId: string, reason: string): Promise<PayoutDocument> {
  const before = await toDecide(ctx, payoutId, ['requested', 'approved']);
  return giveBack(ctx, before, { status: 'rejected', reason: reason.trim() });
}

export async function cancelPayout(ctx: Context, payoutId: string): Promise<PayoutDocument> {
  const { userId } = requireUser(ctx);
  await takeTurn(ctx);
  const before = await getPayout(ctx, payoutId);
  if (before.userId !== userId) throw new Problem('not_found');
  return giveBack(ctx, mustBeIn(before, ['requested']), { status: 'cancelled' });
}

export async function payPayout(
  ctx: Context,
  payoutId: string,
  { method, reference: given }: Schemas['PayoutPayment'],
): Promise<PayoutDocument> {
  await mustBeTaken(ctx, method);
  const reference = given?.trim() ?? null;
  if (method !== 'cash' && !reference)
    throw fault('rule_broken', '/body/reference', 'is missing', 'required');
  const before = await toDecide(ctx, payoutId, ['approved']);
  const { _id: id, userId, amount, currency } = before;
  await bookPaid(ctx, { id, userId, amount, currency, reference, from: moneyAccount(method) });
  return change(ctx, before, { status: 'paid', method, reference, ...settled(ctx) });
}

/** Where it goes, in full. */
export async function destinationOf(ctx: Context, payoutId: string): Promise<Schemas['DestinationInput']> {
  const { sealed } = await getPayout(ctx, payoutId);
  if (!sealed) throw new Problem('not_found', 'The person has left, and it is no longer known.');
  return JSON.parse(ctx.config.keys.unseal(sealed));
}

export function toPayout(doc: PayoutDocument): Schemas['Payout'] {
  return {
    id: doc._id,
    userId: doc.userId,
    amount: doc.amount,
    currency: doc.currency,
    status: doc.status,
    destination: doc.destination && shownDestination(doc.destination),
    approvedBy: doc.approvedBy,
    settledBy: doc.settledBy,
    settledAt: doc.settledAt?.toISOString() ?? null,
    method: doc.method,
    reference: doc.reference,
    reason: doc.reason,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
