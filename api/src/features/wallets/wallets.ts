import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { areMembers } from '../members/members.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type WalletDocument, walletsCollection } from './store.ts';

type Schemas = components['schemas'];

const wallets = (scope: DataScope) => tenantCollection(unbounded(scope), walletsCollection);

/** Refuses, as if it were not there, what is another's, but to who reads the books. */
export function mustBeOwnOrRead({ principal }: Context, userId: string): void {
  if (principal?.userId !== userId && !principal?.permissions.has('ledger:read'))
    throw new Problem('not_found');
}

export const listWallets = (scope: DataScope, { limit, after }: Paging): Promise<WalletDocument[]> =>
  wallets(scope).find(after ? { _id: { $gt: after } } : {}, { sort: { _id: 1 }, limit: limit + 1 });

export const findWallet = (scope: DataScope, userId: string): Promise<WalletDocument | null> =>
  wallets(scope).findOne({ userId });

/** Changes a person's wallet, which is there from then on, and tells of it. */
export async function changeWallet(
  scope: EmitScope,
  userId: string,
  change: (before: Pick<WalletDocument, 'balance' | 'reserved'>) => Partial<WalletDocument>,
): Promise<WalletDocument> {
  await takeTurn(scope);
  const { currency } = await getWorkshop(scope);
  const before = await findWallet(scope, userId);
  const fresh = { userId, balance: 0, reserved: 0, share: null, destination: null, sealed: null };
  const after = before
    ? await wallets(scope).replace(before, withOverdraft(before, change(before)))
    : await unlessTaken(
        wallets(scope).insertOne({ _id: newId('wal'), ...fresh, ...change(fresh) }),
        () => new Problem('version_conflict'),
      );
  const shown = toWallet(after, userId, currency);
  await emit(
    scope,
    'wallet.updated',
    { ...shown, id: after._id },
    before ? toWallet(before, userId, currency) : undefined,
  );
  return after;
}

/** What is overdrawn is paid off by what comes in; only a change that says so adds to it. */
function withOverdraft(before: WalletDocument, change: Partial<WalletDocument>): WalletDocument {
  const after = { ...before, ...change };
  const missing = Math.max(0, after.reserved - after.balance);
  return { ...after, overdrawn: change.overdrawn ?? Math.min(before.overdrawn ?? 0, missing) };
}

export async function setShare(
  ctx: Context,
  userId: string,
  { share }: Schemas['ShareInput'],
): Promise<WalletDocument> {
  if (share?.kind === 'percent' && share.value > 100)
    throw fault('rule_broken', '/body/share/value', 'is more than 100 percent', 'too_large');
  // What somebody earned who has left stays theirs, and so does the end of it.
  if (share ? !(await areMembers(ctx, [userId])) : !(await findWallet(ctx, userId)))
    throw new Problem('not_found');
  return changeWallet(ctx, userId, () => ({ share }));
}

export async function shownWallet(ctx: Context, userId: string): Promise<Schemas['Wallet']> {
  const found = await findWallet(ctx, userId);
  if (!found && ctx.principal?.userId !== userId && !(await areMembers(ctx, [userId])))
    throw new Problem('not_found');
  return toWallet(found, userId, (await getWorkshop(ctx)).currency);
}

export function toWallet(doc: WalletDocument | null, userId: string, currency: string): Schemas['Wallet'] {
  const { balance, reserved } = doc ?? { balance: 0, reserved: 0 };
  return {
    id: doc?._id ?? null,
    userId,
    balance,
    reserved,
    available: Math.max(0, balance - reserved),
    currency,
    share: doc?.share ?? null,
    destination: doc?.destination ? shownDestination(doc.destination) : null,
    updatedAt: doc?.updatedAt.toISOString() ?? null,
    version: doc?.version ?? 0,
  };
}

export const shownDestination = ({
  kind,
  shown,
  changedAt,
}: NonNullable<WalletDocument['destination']>): Schemas['Destination'] => ({
  kind,
  shown,
  changedAt: changedAt.toISOString(),
});
