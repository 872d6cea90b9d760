import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { normalisePhone } from '../customers/phone.ts';
import { emit } from '../events/events.ts';
import { holdRole } from '../roles/grants.ts';
import { gstStates, isValidGstin } from './gstin.ts';
import { type LogoDocument, logosCollection, type WorkshopDocument, workshopsCollection } from './store.ts';

type Schemas = components['schemas'];

const largestLogo = 512 * 1024;

/** The scope's workshop. Throws `not_found` where it is gone. */
export async function getWorkshop(scope: DataScope): Promise<WorkshopDocument> {
  const workshop = await tenantCollection(scope, workshopsCollection).findOne({ _id: `${scope.tenantId}` });
  if (!workshop) throw new Problem('not_found');
  return workshop;
}

/** Makes the workshop of a new tenant; the scope is already the tenant's. */
export async function createWorkshop(
  scope: DataScope,
  input: { name: string; kind: WorkshopDocument['kind'] },
) {
  const name = input.name.trim();
  return tenantCollection(scope, workshopsCollection).insertOne({
    _id: `${scope.tenantId}`,
    name,
    legalName: name,
    slug: await freeSlug(scope, name),
    kind: input.kind,
    currency: 'INR',
    timeZone: 'Asia/Kolkata',
    country: 'IN',
    address: {},
    phone: null,
    email: null,
    gstin: null,
    upiId: null,
    bank: null,
    documentLanguage: 'en',
    invoicePrefix: 'INV',
    defaultTaxRate: 18,
    invoiceTerms: null,
    hasLogo: false,
    secondFactorRoles: [],
  });
}

async function freeSlug(scope: DataScope, name: string): Promise<string> {
  const base =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replaceAll(/^-|-$/g, '') || 'workshop';
  const workshops = platformCollection(scope, workshopsCollection, 'a free slug');
  const taken = await workshops.findOne({ slug: base }, { _id: 1 });
  return taken ? `${base}-${`${scope.tenantId}`.slice(-8)}` : base;
}

/** The names of these workshops, for a user who belongs to them. */
export async function workshopNames(scope: DataScope, ids: string[]): Promise<Map<string, WorkshopDocument>> {
  const found = await platformCollection(scope, workshopsCollection, "a user's workshops").find({
    _id: { $in: ids },
  });
  return new Map(found.map(workshop => [workshop._id, workshop]));
}

export async function updateWorkshop(
  ctx: Context,
  patch: Schemas['WorkshopPatch'],
): Promise<WorkshopDocument> {
  const before = await getWorkshop(ctx);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (patch.gstin && !isValidGstin(patch.gstin))
    throw fault('rule_broken', '/body/gstin', 'has a wrong check digit or state', 'bad_gstin');
  if (patch.timeZone && !isTimeZone(patch.timeZone))
    throw fault('rule_broken', '/body/timeZone', 'is not an IANA time zone', 'unknown_time_zone');
  checkState(patch.address?.stateCode);
  const { phone, ...rest } = patch;
  const after: WorkshopDocument = { ...before, ...definedOf(rest) };
  if (phone !== undefined)
    after.phone = phone === null ? null : normalisePhone(phone, before.country, '/body/phone');
  for (const role of patch.secondFactorRoles ?? []) {
    if (!(await holdRole(ctx, role)))
      throw fault('unknown_reference', '/body/secondFactorRoles', 'names no role of this workshop');
  }
  if (patch.secondFactorRoles) afterCommit(ctx, () => ctx.authenticator.forget(before._id));
  return stored(ctx, before, after);
}

async function stored(
  ctx: Context,
  before: WorkshopDocument,
  after: WorkshopDocument,
): Promise<WorkshopDocument> {
  const workshop = await tenantCollection(ctx, workshopsCollection).replace(before, after);
  await emit(ctx, 'workshop.updated', toWorkshop(workshop));
  return workshop;
}

/** Refuses a state code that GST does not know. */
export function checkState(stateCode: string | undefined, pointer = '/body/address/stateCode'): void {
  if (stateCode !== undefined && !(stateCode in gstStates))
    throw fault('rule_broken', pointer, 'is not a GST state code', 'unknown_state');
}

/** Drops undefined properties: a patch that leaves something out leaves it as it is. */
export function definedOf<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Object.entries loses the keys' types; the filter keeps exactly the defined ones.
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

export async function setLogo(ctx: Context, base64: string): Promise<WorkshopDocument> {
  const bytes = Buffer.from(base64, 'base64');
  const contentType = imageType(bytes);
  if (!contentType) throw fault('rule_broken', '/body/data', 'is not a PNG or JPEG picture', 'bad_picture');
  if (bytes.length > largestLogo)
    throw fault('rule_broken', '/body/data', 'is larger than 512 KiB', 'file_too_large', {
      limit: '512 KiB',
    });
  const logos = tenantCollection(ctx, logosCollection);
  await logos.deleteOne({ _id: `${ctx.tenantId}` });
  await logos.insertOne({ _id: `${ctx.tenantId}`, contentType, data: bytes.toString('base64') });
  const before = await getWorkshop(ctx);
  return stored(ctx, before, { ...before, hasLogo: true });
}

export async function getLogo(
  scope: DataScope,
): Promise<{ contentType: LogoDocument['contentType']; data: Uint8Array } | null> {
  const logo = await tenantCollection(scope, logosCollection).findOne({ _id: `${scope.tenantId}` });
  return logo ? { contentType: logo.contentType, data: Buffer.from(logo.data, 'base64') } : null;
}

export async function deleteLogo(ctx: Context): Promise<void> {
  const before = await getWorkshop(ctx);
  if (!before.hasLogo) return;
  await tenantCollection(ctx, logosCollection).deleteOne({ _id: `${ctx.tenantId}` });
  await stored(ctx, before, { ...before, hasLogo: false });
}

function imageType(bytes: Uint8Array): LogoDocument['contentType'] | null {
  const starts = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return starts(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}

export function toWorkshop(doc: WorkshopDocument): Schemas['Workshop'] {
  const { _id, tenantId: _tenant, createdAt, updatedAt, ...rest } = doc;
  return { id: _id, ...rest, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
