import { minorUnits } from '@workbay/sdk/money';
import type { XlsxColumn, XlsxValue } from '../../documents/xlsx.ts';
import { csvLine } from '../../http/csv.ts';

/** With a byte order mark, without which Excel takes UTF-8 for something else. */
export const csvHead = (columns: XlsxColumn[]): string =>
  `\ufeff${csvLine(columns.map(({ header }) => header))}`;

export function* csvRows(
  columns: XlsxColumn[],
  rows: Iterable<XlsxValue[]>,
  currency: string,
): Generator<string> {
  const scale = minorUnits(currency);
  for (const row of rows)
    yield csvLine(
      row.map((value, at) =>
        typeof value === 'number' && columns[at]?.type === 'money' ? value / scale : value,
      ),
    );
}
