import { isDeepStrictEqual } from 'node:util';
import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { duplicateKey } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { bookingFeePercent, openAccount } from '../onlinePayments/account.ts';
import { allRates } from '../taxRates/taxRates.ts';
import { inIndia } from '../workshops/country.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { bookUrl } from './bookUrl.ts';
import { checkDeposit } from './depositRule.ts';
import { missingFor } from './missing.ts';
import { type BookingSettingsDocument, bookingSettingsCollection } from './store.ts';

type Schemas = components['schemas'];
export type BookingRules = Omit<
  BookingSettingsDocument,
  '_id' | 'tenantId' | 'createdAt' | 'updatedAt' | 'version'
>;

const usual: BookingRules = {
  online: false,
  autoConfirm: false,
  slotMinutes: 30,
  leadHours: 2,
  horizonDays: 60,
  cancelHours: 24,
  remind: true,
  deposit: null,
  keptPercent: 100,
};

const find = (scope: DataScope) =>
  tenantCollection(scope, bookingSettingsCollection).findOne({ _id: `${scope.tenantId}` });

/** By which rules the scope's workshop is booked. */
export async function bookingRules(scope: DataScope): Promise<BookingRules> {
  return (await find(scope)) ?? usual;
}

export async function getSettings(ctx: Context): Promise<Schemas['BookingSettings']> {
  return toSettings(ctx, await find(ctx));
}

export async function updateSettings(
  ctx: Context,
  patch: Schemas['BookingSettingsPatch'],
): Promise<Schemas['BookingSettings']> {
  const settings = tenantCollection(ctx, bookingSettingsCollection);
  const before = await find(ctx);
  if (ctx.ifMatch !== null && ctx.ifMatch !== (before?.version ?? 0)) throw new Problem('version_conflict');
  if (patch.deposit && !isDeepStrictEqual(patch.deposit, before?.deposit))
    await checkDeposit(ctx, patch.deposit);
  if (patch.keptTaxRateId && patch.keptTaxRateId !== before?.keptTaxRateId)
    await checkTax(ctx, patch.keptTaxRateId);
  const changes = definedOf(patch);
  const stored = before
    ? await settings.replace(before, { ...before, ...changes })
    : await settings.insertOne({ _id: `${ctx.tenantId}`, ...usual, ...changes }).catch(raced);
  const shown = await toSettings(ctx, stored);
  await emit(ctx, 'booking_settings.updated', shown, await toSettings(ctx, before));
  return shown;
}

async function checkTax(scope: DataScope, taxRateId: string): Promise<void> {
  const pointer = '/body/keptTaxRateId';
  if (inIndia(await getWorkshop(scope)))
    throw fault('rule_broken', pointer, 'is for workshops outside India', 'not_taken');
  if (!(await allRates(scope)).some(({ _id, active }) => _id === taxRateId && active))
    throw fault('unknown_reference', pointer, 'names no rate that is charged');
}

function raced(error: unknown): never {
  throw duplicateKey(error) ? new Problem('version_conflict') : error;
}

async function toSettings(
  ctx: Context,
  doc: BookingSettingsDocument | null,
): Promise<Schemas['BookingSettings']> {
  const workshop = await getWorkshop(ctx);
  const rules = doc ?? usual;
  const { online, autoConfirm, slotMinutes, leadHours, horizonDays, cancelHours, remind } = rules;
  return {
    id: `${ctx.tenantId}`,
    missing: await missingFor(ctx, workshop, rules),
    url: bookUrl(ctx, workshop),
    online,
    autoConfirm,
    slotMinutes,
    leadHours,
    horizonDays,
    cancelHours,
    remind,
    deposit: rules.deposit,
    keptPercent: rules.keptPercent,
    keptTaxRateId: rules.keptTaxRateId ?? null,
    depositPossible: (await openAccount(ctx)) !== null,
    feePercent: bookingFeePercent,
    updatedAt: doc?.updatedAt.toISOString() ?? null,
    version: doc?.version ?? 0,
  };
}
