/** A rate's sums over documents, in minor units. The id and name are null where no tax was charged. */
export type TaxSum = {
  taxRateId: string | null;
  name: string | null;
  rate: number;
  taxable: number;
  tax: number;
  parts: { name: string; rate: number; tax: number }[];
};

/** Tells the sums of one rate from those of another. */
export const keyOf = ({ taxRateId, name, rate }: Pick<TaxSum, 'taxRateId' | 'name' | 'rate'>): string =>
  JSON.stringify([taxRateId, name, rate]);

const sum = (field: string) => ({ $sum: { $ifNull: [field, 0] } });

/** Sums the `taxes` of documents by rate, and by their parts; `matching` is what an index finds them by. */
export const taxSums = (matching: Record<string, unknown>) => [
  { $match: matching },
  { $unwind: '$taxes' },
  { $unwind: { path: '$taxes.parts', preserveNullAndEmptyArrays: true, includeArrayIndex: 'part' } },
  {
    $group: {
      _id: {
        taxRateId: { $ifNull: ['$taxes.taxRateId', null] },
        name: { $ifNull: ['$taxes.name', null] },
        rate: '$taxes.rate',
        part: { $ifNull: ['$taxes.parts.name', null] },
        partRate: { $ifNull: ['$taxes.parts.rate', null] },
      },
      // A document's row stands once for each part; its sums count with the first.
      taxable: sumOfFirst('$taxes.taxable'),
      tax: sumOfFirst('$taxes.tax'),
      partTax: sum('$taxes.parts.tax'),
      // A group comes in any order; parts are told as the rate lists them.
      place: { $min: '$part' },
    },
  },
];

function sumOfFirst(field: string) {
  return { $sum: { $cond: [{ $lte: ['$part', 0] }, { $ifNull: [field, 0] }, 0] } };
}

export type TaxSumRow = {
  _id: Pick<TaxSum, 'taxRateId' | 'name' | 'rate'> & { part: string | null; partRate: number | null };
  taxable: number;
  tax: number;
  partTax: number;
  place: number | null;
};

/** Adds up what `taxSums` found, each with its sign. */
export function addTaxes(found: { rows: TaxSumRow[]; sign: 1 | -1 }[]): TaxSum[] {
  const sums = new Map<string, TaxSum>();
  const signed = found.flatMap(({ rows, sign }) => rows.map(row => ({ ...row, sign })));
  for (const { _id, taxable, tax, partTax, sign } of signed.sort((a, b) => (a.place ?? 0) - (b.place ?? 0))) {
    const { part, partRate, ...rate } = _id;
    const key = keyOf(rate);
    const of = sums.get(key) ?? { ...rate, taxable: 0, tax: 0, parts: [] };
    sums.set(key, of);
    of.taxable += sign * taxable;
    of.tax += sign * tax;
    if (part === null || partRate === null) continue;
    const known = of.parts.find(one => one.name === part && one.rate === partRate);
    if (known) known.tax += sign * partTax;
    else of.parts.push({ name: part, rate: partRate, tax: sign * partTax });
  }
  return [...sums.values()];
}
