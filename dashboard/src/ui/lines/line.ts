import type { EstimateLineInput, LineItem, LineItemInput } from '@workbay/sdk/schema';
import { fromMinor, inIndiaNow, toMinor } from '../../app/home.ts';
import { currentMe } from '../../app/session.ts';
import { filled, present } from '../../ui/present.ts';
import { emptyLine, type LineDraft } from './draft.ts';

export function toDraft(line: LineItem & { photoFileIds?: string[] }): LineDraft {
  return {
    ...emptyLine(line.taxRate, line.kind),
    itemId: line.itemId ?? null,
    description: line.description,
    hsnSac: line.hsnSac ?? '',
    quantity: line.quantity,
    unit: line.unit ?? '',
    unitPrice: fromMinor(line.unitPrice),
    discount: line.discount === 0 ? '' : fromMinor(line.discount),
    taxRateId: line.taxRateId ?? (inIndiaNow() ? '' : null),
    taxIncluded: line.taxRateId === undefined ? undefined : (line.taxIncluded ?? false),
    exemption: line.exemption ?? '',
    photoFileIds: line.photoFileIds ?? [],
  };
}

export const isBlank = (line: LineDraft) => line.description.trim() === '' && line.unitPrice === '';

/** For the API: what was typed, in minor units, without lines that were left blank. */
export function toInputs(lines: LineDraft[]): LineItemInput[] {
  return lines
    .filter(line => !isBlank(line))
    .map(line =>
      present({
        itemId: line.itemId ?? undefined,
        kind: line.kind,
        description: line.description.trim(),
        quantity: line.quantity === '' ? 1 : line.quantity,
        unit: filled(line.unit),
        unitPrice: toMinor(line.unitPrice),
        discount: line.discount === '' ? undefined : toMinor(line.discount),
        taxRate: line.taxRate === '' || line.exemption || line.taxRateId !== '' ? undefined : line.taxRate,
        taxRateId: line.taxRateId === '' ? undefined : line.taxRateId,
        taxIncluded: line.taxRateId ? line.taxIncluded : undefined,
        exemption: line.exemption || undefined,
        hsnSac: filled(line.hsnSac),
      }),
    );
}

/** The same with the photos that belong to each. */
export function toEstimateInputs(lines: LineDraft[]): EstimateLineInput[] {
  const kept = lines.filter(line => !isBlank(line));
  return toInputs(kept).map((line, index) => ({ ...line, photoFileIds: kept[index]?.photoFileIds ?? [] }));
}

/** What is missing, by the names the form knows its fields by. */
export function checkLines(lines: LineDraft[], required: string, badCode: string): Record<string, string> {
  const faults: Record<string, string> = {};
  lines.forEach((line, index) => {
    if (isBlank(line)) return;
    if (!line.description.trim()) faults[`lineItems.${index}.description`] = required;
    if (line.unitPrice === '') faults[`lineItems.${index}.unitPrice`] = required;
    if (line.hsnSac && !/^\d{4,8}$/.test(line.hsnSac)) faults[`lineItems.${index}.hsnSac`] = badCode;
  });
  return faults;
}

/** The same of something new, which has to have a line. */
export function checkNewLines(lines: LineDraft[], required: string, badCode: string): Record<string, string> {
  if (lines.every(isBlank)) return { 'lineItems.0.description': required };
  return checkLines(lines, required, badCode);
}

/** A line's value in minor units, as the API will price it; a line without a rate has the workshop's own. */
export function priceOf(
  line: LineDraft,
  defaultTaxRate: number | '',
  included = false,
): { gross: number; discount: number; taxable: number; tax: number } {
  const gross = Math.round((line.quantity === '' ? 1 : line.quantity) * toMinor(line.unitPrice));
  const discount = toMinor(line.discount);
  const net = Math.max(0, gross - discount);
  const rate = line.exemption ? 0 : line.taxRate === '' ? defaultTaxRate : line.taxRate;
  const percent = Number(rate || 0);
  const tax = Math.round((net * percent) / (included ? 100 + percent : 100));
  return { gross, discount, taxable: included ? net - tax : net, tax };
}

/** Totals in rupees are rounded to whole ones; in minor units. */
export const roundedTotal = (exact: number, currency: string | undefined): number =>
  currency === 'INR' ? Math.floor((exact + 50) / 100) * 100 : exact;

/** For the eye while typing; what counts comes from the API. */
export function totalsOf(
  lines: LineDraft[],
  defaultTaxRate: number | '',
  includes: (line: LineDraft) => boolean = () => false,
) {
  const prices = lines
    .filter(line => !isBlank(line))
    .map(line => priceOf(line, defaultTaxRate, includes(line)));
  const sum = (part: keyof ReturnType<typeof priceOf>) => prices.reduce((all, price) => all + price[part], 0);
  const [discount, taxable, tax] = [sum('discount'), sum('taxable'), sum('tax')];
  const exact = taxable + tax;
  const total = roundedTotal(exact, currentMe()?.workshop?.currency);
  return { subtotal: taxable + discount, discount, taxable, tax, rounding: total - taxable - tax, total };
}
