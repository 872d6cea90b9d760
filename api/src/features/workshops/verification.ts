import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { mustBeRenewable, settle, wait } from '../vetting/vettings.ts';
import type { WorkshopDocument } from './store.ts';
import { getWorkshop, replaceWorkshop, toWorkshop } from './workshops.ts';

type State = WorkshopDocument['verification'];

/** Puts the workshop in line to be verified, or verified anew. */
export async function requestVerification(ctx: Context): Promise<WorkshopDocument> {
  const before = await getWorkshop(ctx);
  const { _id, verification: state, verifiedUntil: until, renewalAsked: waiting, phone, address } = before;
  mustBeRenewable(ctx, { state, until, waiting });
  if (!phone || !address.line1 || !address.city) throw new Problem('workshop_incomplete');
  const renewal = state === 'verified';
  await wait(ctx, { id: _id, kind: 'workshop' }, renewal ? 'verified' : 'pending');
  if (renewal) return change(ctx, before, { renewalAsked: true });
  return change(ctx, before, { verification: 'pending', verificationReason: null });
}

/** What an administrator has decided. */
export async function decideVerification(
  ctx: Context,
  decision: { state: 'verified'; until: Date } | { state: 'rejected'; reason: string },
): Promise<WorkshopDocument> {
  const before = await getWorkshop(ctx);
  const verified = decision.state === 'verified';
  const until = verified ? decision.until : null;
  const reason = verified ? null : decision.reason;
  const { state } = decision;
  await settle(ctx, { id: before._id, kind: 'workshop' }, { state, reason, until });
  return change(ctx, before, {
    verification: state,
    verificationReason: reason,
    verifiedUntil: until,
    renewalAsked: false,
  });
}

/** The term is over. */
export async function endVerification(scope: DataScope, state: 'unverified' | 'pending'): Promise<void> {
  const before = await getWorkshop(scope);
  if (before.verification !== 'verified') return;
  await change(scope, before, { verification: state, verifiedUntil: null, renewalAsked: false });
}

type Change = Partial<
  Pick<WorkshopDocument, 'verificationReason' | 'verifiedUntil' | 'renewalAsked'> & { verification: State }
>;

async function change(
  scope: DataScope,
  before: WorkshopDocument,
  changes: Change,
): Promise<WorkshopDocument> {
  const workshop = await replaceWorkshop(scope, before, { ...before, ...changes });
  await emit(scope, 'workshop.verification_changed', toWorkshop(workshop), toWorkshop(before));
  return workshop;
}
