import { Buffer } from 'node:buffer';
import type { DataScope } from '../../data/scope.ts';
import { rowsAtOnce } from '../../documents/sheetXml.ts';
import { TextBytes } from '../../documents/textBytes.ts';
import { allowedIn } from '../auth/allowed.ts';
import { personById } from '../auth/people.ts';
import { enrolledMethods } from '../factors/enrolled.ts';
import { placesOf } from '../members/members.ts';
import type { Progress, SheetAsked } from '../privacy/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { lists, notTaken, type Page } from './lists.ts';
import { writePage } from './page.ts';

/** What one transaction stores: some hundred kilobytes, and a second of work at the most. */
const pagesAtOnce = 25;
const level = 6;

/** Whether this version knows all that the list is narrowed by: none may be left out of a file. */
export const knowsAll = ({ list, filters = {} }: SheetAsked): boolean =>
  notTaken(lists[list], filters).length === 0;

type Piece = { bytes: Buffer; ended: boolean };

/** The next rows as bytes of the file, as who asked may see them now; null where they may not. Moves `progress` on. */
export async function nextPiece(
  scope: DataScope & { tenantId: string },
  asked: SheetAsked,
  progress: Progress,
): Promise<Piece | null> {
  const { list, format, fromDay, toDay, filters } = asked;
  const seen = await asSeenBy(scope, asked);
  if (!seen) return null;
  const workshop = await getWorkshop(seen);
  const found = { ...filters, fromDay: fromDay ?? undefined, toDay: toDay ?? undefined };
  const { columns, page: pageAt } = await lists[list].open(seen, workshop, found);
  const file = { list, format, columns, currency: workshop.currency, level, text: new TextBytes() };
  const written = { archive: progress.archive, rows: progress.counts[list] ?? 0 };
  const pieces: Buffer[] = [];
  let ended = false;
  for (let pages = 0; pages < pagesAtOnce && !ended; pages++) {
    const page: Page = await pageAt({ limit: rowsAtOnce, after: progress.after });
    pieces.push(await writePage(file, written, page));
    progress.after = page.after;
    ended = page.after === null;
  }
  progress.counts[list] = written.rows;
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
