import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { byRate } from '../money/tax.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { inIndia } from '../workshops/country.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { ratesOn as gstRatesOn } from './gstRates.ts';
import { type TaxRateDocument, taxRatesCollection } from './store.ts';

type Schemas = components['schemas'];
type Change = Schemas['TaxRateChange'];

const mostRates = 50;

/** All of the workshop's own, oldest first. */
export const allRates = (scope: DataScope): Promise<TaxRateDocument[]> =>
  tenantCollection(scope, taxRatesCollection).find({}, { sort: { _id: 1 }, limit: mostRates });

/** The change that holds on a day (YYYY-MM-DD); none before its first. */
export const changeOn = ({ changes }: Pick<TaxRateDocument, 'changes'>, day: string): Change | undefined =>
  changes.findLast(({ validFrom }) => validFrom <= day);

export async function listRates(
  scope: DataScope,
  { on, all = false }: { on?: string | undefined; all?: boolean | undefined },
): Promise<Schemas['TaxRate'][]> {
  const workshop = await getWorkshop(scope);
  const day = on ?? civilDate(nowOf(scope), workshop.timeZone);
  if (inIndia(workshop)) return gstRatesOn(day);
  const rates = await allRates(scope);
  return rates
    .filter(rate => all || (rate.active && changeOn(rate, day)))
    .map(rate => toTaxRate(rate, day))
    .sort(byRate);
}

/** Whether the workshop charges a tax of its own, so that it gets back what it pays of it. */
export const chargesTax = async (scope: DataScope): Promise<boolean> =>
  (await allRates(scope)).some(({ active }) => active);

async function findRate(scope: DataScope, taxRateId: string): Promise<TaxRateDocument> {
  const rate = await tenantCollection(scope, taxRatesCollection).findOne({ _id: taxRateId });
  if (!rate) throw new Problem('not_found');
  return rate;
}

const today = async (scope: DataScope): Promise<string> =>
  civilDate(nowOf(scope), (await getWorkshop(scope)).timeZone);

export async function getRate(scope: DataScope, taxRateId: string): Promise<Schemas['NamedTaxRate']> {
  return toTaxRate(await findRate(scope, taxRateId), await today(scope));
}

export async function createRate(
  ctx: Context,
  input: Schemas['TaxRateInput'],
): Promise<Schemas['NamedTaxRate']> {
  const workshop = await getWorkshop(ctx);
  if (inIndia(workshop)) throw new Problem('rates_by_law');
  const day = civilDate(nowOf(ctx), workshop.timeZone);
  if ((input.rate === undefined) === (input.parts === undefined))
    throw fault('invalid_request', '/body/rate', 'or parts must be given, and not both', 'required');
  // In line with whoever adds another, or makes another the default.
  await takeTurn(ctx);
  if ((await allRates(ctx)).length >= mostRates) throw new Problem('too_many_tax_rates');
  if (input.isDefault) await noDefault(ctx, day);
  const rate = await tenantCollection(ctx, taxRatesCollection).insertOne({
    _id: newId('txr'),
    name: input.name.trim(),
    note: input.note?.trim() ?? null,
    taxIncluded: input.taxIncluded ?? false,
    isDefault: input.isDefault ?? false,
    active: true,
    source: input.source?.trim() ?? '',
    changes: [changeOf(input, input.validFrom ?? day)],
  });
  const made = toTaxRate(rate, day);
  await emit(ctx, 'tax_rate.created', made);
  return made;
}

export async function updateRate(
  ctx: Context,
  taxRateId: string,
  patch: Schemas['TaxRatePatch'],
): Promise<Schemas['NamedTaxRate']> {
  const before = await findRate(ctx, taxRateId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const day = await today(ctx);
  const { name, note, source, taxIncluded, isDefault, active } = patch;
  const after: TaxRateDocument = {
    ...before,
    name: name?.trim() ?? before.name,
    note: note === undefined ? before.note : (note?.trim() ?? null),
    source: source?.trim() ?? before.source,
    taxIncluded: taxIncluded ?? before.taxIncluded,
    isDefault: isDefault ?? (active === false ? false : before.isDefault),
    active: active ?? before.active,
    changes: changed(before.changes, patch, day),
  };
  if (after.isDefault && !after.active)
    throw fault('rule_broken', '/body/isDefault', 'is not for an archived rate', 'not_taken');
  if (after.isDefault && !before.isDefault) {
    await takeTurn(ctx);
    await noDefault(ctx, day);
  }
  return stored(ctx, before, after, day);
}

async function stored(ctx: Context, before: TaxRateDocument, after: TaxRateDocument, day: string) {
  const rate = await tenantCollection(ctx, taxRatesCollection).replace(before, after);
  const shown = toTaxRate(rate, day);
  await emit(ctx, 'tax_rate.updated', shown, toTaxRate(before, day));
  return shown;
}

async function noDefault(ctx: Context, day: string): Promise<void> {
  const before = await tenantCollection(ctx, taxRatesCollection).findOne({ isDefault: true });
  if (before) await stored(ctx, before, { ...before, isDefault: false }, day);
}

/** What holds from a day on takes the place of all that was to come then. */
function changed(changes: Change[], patch: Schemas['TaxRatePatch'], day: string): Change[] {
  if (patch.rate === undefined && patch.parts === undefined) {
    if (patch.validFrom !== undefined)
      throw fault('rule_broken', '/body/validFrom', 'is the first day of a rate or of parts', 'not_taken');
    return changes;
  }
  if (patch.rate !== undefined && patch.parts !== undefined)
    throw fault('rule_broken', '/body/rate', 'and parts exclude each other', 'not_taken');
  const validFrom = patch.validFrom ?? day;
  return [...changes.filter(change => change.validFrom < validFrom), changeOf(patch, validFrom)];
}

/** Rates are kept in whole thousandths of a percent, so that their sum is. */
function changeOf(
  { rate = 0, parts = [] }: Pick<Schemas['TaxRatePatch'], 'rate' | 'parts'>,
  validFrom: string,
) {
  const sum = parts.reduce((all, part) => all + Math.round(part.rate * 1000), 0);
  if (sum > 100_000) throw fault('rule_broken', '/body/parts', 'come to more than 100%', 'too_large');
  const named = parts.map(part => ({ name: part.name.trim(), rate: part.rate }));
  return { validFrom, rate: parts.length > 0 ? sum / 1000 : rate, parts: named };
}

function toTaxRate(doc: TaxRateDocument, day: string): Schemas['NamedTaxRate'] {
  const current = changeOn(doc, day) ?? doc.changes[0];
  if (!current) throw new Error('a tax rate without a rate');
  const next = doc.changes[doc.changes.indexOf(current) + 1];
  return {
    id: doc._id,
    name: doc.name,
    rate: current.rate,
    parts: current.parts,
    note: doc.note,
    taxIncluded: doc.taxIncluded,
    isDefault: doc.isDefault,
    active: doc.active,
    validFrom: current.validFrom,
    validUntil: next ? addDays(next.validFrom, -1) : null,
    source: doc.source,
    changes: doc.changes,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
