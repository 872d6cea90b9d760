import type { components } from '@workbay/sdk/schema';
import type { FileStore } from '../../adapters/files/files.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { afterCommit, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Logo } from '../../documents/types.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Role } from '../../principal.ts';
import { normalisePhone } from '../customers/phone.ts';
import { refreshEntry } from '../directory/entry.ts';
import { emit } from '../events/events.ts';
import { readFile, replaceFile } from '../files/attach.ts';
import { mustOwn } from '../members/roles.ts';
import { holdRole } from '../roles/grants.ts';
import { wait } from '../vetting/vettings.ts';
import { checkConfirmLimits } from './confirmLimits.ts';
import { homeOf, usualFiscalYearStart } from './country.ts';
import { fittingOf, settledIn } from './fitting.ts';
import { gstStates, isValidGstin } from './gstin.ts';
import { mustBeMovable } from './move.ts';
import { searchOfWorkshop, type WorkshopDocument, workshopsCollection } from './store.ts';

type Schemas = components['schemas'];

/** The scope's workshop. Throws `not_found` where it is gone. */
export async function getWorkshop(scope: DataScope): Promise<WorkshopDocument> {
  const workshop = await tenantCollection(scope, workshopsCollection).findOne({ _id: `${scope.tenantId}` });
  if (!workshop) throw new Problem('not_found');
  return workshop;
}

/** Makes the workshop of a new tenant; the scope is already the tenant's. */
export async function createWorkshop(scope: DataScope, input: Schemas['WorkshopInput']) {
  const name = input.name.trim();
  const home = homeOf(input, '/body');
  const workshop: Omit<WorkshopDocument, 'tenantId' | 'createdAt' | 'updatedAt' | 'version' | 'search'> = {
    _id: `${scope.tenantId}`,
    name,
    legalName: name,
    slug: await freeSlug(scope, name),
    kind: input.kind,
    ...home,
    address: {},
    phone: null,
    email: null,
    gstin: null,
    taxNumber: null,
    fiscalYearStart: usualFiscalYearStart(home.country),
    gstScheme: 'regular',
    turnover: 'up_to_5_crore',
    upiId: null,
    bank: null,
    documentLanguage: 'en',
    invoicePrefix: 'INV',
    defaultTaxRate: 18,
    allowNegativeStock: false,
    invoiceTerms: null,
    mailSenderName: null,
    mailReplyTo: null,
    verification: 'unverified',
    verificationReason: null,
    verifiedUntil: null,
    renewalAsked: false,
    blocked: null,
    closing: null,
    secondFactorRoles: [],
    confirmLimits: [],
    logoFileId: null,
  };
  const search = searchOfWorkshop(workshop);
  return tenantCollection(scope, workshopsCollection).insertOne({ ...workshop, search });
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
  await mustBeMovable(ctx, before, patch);
  const here = { ...before, ...settledIn(before, patch.country) };
  if (patch.invoicePrefix && takenPrefixes.includes(patch.invoicePrefix))
    throw fault(
      'rule_broken',
      '/body/invoicePrefix',
      'begins the numbers of notes and vouchers',
      'not_taken',
    );
  checkState(patch.address?.stateCode);
  const { phone, ...rest } = patch;
  const after: WorkshopDocument = { ...here, ...definedOf(rest), ...fittingOf(here, patch) };
  if (phone !== undefined)
    after.phone = phone === null ? null : normalisePhone(phone, after.country, '/body/phone');
  if (
    before.verification === 'verified' &&
    (['legalName', 'gstin'] as const).some(one => after[one] !== before[one])
  )
    Object.assign(after, { verification: 'pending', verifiedUntil: null, renewalAsked: false });
  const { secondFactorRoles, confirmLimits } = patch;
  await mustBeRoles(ctx, secondFactorRoles, '/body/secondFactorRoles');
  if (confirmLimits) {
    mustOwn(ctx.principal);
    checkConfirmLimits(confirmLimits);
    const named = confirmLimits.map(({ role }) => role);
    await mustBeRoles(ctx, named, '/body/confirmLimits');
  }
  if (secondFactorRoles ?? confirmLimits) afterCommit(ctx, () => ctx.authenticator.forget(before._id));
  if (patch.logoFileId !== undefined) {
    await replaceFile(ctx, before.logoFileId, {
      fileId: patch.logoFileId,
      owner: before._id,
      purpose: 'workshop_logo',
      by: before._id,
      pointer: '/body/logoFileId',
    });
  }
  return stored(ctx, before, after);
}

async function mustBeRoles(ctx: Context, roles: Role[] = [], pointer: string): Promise<void> {
  for (const role of roles) {
    if (!(await holdRole(ctx, role)))
      throw fault('unknown_reference', pointer, 'names no role of this workshop');
  }
}

async function stored(
  ctx: Context,
  before: WorkshopDocument,
  after: WorkshopDocument,
): Promise<WorkshopDocument> {
  const workshop = await replaceWorkshop(ctx, before, after);
  await emit(ctx, 'workshop.updated', toWorkshop(workshop), toWorkshop(before));
  if (workshop.verification !== before.verification) {
    await wait(ctx, { id: workshop._id, kind: 'workshop' }, 'pending');
    await emit(ctx, 'workshop.verification_changed', toWorkshop(workshop), toWorkshop(before));
  }
  return workshop;
}

export async function replaceWorkshop(
  ctx: DataScope,
  before: WorkshopDocument,
  after: WorkshopDocument,
): Promise<WorkshopDocument> {
  const search = searchOfWorkshop(after);
  const workshop = await tenantCollection(ctx, workshopsCollection).replace(before, { ...after, search });
  await refreshEntry(ctx, workshop);
  return workshop;
}

/** Notes and vouchers have series of their own. */
const takenPrefixes = ['CN', 'DN', 'RV', 'RF'];

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

/** The picture for the head of documents: PNG or JPEG, as the finished original always is. */
export async function getLogo(scope: DataScope & { files: FileStore }): Promise<Logo | null> {
  const { logoFileId } = await getWorkshop(scope);
  const logo = logoFileId ? await readFile(scope, logoFileId) : null;
  if (logo?.type !== 'image/png' && logo?.type !== 'image/jpeg') return null;
  return { contentType: logo.type, data: logo.bytes };
}

export function toWorkshop(doc: WorkshopDocument): Schemas['Workshop'] {
  const {
    _id,
    tenantId: _tenant,
    search: _search,
    blocked: _blocked,
    closing,
    verifiedUntil,
    createdAt,
    updatedAt,
    ...rest
  } = doc;
  return {
    id: _id,
    ...rest,
    verifiedUntil: verifiedUntil?.toISOString() ?? null,
    closing: closing && {
      since: closing.since.toISOString(),
      deletesAt: closing.deletesAt.toISOString(),
    },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
