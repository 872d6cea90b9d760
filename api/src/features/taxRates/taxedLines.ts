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
 * it says so (`taxRateId` null), or at 0 % where no rate is that, no tax is charged. `ours` is whether the workshop sets the prices,
 * which then include the tax where its rate has it so; `on` the day (YYYY-MM-DD) whose rates hold where it is not today.
 */
export async function taxedLines<Line extends Asked>(
  scope: DataScope,
  workshop: WorkshopDocument,
  lines: Line[],
  { ours, on }: { ours: boolean; on?: string },
): Promise<(Untaxed<Line> & TaxOfLine)[]> {
  const rates = inIndia(workshop) || lines.length === 0 ? null : await ratesOn(scope, workshop, on);
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

type TaxOfItem = { taxRate?: number | null; taxRateId?: string | null };

/**
 * Gives what an item is stored with for what a request says of its tax: outside India the rate that it names or means, so that it
 * follows that rate's changes. Throws a fault where its lines could not have it.
 */
export async function taxOfItems(
  scope: DataScope,
  workshop: WorkshopDocument,
): Promise<(said: TaxOfItem) => TaxOfItem> {
  const rates = inIndia(workshop) ? null : await ratesOn(scope, workshop);
  return said => {
    const { taxRate = null, taxRateId = null } = said;
    const wish = {
      ...(taxRate === null ? {} : { taxRate }),
      ...(taxRateId === null ? {} : { taxRateId }),
    };
    if (!rates) mustBeGst(wish, '/body');
    if (!rates || (taxRate === null && taxRateId === null)) return said;
    const rate = rateFor(wish, rates, '/body');
    return rate ? { taxRate: null, taxRateId: rate.doc._id } : { taxRate, taxRateId: null };
  };
}

/**
 * Lines that are kept, with their rates as they are today; those that are charged no more stay as they were. A percentage without a
 * rate, as another program knew it, takes the rate that has it where one does.
 */
export async function taxesToday(
  scope: DataScope,
  workshop: WorkshopDocument,
  lines: LineItemInput[],
): Promise<LineItemInput[]> {
  return inIndia(workshop) || lines.every(isBare) ? lines : (await taxesNow(scope, workshop))(lines);
}

/** The same for many documents, or for another day (YYYY-MM-DD). */
export async function taxesNow(
  scope: DataScope,
  workshop: WorkshopDocument,
  day?: string,
): Promise<(lines: LineItemInput[]) => LineItemInput[]> {
  const rates = inIndia(workshop) ? [] : await ratesOn(scope, workshop, day);
  const withRate = (line: LineItemInput): LineItemInput => {
    const { taxRate = 0, taxRateId } = line;
    const rate = !taxRateId
      ? ofPercentage(rates, taxRate)
      : rates.find(({ doc }) => doc._id === taxRateId && doc.active);
    if (!rate) return line;
    const { taxNote: _note, taxParts: _parts, ...rest } = line;
    return { ...rest, ...rate.named };
  };
  return lines => lines.map(line => (isBare(line) ? line : withRate(line)));
}

const isBare = ({ taxRate = 0, taxRateId }: LineItemInput) => taxRate === 0 && !taxRateId;

/** Refuses to issue lines whose rates are archived, not in force, or none of the workshop's. */
export async function mustBeCharged(
  scope: DataScope,
  workshop: WorkshopDocument,
  lines: Pick<LineItemInput, 'taxRateId' | 'taxRate'>[],
): Promise<void> {
  if (inIndia(workshop)) return;
  const rates = await ratesOn(scope, workshop);
  const faults = lines.flatMap(({ taxRateId, taxRate = 0 }, index): Fault[] => {
    const at = `/lineItems/${index}`;
    const params = { line: index + 1, rate: taxRate };
    if (!taxRateId)
      return taxRate === 0
        ? []
        : [
            {
              pointer: `${at}/taxRate`,
              code: 'rate_unknown',
              message: 'is no rate of the workshop',
              params,
            },
          ];
    if (rates.some(({ doc }) => doc._id === taxRateId && doc.active)) return [];
    return [
      {
        pointer: `${at}/taxRateId`,
        code: 'rate_not_in_force',
        message: 'names a rate that is archived or not in force',
        params,
      },
    ];
  });
  if (faults.length > 0)
    throw new Problem('rule_broken', 'A tax rate is not one that is charged.', { errors: faults });
}

/** The rates that are in force, archived ones too; on a day before its first a rate is what it was then. */
async function ratesOn(scope: DataScope, workshop: WorkshopDocument, day?: string): Promise<Rate[]> {
  const today = civilDate(nowOf(scope), workshop.timeZone);
  return (await allRates(scope)).flatMap(doc => {
    const change = changeOn(doc, day ?? today) ?? (changeOn(doc, today) && doc.changes[0]);
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
    throw fault('rule_broken', `${at}/exemption`, 'is of GST; name a rate of 0%', 'not_taken');
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
  if (taxRate === undefined) return rates.find(({ doc }) => doc.active && doc.isDefault);
  const rate = ofPercentage(rates, taxRate);
  if (!rate && withPercentage(rates, taxRate).length > 1)
    throw fault('rule_broken', `${at}/taxRate`, 'is that of several rates; name one', 'rate_ambiguous', {
      rate: taxRate,
    });
  if (!rate && taxRate !== 0)
    throw fault('rule_broken', `${at}/taxRate`, 'is no rate of the workshop', 'rate_unknown', {
      rate: taxRate,
    });
  return rate;
}

const withPercentage = (rates: Rate[], taxRate: number): Rate[] =>
  rates.filter(({ doc, named }) => doc.active && named.taxRate === taxRate);

/** The one with this percentage, or the default of several. */
function ofPercentage(rates: Rate[], taxRate: number): Rate | undefined {
  const same = withPercentage(rates, taxRate);
  return same.length === 1 ? same[0] : same.find(({ doc }) => doc.isDefault);
}

function mustBeGst({ taxRate = 0, taxRateId, taxIncluded }: Wish, at: string): void {
  if (taxRateId !== undefined)
    throw fault('rule_broken', `${at}/taxRateId`, 'is for workshops outside India', 'not_taken');
  if (taxIncluded !== undefined)
    throw fault('rule_broken', `${at}/taxIncluded`, 'is for workshops outside India', 'not_taken');
  if (Math.abs(taxRate * 100 - Math.round(taxRate * 100)) > 1e-6)
    throw fault('rule_broken', `${at}/taxRate`, 'must have two decimals or fewer', 'not_multiple');
}
