import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { cellOf, isBlank, mostColumns, type SheetRow, Unreadable } from './rows.ts';

const delimiters = [',', ';', '\t', '|'];
const chunk = 256 * 1024;

/** The text of a file in UTF-8, UTF-16 or, where it is neither, Windows-1252, which every Excel of the West writes. */
export function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What most often separates cells in the first lines, outside of quotes. */
export function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .slice(0, 10)
    .join('\n')
    .replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => head.split(delimiter).length;
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best));
}

export async function* csvRows(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  const text = decode(bytes);
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
    }),
  );
  let row = 0;
  try {
    for await (const record of parser) {
      row++;
      const cells = record.slice(0, mostColumns + 1).map(cellOf);
      if (!isBlank(cells)) yield { row, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(`is no CSV after row ${row}: ${error.message}`);
    throw error;
  }
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += chunk) yield text.slice(at, at + chunk);
}
