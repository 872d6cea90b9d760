import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import type { WorkshopDocument } from './store.ts';
import { getWorkshop, replaceWorkshop, toWorkshop } from './workshops.ts';

/** Puts the workshop in line to be verified. */
export async function requestVerification(ctx: Context): Promise<WorkshopDocument> {
  const workshop = await getWorkshop(ctx);
  const { verification, phone, address } = workshop;
  if (verification === 'pending' || verification === 'verified') throw new Problem('verification_pending');
  if (!phone || !address.line1 || !address.city) throw new Problem('workshop_incomplete');
  return setVerification(ctx, 'pending', null);
}

export async function setVerification(
  ctx: Context,
  verification: WorkshopDocument['verification'],
  verificationReason: string | null,
): Promise<WorkshopDocument> {
  const before = await getWorkshop(ctx);
  const workshop = await replaceWorkshop(ctx, before, { ...before, verification, verificationReason });
  await emit(ctx, 'workshop.verification_changed', toWorkshop(workshop), toWorkshop(before));
  return workshop;
}
