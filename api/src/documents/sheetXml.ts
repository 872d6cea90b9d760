import type { XlsxColumn, XlsxSheet, XlsxValue } from './xlsx.ts';
import { xmlText } from './xml.ts';
import type { ZipFile } from './zip.ts';

/** What Excel takes on one sheet; the rest is on the next. */
const mostRows = 1_048_576;
const longestText = 32_767;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const widths = { text: 22, number: 12, money: 16, day: 13 } as const;
/** The places of `cellXfs` in `styles.xml` below. */
const styles = { text: '', number: '', money: ' s="1"', day: ' s="2"' } as const;

/** `scale` is how many minor units one unit of money is. */
export type Column = XlsxColumn & { letter: string; scale: number };
type Pages = AsyncIterable<XlsxValue[][]>;

const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** `_x000D_` is how a workbook writes a sign by its number (ECMA-376, 22.4.2.4), so a text that looks so is escaped. */
const textOf = (value: string) =>
  xmlText(value.slice(0, longestText)).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const textCell = (ref: string, value: string) =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${textOf(value)}</t></is></c>`;

/** Days since the end of 1899, as Excel counts. */
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

function cell({ type, letter, scale }: Column, row: number, value: XlsxValue): string {
  if (value === null) return '';
  const ref = `${letter}${row}`;
  if (typeof value === 'number')
    return `<c r="${ref}"${styles[type]}><v>${type === 'money' ? value / scale : value}</v></c>`;
  return type === 'day' ? `<c r="${ref}"${styles.day}><v>${dayNumber(value)}</v></c>` : textCell(ref, value);
}

const cellsOf = (columns: Column[], row: number, values: XlsxValue[]) =>
  columns.map((column, at) => cell(column, row, values[at] ?? null)).join('');
const rowOf = (row: number, cells: string) => `<row r="${row}">${cells}</row>`;

/** With the letters by which a sheet names its columns; money of them has so many `digits` after the point. */
export const columnsOf = (columns: XlsxColumn[], digits: number): Column[] =>
  columns.map((column, at) => ({ ...column, letter: letterOf(at), scale: 10 ** digits }));

export function sheetHead(columns: Column[]): string {
  const cols = columns
    .map(
      ({ type, width }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width ?? widths[type]}" customWidth="1"/>`,
    )
    .join('');
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const first = columns.map(({ letter, header }) => textCell(`${letter}1`, header)).join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${rowOf(1, first)}`;
}

/** `first` is the number of the first of these rows; the head is row 1. */
export const sheetRows = (columns: Column[], rows: XlsxValue[][], first: number): string =>
  rows.map((values, at) => rowOf(first + at, cellsOf(columns, first + at, values))).join('');

export const sheetTail = '</sheetData></worksheet>';

export const sheetFile = (number: number) => `xl/worksheets/sheet${number}.xml`;

/** The files of a workbook whose rows come a page at a time; more of them than a sheet takes go on on a further one. */
export async function* workbookFiles(sheets: XlsxSheet<Pages>[], digits: number): AsyncGenerator<ZipFile> {
  const names: string[] = [];
  for (const { name, columns: asked, rows } of sheets) {
    const columns = columnsOf(asked, digits);
    const source = rows[Symbol.asyncIterator]();
    let left: XlsxValue[][] | null = [];
    async function* sheet(): AsyncGenerator<string> {
      yield sheetHead(columns);
      let row = 1;
      while (left && row < mostRows) {
        const here: XlsxValue[][] = left.slice(0, mostRows - row);
        left = left.slice(here.length);
        yield sheetRows(columns, here, row + 1);
        row += here.length;
        if (left.length > 0) break;
        const next = await source.next();
        left = next.done ? null : next.value;
      }
      yield sheetTail;
    }
    for (let part = 1; left; part++) {
      names.push(nameOf(name, part));
      yield { name: sheetFile(names.length), content: sheet() };
    }
  }
  yield* framework(names, digits);
}

/** Without the signs that Excel refuses, and no longer than it takes. */
export function nameOf(name: string, part: number): string {
  const further = part === 1 ? '' : ` ${part}`;
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31 - further.length) + further;
}

/** The files beside the sheets, which are named here in order. */
export function* framework(names: string[], digits: number): Generator<ZipFile> {
  const money = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const file = (path: string, xml: string): ZipFile => ({ name: path, content: [declaration + xml] });
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
