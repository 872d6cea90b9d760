import type { XlsxColumn, XlsxSheet, XlsxValue } from './xlsx.ts';
import { xmlText } from './xml.ts';
import type { ZipFile } from './zip.ts';

/** Few enough that what they are made of is collected young, and that others wait some milliseconds at the most. */
export const rowsAtOnce = 200;
/** A whole number of those, below the 1,048,576 that Excel takes with the head; the rest is on the next sheet. */
export const rowsOnSheet = 1_000_000;
const longestText = 32_767;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const widths = { text: 22, number: 12, money: 16, day: 13 } as const;
/** The places of `cellXfs` in `styles.xml` below. */
const styles = { text: '', number: '', money: ' s="1"', day: ' s="2"' } as const;

/** `scale` is how many minor units one unit of money is; the rest is what each of its cells is made of. */
export type Column = XlsxColumn & { scale: number; start: string; style: string };

const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** What a few texts have: something to escape, or a space at an end, which would be lost. */
const special = /[^ !#-%'-;=?-\ud7ff]|_x|^ | $/;

/** `_x000D_` is how a workbook writes a sign by its number (ECMA-376, 22.4.2.4), so a text that looks so is escaped. */
const escaped = (value: string) =>
  xmlText(value.slice(0, longestText)).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Days since the end of 1899, as Excel counts. */
const dayNumber = (day: string) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000 + 25_569;

const textCell = (start: string, row: string, value: string) =>
  value.length > longestText || special.test(value)
    ? `${start}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    : `${start}${row}" t="inlineStr"><is><t>${value}</t></is></c>`;

function cell({ type, start, style, scale }: Column, row: string, value: XlsxValue): string {
  if (value === null) return '';
  if (typeof value === 'number')
    return `${start}${row}${style}${type === 'money' ? value / scale : value}</v></c>`;
  return type === 'day' ? `${start}${row}${style}${dayNumber(value)}</v></c>` : textCell(start, row, value);
}

function rowOf(columns: Column[], row: string, values: XlsxValue[]): string {
  let xml = `<row r="${row}">`;
  let at = 0;
  for (const column of columns) xml += cell(column, row, values[at++] ?? null);
  return `${xml}</row>`;
}

/** With the letters by which a sheet names its columns; money of them has so many `digits` after the point. */
export const columnsOf = (columns: XlsxColumn[], digits: number): Column[] =>
  columns.map((column, at) => ({
    ...column,
    scale: 10 ** digits,
    start: `<c r="${letterOf(at)}`,
    style: `"${styles[column.type]}><v>`,
  }));

export function sheetHead(columns: Column[]): string {
  const cols = columns
    .map(
      ({ type, width }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width ?? widths[type]}" customWidth="1"/>`,
    )
    .join('');
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const first = columns.map(({ start, header }) => textCell(start, '1', header)).join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData><row r="1">${first}</row>`;
}

/** `first` is the number of the first of these rows; the head is row 1. */
export function* sheetRows(columns: Column[], rows: Iterable<XlsxValue[]>, first: number): Generator<string> {
  let row = first;
  for (const values of rows) yield rowOf(columns, String(row++), values);
}

export const sheetTail = '</sheetData></worksheet>';

export const sheetFile = (number: number) => `xl/worksheets/sheet${number}.xml`;

/** The files of a workbook; more rows than a sheet takes go on on a further one. */
export function* workbookFiles(sheets: XlsxSheet[], digits: number): Generator<ZipFile> {
  const names: string[] = [];
  for (const { name, columns: asked, rows } of sheets) {
    const columns = columnsOf(asked, digits);
    for (let from = 0; from === 0 || from < rows.length; from += rowsOnSheet) {
      names.push(nameOf(name, from / rowsOnSheet + 1));
      const here = rows.slice(from, from + rowsOnSheet);
      yield { name: sheetFile(names.length), content: sheetOf(columns, here) };
    }
  }
  yield* framework(names, digits);
}

function* sheetOf(columns: Column[], rows: XlsxValue[][]): Generator<string> {
  yield sheetHead(columns);
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    yield [...sheetRows(columns, rows.slice(from, from + rowsAtOnce), from + 2)].join('');
  yield sheetTail;
}

/** Without the signs that Excel refuses, and no longer than it takes. */
export function nameOf(name: string, part: number): string {
  const further = part === 1 ? '' : ` ${part}`;
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31 - further.length) + further;
}

/** The files beside the sheets, which are named here in order. */
export function* framework(names: string[], digits: number): Generator<ZipFile & { content: [string] }> {
  const money = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const file = (path: string, xml: string) => ({
    name: path,
    content: [declaration + xml] satisfies [string],
  });
  const each = (of: (at: number, name: string) => string) =>
    names.map((name, index) => of(index + 1, name)).join('');
  const part = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${kind}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  yield file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((at, name) => `<sheet name="${xmlText(name)}" sheetId="${at}" r:id="rId${at}"/>`)}</sheets></workbook>`,
  );
  yield file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packaged}/relationships">${each(at => relation(`rId${at}`, 'worksheet', `worksheets/sheet${at}.xml`))}${relation('rIdStyles', 'styles', 'styles.xml')}</Relationships>`,
  );
  yield file(
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="${money}"/><numFmt numFmtId="165" formatCode="dd-mmm-yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  yield file(
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  yield file(
    '[Content_Types].xml',
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${each(at => part(`/xl/worksheets/sheet${at}.xml`, 'worksheet'))}</Types>`,
  );
}
