import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { type Fault, fault, Problem } from '../../errors.ts';
import type { LineItemInput } from '../money/lineItems.ts';
import { civilDate } from '../summary/civilDate.ts';
import { inIndia } from '../workshops/country.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import type { TaxRateDocument } from './store.ts';
import { allRates, changeOn } from './taxRates.ts';

type Asked = components['schemas']['LineItemInput'];
type Wish = Pick<Asked, 'taxRate' | 'taxRateId' | 'exemption' | 'taxIncluded'>;
/** What a rate of the workshop's own puts on a line. */
type Named = Pick<LineItemInput, 'taxRateId' | 'taxName' | 'taxNote' | 'taxParts'> & { taxRate: number };
type Rate = { doc: TaxRateDocument; named: Named };

/** What of a line says how it is taxed. */
type TaxOfLine = Pick<
  LineItemInput,
  'taxRate' | 'taxRateId' | 'taxName' | 'taxNote' | 'taxParts' | 'taxIncluded'
>;
type Untaxed<Line> = Omit<Line, 'taxRate' | 'taxRateId' | 'taxIncluded'>;

/**
 * The lines of a request with their tax; the one place where that is checked. In India a line has a percentage. Elsewhere it has one
 * of the workshop's own rates that are in force: that which it names, the one with its percentage, else the default; without one, where
 * it says so (`taxRateId` null), or at 0 % where no rate is that, no tax is charged. `ours` is whether the workshop sets the prices, which then include the tax where
 * its rate has it so.
 */
export async function taxedLines<Line extends Asked>(
  scope: DataScope,
  workshop: WorkshopDocument,
  lines: Line[],
  { ours }: { ours: boolean },
): Promise<(Untaxed<Line> & TaxOfLine)[]> {
  const rates = inIndia(workshop) || lines.length === 0 ? null : await ratesNow(scope, workshop);
  return lines.map((line, index) => {
    const at = `/body/lineItems/${index}`;
    const { taxRate, taxRateId: _id, taxIncluded, ...rest } = line;
    if (!rates) {
      mustBeGst(line, at);
      return { ...rest, ...(taxRate === undefined ? {} : { taxRate }) };
    }
    const rate = rateFor(line, rates, at);
    if (!rate) return { ...rest, taxRate: 0 };
    const included = taxIncluded ?? (ours && rate.doc.taxIncluded);
    return { ...rest, ...rate.named, ...(included ? { taxIncluded: true } : {}) };
  });
}

/** Throws a fault where what an item is taxed with is not what its lines could have. */
export async function mustBeTaxable(
  scope: DataScope,
  workshop: WorkshopDocument,
  { taxRate, taxRateId }: { taxRate: number | null; taxRateId: string | null },
): Promise<void> {
  const wish = {
    ...(taxRate === null ? {} : { taxRate }),
    ...(taxRateId === null ? {} : { taxRateId }),
  };
  if (inIndia(workshop)) mustBeGst(wish, '/body');
  else if (taxRate !== null || taxRateId !== null) rateFor(wish, await ratesNow(scope, workshop), '/body');
}

/** Lines that are kept, with their rates as they are today; those that are charged no more stay as they were. */
export async function taxesToday(
  scope: DataScope,
  workshop: WorkshopDocument,
  lines: LineItemInput[],
): Promise<LineItemInput[]> {
  if (inIndia(workshop) || lines.every(({ taxRateId }) => taxRateId === undefined)) return lines;
  const rates = await ratesNow(scope, workshop);
  return lines.map(line => {
    const rate = rates.find(({ doc }) => doc._id === line.taxRateId);
    if (!rate?.doc.active) return line;
    const { taxNote: _note, taxParts: _parts, ...rest } = line;
    return { ...rest, ...rate.named };
  });
}

