import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { fault, Problem } from '../../errors.ts';
import type { Paging } from '../../http/cursor.ts';
import { type Subject, type VettingDocument, vettingsCollection } from './store.ts';

const day = 24 * 60 * 60_000;
/** So long before its end a term can be renewed, */
const renewableMs = 60 * day;
/** and so long before they are told. */
export const toldMs = 30 * day;
const termDays = 365;

const vettings = (scope: DataScope) =>
  platformCollection(scope, vettingsCollection, 'documents are checked for all workshops and people');

export const vettingOf = (scope: DataScope, id: string): Promise<VettingDocument | null> =>
  vettings(scope).findOne({ _id: id });

/** Who of these is verified today. */
export async function verifiedOf(scope: DataScope, ids: string[]): Promise<Set<string>> {
  const found = await vettings(scope).find({ _id: { $in: ids } });
  return new Set(found.filter(({ state }) => state === 'verified').map(({ _id }) => _id));
}

/** Throws `verification_pending` for who waits, and for who is verified for long still. */
export function mustBeRenewable(
  scope: DataScope,
  now: { state: VettingDocument['state']; until: Date | null; waiting: boolean },
): void {
  const { state, until, waiting } = now;
  const long = until === null || until.getTime() - nowOf(scope).getTime() > renewableMs;
  if (waiting || state === 'pending' || (state === 'verified' && long))
    throw new Problem('verification_pending');
}

/** Puts them in line; who waits already keeps the place. */
export async function wait(
  scope: DataScope,
  { id, kind }: Subject,
  state: 'pending' | 'verified',
): Promise<void> {
  const before = await vettingOf(scope, id);
  const { ticket = null, askedAt = null, until = null } = before ?? {};
  const pending = state === 'pending';
  await vettings(scope).updateOne(
    { _id: id },
    {
      $set: {
        kind,
        state,
        reason: null,
        until: pending ? null : until,
        ticket: ticket ?? newId('vet'),
        askedAt: askedAt ?? nowOf(scope),
      },
      ...(pending ? { $unset: { dueAt: '', lease: '' } } : {}),
    },
    { upsert: true },
  );
}

/** Ends a term, or a place in the queue, or begins a new term. */
export async function settle(
  scope: DataScope,
  { id, kind }: Subject,
  { state, reason, until }: Pick<VettingDocument, 'state' | 'reason' | 'until'>,
): Promise<void> {
  const dueAt = until && new Date(until.getTime() - toldMs);
  await vettings(scope).updateOne(
    { _id: id },
    {
      $set: { kind, state, reason, until, ticket: null, askedAt: null, ...(dueAt ? { dueAt } : {}) },
      ...(dueAt ? { $unset: { lease: '' } } : { $unset: { dueAt: '', lease: '' } }),
    },
    { upsert: true },
  );
}

/** The last day of a term, of whose end this is the moment. */
export const lastDayOf = (until: Date): string => new Date(until.getTime() - 1).toISOString().slice(0, 10);

/** The moment after the last day of a term. */
export function termEnd(scope: DataScope, lastDay?: string): Date {
  const now = nowOf(scope).getTime();
  const until = lastDay ? new Date(Date.parse(lastDay) + day) : new Date(now + termDays * day);
  if (until.getTime() <= now + day) throw fault('rule_broken', '/query/until', 'is over', 'not_valid');
  if (until.getTime() > now + 3 * termDays * day + 2 * day)
    throw fault('rule_broken', '/query/until', 'is more than three years on', 'too_large');
  return until;
}

export const listWaiting = (scope: DataScope, { limit, after }: Paging): Promise<VettingDocument[]> =>
  vettings(scope).find(
    { ticket: after ? { $type: 'string', $gt: after } : { $type: 'string' } },
    { sort: { ticket: 1 }, limit: limit + 1 },
  );

export async function forgetVetting(scope: DataScope, id: string): Promise<void> {
  await vettings(scope).purge({ _id: id });
}
