import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { readyDocuments } from '../files/documents.ts';
import { toFile } from '../files/objects.ts';
import { storageOf } from '../files/storage.ts';
import { countJobsSince } from '../jobs/count.ts';
import { releaseMails } from '../mails/held.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { countMembers, ownersOf } from '../members/members.ts';
import { monthStart } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { grantInForce, toGrants } from '../supportAccess/supportAccess.ts';
import { bothModes } from '../testMode/home.ts';
import { termEnd } from '../vetting/vettings.ts';
import { holdEndpoints, releaseEndpoints } from '../webhooks/hold.ts';
import { findWorkshops, type WorkshopQuery } from '../workshops/find.ts';
import { setBlock } from '../workshops/standing.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { decideVerification } from '../workshops/verification.ts';
import { getWorkshop } from '../workshops/workshops.ts';

type Schemas = components['schemas'];

export const mostDocuments = 50;

/** The administrator's request, bound to one workshop. */
export const inWorkshop = (ctx: Context, tenantId: string) => ({ ...ctx, tenantId });

export async function listWorkshops(
  ctx: Context,
  query: WorkshopQuery,
  at: Paging,
): Promise<WorkshopDocument[]> {
  return findWorkshops(ctx, query, at);
}

export async function workshopDetails(
  ctx: Context,
  workshopId: string,
): Promise<Schemas['PlatformWorkshopDetails']> {
  const scope = inWorkshop(ctx, workshopId);
  const workshop = await getWorkshop(scope);
  // Papers are for who checks them, once it was asked for.
  const asked = workshop.verification !== 'unverified';
  const shown = asked && ctx.principal?.platform?.has('platform:verify') === true;
  const [documents, owners, members, jobsThisMonth, storage, grant] = await Promise.all([
    shown ? readyDocuments(ctx, workshopId, 'workshop_document', mostDocuments) : [],
    ownersOf(scope),
    countMembers(scope),
    countJobsSince(scope, monthStart(new Date(), workshop.timeZone)),
    storageOf(scope),
    grantInForce(scope),
  ]);
  const [support] = await toGrants(scope, grant ? [grant] : []);
  return {
    workshop: toPlatformWorkshop(workshop),
    email: workshop.email,
    address: workshop.address,
    verificationReason: workshop.verificationReason,
    verifiedUntil: workshop.verifiedUntil?.toISOString() ?? null,
    documents: await Promise.all(documents.map(file => toFile(ctx, file))),
    owners: owners.map(({ userId, name, email }) => ({ userId, name, email })),
    usage: { members, jobsThisMonth, storageBytes: storage.bytes },
    support: support ?? null,
  };
}

export async function verifyWorkshop(ctx: Context, workshopId: string, lastDay?: string) {
  const scope = inWorkshop(ctx, workshopId);
  await decideVerification(scope, { state: 'verified', until: termEnd(ctx, lastDay) });
  await mailOwners(scope, { template: 'workshop_verification', verified: true, reason: '' });
  return workshopDetails(ctx, workshopId);
}

export async function rejectWorkshop(ctx: Context, workshopId: string, reason: string) {
  const scope = inWorkshop(ctx, workshopId);
  await decideVerification(scope, { state: 'rejected', reason: reason.trim() });
  await mailOwners(scope, { template: 'workshop_verification', verified: false, reason: reason.trim() });
  return workshopDetails(ctx, workshopId);
}

/** Blocks or opens it and its test mode, which is then what its links say too. A test mode that is being made waits for its turn. */
async function blockBoth(scope: Context & { tenantId: string }, reason: string | null): Promise<string[]> {
  await takeTurn(scope);
  const modes = await bothModes(scope);
  for (const tenantId of modes) await setBlock({ ...scope, tenantId }, reason);
  return modes;
}

export async function blockWorkshop(ctx: Context, workshopId: string, reason: string) {
  const scope = inWorkshop(ctx, workshopId);
  await holdEndpoints(scope, await blockBoth(scope, reason.trim()));
  await mailOwners(scope, { template: 'workshop_block', blocked: true, reason: reason.trim() });
  return workshopDetails(ctx, workshopId);
}

export async function unblockWorkshop(ctx: Context, workshopId: string, reason: string) {
  const scope = inWorkshop(ctx, workshopId);
  await releaseEndpoints(scope, await blockBoth(scope, null));
  await releaseMails(scope);
  await mailOwners(scope, { template: 'workshop_block', blocked: false, reason: reason.trim() });
  return workshopDetails(ctx, workshopId);
}

export function toPlatformWorkshop(doc: WorkshopDocument): Schemas['PlatformWorkshop'] {
  const { _id, name, legalName, kind, address, phone, gstin, verification, blocked, createdAt } = doc;
  return {
    id: _id,
    name,
    legalName,
    kind,
    city: address.city ?? null,
    phone,
    gstin,
    verification,
    blocked: blocked && { reason: blocked.reason, at: blocked.at.toISOString() },
    createdAt: createdAt.toISOString(),
  };
}
