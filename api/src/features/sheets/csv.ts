import type { XlsxColumn, XlsxValue } from '../../documents/xlsx.ts';
import { csvLine } from '../../http/csv.ts';
import { plainMoney } from '../money/format.ts';

/** With a byte order mark, without which Excel takes UTF-8 for something else. */
export const csvHead = (columns: XlsxColumn[]): string =>
  `\ufeff${csvLine(columns.map(({ header }) => header))}`;

export const csvRows = (columns: XlsxColumn[], rows: XlsxValue[][], currency: string): string =>
  rows
    .map(row =>
      csvLine(row.map((value, at) => (columns[at]?.type === 'money' ? units(value, currency) : value))),
    )
    .join('');

const units = (minor: XlsxValue, currency: string) =>
  typeof minor === 'number' ? Number(plainMoney(minor, currency)) : minor;
