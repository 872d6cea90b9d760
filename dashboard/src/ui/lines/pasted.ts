import { emptyLine, type LineDraft } from './draft.ts';

type Field = 'description' | 'hsnSac' | 'quantity' | 'unit' | 'unitPrice' | 'discount' | 'taxRate';

/** What the columns of a sheet are called at the top, in English and Hindi. */
const heads: Record<Field, RegExp> = {
  description: /^(description|item|particulars?|name|work|part|विवरण|नाम)/i,
  hsnSac: /^(hsn|sac)/i,
  quantity: /^(qty|quantity|nos|मात्रा)/i,
  unit: /^(unit|uom|इकाई)$/i,
  unitPrice: /^(rate|price|unit price|mrp|amount|दाम|दर|मूल्य)/i,
  discount: /^(disc|छूट)/i,
  taxRate: /^(gst|tax|कर)/i,
};

/** A number as sheets write it, such as ₹1,23,456.50 or 18%. */
function numberIn(text: string): number | '' {
  const plain = text.replaceAll(/[\p{Sc},%\s]|^rs\.?/giu, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : '';
}

/** Where the columns of rows without heads are: text first, the price last, the quantity before it. */
function guess(rows: string[][]): Partial<Record<Field, number>> {
  const width = Math.max(...rows.map(row => row.length));
  const columns = Array.from({ length: width }, (_, at) => rows.map(row => row[at] ?? '').filter(Boolean));
  const numeric = columns.flatMap((cells, at) =>
    at > 0 && cells.length > 0 && cells.every(cell => numberIn(cell) !== '') ? [at] : [],
  );
  const isCode = (at: number) => columns[at]?.every(cell => /^(\d{4}|\d{6}|\d{8})$/.test(cell)) ?? false;
  const code = numeric.length > 2 ? numeric.find(isCode) : undefined;
  const amounts = numeric.filter(at => at !== code);
  const [price, quantity] = [amounts[1] ?? amounts[0], amounts.length > 1 ? amounts[0] : undefined];
  const unit = columns.findIndex((cells, at) => at > 0 && !numeric.includes(at) && cells.length > 0);
  return {
    description: 0,
    ...(code !== undefined && { hsnSac: code }),
    ...(quantity !== undefined && { quantity }),
    ...(price !== undefined && { unitPrice: price }),
    ...(unit > 0 && { unit }),
  };
}

/** The lines in what was copied from a sheet; none where that is only a text. */
export function pastedLines(text: string, line: Pick<LineDraft, 'kind' | 'taxRate'>): LineDraft[] {
  const rows = text
    .split(/\r?\n/)
    .map(row => row.split('\t').map(cell => cell.trim()))
    .filter(row => row.some(Boolean));
  if (!text.includes('\t') || rows.length === 0) return [];
  const fields = Object.entries(heads);
  const named = (rows[0] ?? []).flatMap((cell, at) =>
    fields.flatMap(([name, head]) => (head.test(cell) ? [[name, at]] : [])),
  );
  const headed = named.length > 1 && (rows[0] ?? []).every(cell => numberIn(cell) === '');
  const places: Partial<Record<Field, number>> = headed ? Object.fromEntries(named) : guess(rows);
  return rows.slice(headed ? 1 : 0).map(row => {
    const at = (field: Field) => row[places[field] ?? -1] ?? '';
    const quantity = numberIn(at('quantity'));
    return {
      ...emptyLine(line.taxRate, line.kind),
      description: at('description').slice(0, 500),
      hsnSac: at('hsnSac').replaceAll(/\D/g, '').slice(0, 8),
      quantity: quantity === '' ? 1 : quantity,
      unit: at('unit').slice(0, 12),
      unitPrice: numberIn(at('unitPrice')),
      discount: numberIn(at('discount')),
      ...(numberIn(at('taxRate')) !== '' && { taxRate: numberIn(at('taxRate')) }),
    };
  });
}