/** Refuses to issue lines whose rates are archived or not in force. */
export async function mustBeCharged(
  scope: DataScope,
  workshop: WorkshopDocument,
  lines: Pick<LineItemInput, 'taxRateId' | 'taxRate'>[],
): Promise<void> {
  if (inIndia(workshop)) return;
  const rates = await ratesNow(scope, workshop);
  const faults = lines.flatMap(({ taxRateId, taxRate = 0 }, index): Fault[] =>
    taxRateId === undefined || rates.some(({ doc }) => doc._id === taxRateId && doc.active)
      ? []
      : [
          {
            pointer: `/lineItems/${index}/taxRateId`,
            code: 'rate_not_in_force',
            message: 'names a rate that is archived or not in force',
            params: { line: index + 1, rate: taxRate },
          },
        ],
  );
  if (faults.length > 0)
    throw new Problem('rule_broken', 'A tax rate is charged no more.', { errors: faults });
}

/** The rates that are in force today, archived ones too. */
async function ratesNow(scope: DataScope, workshop: WorkshopDocument): Promise<Rate[]> {
  const day = civilDate(nowOf(scope), workshop.timeZone);
  return (await allRates(scope)).flatMap(doc => {
    const change = changeOn(doc, day);
    return change ? [{ doc, named: namedOf(doc, change) }] : [];
  });
}

const namedOf = (
  { _id, name, note }: TaxRateDocument,
  { rate, parts }: components['schemas']['TaxRateChange'],
): Named => ({
  taxRate: rate,
  taxRateId: _id,
  taxName: name,
  ...(note === null ? {} : { taxNote: note }),
  ...(parts.length === 0 ? {} : { taxParts: parts }),
});

function rateFor({ taxRate, taxRateId, exemption }: Wish, rates: Rate[], at: string): Rate | undefined {
  if (exemption !== undefined)
    throw fault('rule_broken', `${at}/exemption`, 'is of GST; name a rate of 0 %', 'not_taken');
  if (taxRateId === null) {
    if (taxRate) throw fault('rule_broken', `${at}/taxRate`, 'is not that of taxRateId', 'not_the_same');
    return undefined;
  }
  if (taxRateId !== undefined) {
    const rate = rates.find(({ doc }) => doc._id === taxRateId);
    if (!rate) throw fault('unknown_reference', `${at}/taxRateId`, 'names no rate that is in force');
    if (!rate.doc.active)
      throw fault('rule_broken', `${at}/taxRateId`, 'names an archived rate', 'rate_not_in_force', {
        line: 1,
        rate: rate.named.taxRate,
      });
    if (taxRate !== undefined && taxRate !== rate.named.taxRate)
      throw fault('rule_broken', `${at}/taxRate`, 'is not that of taxRateId', 'not_the_same');
    return rate;
  }
  const charged = rates.filter(({ doc }) => doc.active);
  if (taxRate === undefined) return charged.find(({ doc }) => doc.isDefault);
  const same = charged.filter(({ named }) => named.taxRate === taxRate);
  const rate = same.length === 1 ? same[0] : same.find(({ doc }) => doc.isDefault);
  if (!rate && same.length > 1)
    throw fault('rule_broken', `${at}/taxRate`, 'is that of several rates; name one', 'rate_ambiguous', {
      rate: taxRate,
    });
  if (!rate && taxRate !== 0)
    throw fault('rule_broken', `${at}/taxRate`, 'is no rate of the workshop', 'rate_unknown', {
      rate: taxRate,
    });
  return rate;
}

function mustBeGst({ taxRate = 0, taxRateId, taxIncluded }: Wish, at: string): void {
  if (taxRateId !== undefined)
    throw fault('rule_broken', `${at}/taxRateId`, 'is for workshops outside India', 'not_taken');
  if (taxIncluded !== undefined)
    throw fault('rule_broken', `${at}/taxIncluded`, 'is for workshops outside India', 'not_taken');
  if (Math.abs(taxRate * 100 - Math.round(taxRate * 100)) > 1e-6)
    throw fault('rule_broken', `${at}/taxRate`, 'must have two decimals or fewer', 'not_multiple');
}
