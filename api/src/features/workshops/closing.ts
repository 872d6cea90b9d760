import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { type WorkshopDocument, workshopsCollection } from './store.ts';
import { replaceWorkshop, toWorkshop } from './workshops.ts';

const workshops = (scope: DataScope) =>
  platformCollection(scope, workshopsCollection, 'a workshop is deleted');

/** Closes the scope's workshop, so that it can only be read, or opens it again with null. */
export async function setClosing(
  ctx: Context,
  before: WorkshopDocument,
  closing: WorkshopDocument['closing'],
): Promise<WorkshopDocument> {
  const workshop = await replaceWorkshop(ctx, before, { ...before, closing });
  await emit(ctx, 'workshop.updated', toWorkshop(workshop), toWorkshop(before));
  afterCommit(ctx, () => ctx.authenticator.forget(before._id));
  return workshop;
}

/** Leaves of a removed workshop what its invoices must show: names, address and GSTIN. */
export async function anonymiseWorkshop(scope: DataScope): Promise<void> {
  const tenantId = `${scope.tenantId}`;
  await workshops(scope).blank(
    { _id: tenantId, tenantId },
    {
      $set: {
        slug: `deleted-${tenantId.slice(4)}`,
        phone: null,
        email: null,
        upiId: null,
        bank: null,
        invoiceTerms: null,
        mailSenderName: null,
        mailReplyTo: null,
        logoFileId: null,
        secondFactorRoles: [],
        confirmLimits: [],
        search: [],
      },
    },
  );
}

export async function removeWorkshop(scope: DataScope): Promise<void> {
  await workshops(scope).purge({ _id: `${scope.tenantId}` });
}
