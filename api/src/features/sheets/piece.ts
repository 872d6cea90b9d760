import { Buffer } from 'node:buffer';
import { currencyDigits } from '@workbay/sdk/money';
import type { DataScope } from '../../data/scope.ts';
import {
  columnsOf,
  framework,
  nameOf,
  sheetFile,
  sheetHead,
  sheetRows,
  sheetTail,
} from '../../documents/sheetXml.ts';
import type { XlsxColumn } from '../../documents/xlsx.ts';
import { type Archive, addText, closeArchive, closeEntry, openEntry } from '../../documents/zip.ts';
import { allowedIn } from '../auth/allowed.ts';
import { personById } from '../auth/people.ts';
import { enrolledMethods } from '../factors/enrolled.ts';
import { placesOf } from '../members/members.ts';
import type { Progress, SheetAsked } from '../privacy/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { csvHead, csvRows } from './csv.ts';
import { type ListName, lists, type Page, rowsAtOnce } from './lists.ts';

/** What one transaction stores: some hundred kilobytes, and a second of work at the most. */
const pagesAtOnce = 5;
/** A whole number of pages, below the 1,048,576 that Excel takes. */
const rowsOnSheet = 1_000_000;

type Piece = { bytes: Buffer; ended: boolean };
type File = { list: ListName; columns: XlsxColumn[]; archive: Archive; currency: string };

/** The next rows as bytes of the file, as who asked may see them now; null where they may not. Moves `progress` on. */
export async function nextPiece(
  scope: DataScope & { tenantId: string },
  asked: SheetAsked,
  progress: Progress,
): Promise<Piece | null> {
  const { list, format, fromDay, toDay } = asked;
  const seen = await asSeenBy(scope, asked);
  if (!seen) return null;
  const workshop = await getWorkshop(seen);
  const { columns, page: pageOf } = lists[list].of(workshop);
  const file: File = { list, columns, archive: progress.archive, currency: workshop.currency };
  const days = { fromDay: fromDay ?? undefined, toDay: toDay ?? undefined };
  const pieces: Buffer[] = [];
  let ended = false;
  for (let pages = 0; pages < pagesAtOnce && !ended; pages++) {
    const before = progress.counts[list] ?? 0;
    const page = await pageOf(seen, days, { limit: rowsAtOnce, after: progress.after });
    pieces.push(format === 'csv' ? csvPiece(file, before, page) : await xlsxPiece(file, before, page));
    progress.after = page.after;
    progress.counts[list] = before + page.rows.length;
    ended = page.after === null;
  }
  return { bytes: Buffer.concat(pieces), ended };
}

/** The workshop as they may see it at this moment; null for who sees only their jobs by now, to whom no file is left. */
async function asSeenBy(scope: DataScope & { tenantId: string }, { by, list }: SheetAsked) {
  const [member] = await placesOf(scope, [by]);
  const person = await personById(scope, by);
  if (!member || !person || person.blocked) return null;
  const hasFactor = (await enrolledMethods(scope, by)).length > 0;
  const allowed = await allowedIn(scope, { tenantId: scope.tenantId, role: member.role, hasFactor });
  return allowed.permissions.has(lists[list].needs) && allowed.visibleJobs === 'all' ? scope : null;
}

function csvPiece({ columns, archive, currency }: File, before: number, { rows }: Page): Buffer {
  const bytes = Buffer.from((before === 0 ? csvHead(columns) : '') + csvRows(columns, rows, currency));
  archive.position += bytes.length;
  return bytes;
}

/** `before` is how many rows the file has already. */
async function xlsxPiece(file: File, before: number, { rows, after }: Page): Promise<Buffer> {
  const { list, archive } = file;
  const digits = currencyDigits(file.currency);
  const columns = columnsOf(file.columns, digits);
  const pieces: Buffer[] = [];
  const onSheet = before % rowsOnSheet;
  if (onSheet === 0) {
    if (before > 0) pieces.push(await addText(archive, sheetTail), closeEntry(archive));
    pieces.push(openEntry(archive, sheetFile(archive.entries.length + 1)));
    pieces.push(await addText(archive, sheetHead(columns)));
  }
  pieces.push(await addText(archive, sheetRows(columns, rows, onSheet + 2)));
  if (after !== null) return Buffer.concat(pieces);
  pieces.push(await addText(archive, sheetTail), closeEntry(archive));
  const names = archive.entries.map((_, at) => nameOf(list, at + 1));
  for (const { name, content } of framework(names, digits)) {
    pieces.push(openEntry(archive, name));
    for await (const text of content) pieces.push(await addText(archive, text));
    pieces.push(closeEntry(archive));
  }
  pieces.push(closeArchive(archive));
  return Buffer.concat(pieces);
}
