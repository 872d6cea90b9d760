import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { mustBeNear } from '../bookings/moment.ts';
import { namedCustomer } from '../customers/customers.ts';
import { emit } from '../events/events.ts';
import { detachFile, replaceFile } from '../files/attach.ts';
import { namedVehicle } from '../vehicles/vehicles.ts';
import { definedOf } from '../workshops/workshops.ts';
import { dropReminder, remindOf } from './remind.ts';
import { told } from './shape.ts';
import { getPaper, type PaperDocument, papersCollection } from './store.ts';

type Schemas = components['schemas'];
type Query = { customerId?: string | undefined; vehicleId?: string | undefined };

const most = 100;

export async function listPapers(
  ctx: Context,
  { customerId, vehicleId }: Query,
  { limit, after }: Paging,
): Promise<PaperDocument[]> {
  if (customerId && vehicleId) throw new Problem('filters_exclude', 'Give one of customerId and vehicleId.');
  const of = {
    ...(customerId && { 'customer.id': customerId }),
    ...(vehicleId && { 'vehicle.id': vehicleId }),
  };
  return tenantCollection(ctx, papersCollection).find(
    { ...of, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export async function createPaper(ctx: Context, input: Schemas['PaperInput']): Promise<PaperDocument> {
  const { kind, name = null, number = null, expiresOn = null, fileId = null } = input;
  const of = await ownerOf(ctx, input);
  if (expiresOn) mustBeNear(expiresOn, '/body/expiresOn');
  const papers = tenantCollection(ctx, papersCollection);
  if ((await papers.countUpTo(most, { 'customer.id': of.customer.id })) >= most)
    throw new Problem('too_many_papers');
  const written = trimmed({ ...of, kind, name, number, expiresOn, fileId, reminderId: null });
  const _id = newId('ppr');
  await replaceFile(ctx, null, fileUse(ctx, _id, fileId));
  const reminderId = await remindOf(ctx, written);
  const paper = await papers.insertOne({ _id, ...written, reminderId });
  await emit(ctx, 'paper.created', await told(ctx, paper));
  return paper;
}

const trimmed = <Texts extends Pick<PaperDocument, 'name' | 'number'>>(paper: Texts) => ({
  ...paper,
  name: paper.name?.trim() ?? null,
  number: paper.number?.trim() ?? null,
});

async function ownerOf(ctx: Context, { customerId, vehicleId }: Query) {
  const named = customerId ? await namedCustomer(ctx, customerId) : null;
  if (!vehicleId) {
    if (!named) throw fault('rule_broken', '/body/customerId', 'is needed without a vehicle', 'required');
    return { customer: { id: named._id }, vehicle: null };
  }
  const vehicle = await namedVehicle(ctx, vehicleId, named?._id);
  // Held, so that neither is deleted or merged meanwhile.
  const customer = named ?? (await namedCustomer(ctx, vehicle.customer.id));
  return { customer: { id: customer._id }, vehicle: { id: vehicle._id } };
}

const fileUse = (ctx: Context, by: string, fileId: string | null) => ({
  owner: `${ctx.tenantId}`,
  purpose: 'customer_document' as const,
  pointer: '/body/fileId',
  by,
  fileId,
});

export async function updatePaper(
  ctx: Context,
  paperId: string,
  patch: Schemas['PaperPatch'],
): Promise<PaperDocument> {
  const before = await getPaper(ctx, paperId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (patch.expiresOn) mustBeNear(patch.expiresOn, '/body/expiresOn');
  const after: PaperDocument = trimmed({ ...before, ...definedOf(patch) });
  await replaceFile(ctx, before.fileId, fileUse(ctx, paperId, after.fileId));
  after.reminderId = await remindOf(ctx, after, before);
  const paper = await tenantCollection(ctx, papersCollection).replace(before, after);
  await emit(ctx, 'paper.updated', await told(ctx, paper), await told(ctx, before));
  return paper;
}

export async function deletePaper(ctx: Context, paperId: string): Promise<void> {
  const paper = await getPaper(ctx, paperId);
  const shown = await told(ctx, paper);
  if (paper.fileId) await detachFile(ctx, paper.tenantId, paper.fileId, paperId);
  await dropReminder(ctx, paper.reminderId);
  await tenantCollection(ctx, papersCollection).deleteOne({ _id: paperId });
  await emit(ctx, 'paper.deleted', shown);
}
