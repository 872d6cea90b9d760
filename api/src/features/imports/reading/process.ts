import { csvRows } from './csv.ts';
import { lookAt } from './look.ts';
import { type SheetFile, type SheetRow, Unreadable } from './rows.ts';
import type { Answer, Question } from './sheetReader.ts';

const batch = 500;

const say = (answer: Answer) => process.send?.(answer);

/** Ends the wait for whoever reads to ask for more. */
let goOn = () => {};

async function sheetOf({ bytes, type }: SheetFile, wanted: string | null) {
  if (type === 'csv') return { sheets: [], sheet: null, rows: csvRows(bytes) };
  const { sheetNames, xlsxRows } = await import('./xlsx.ts');
  const sheets = await sheetNames(bytes);
  const sheet = wanted ?? sheets[0];
  if (sheet === undefined || !sheets.includes(sheet)) throw new Unreadable('has no such sheet');
  return { sheets, sheet, rows: xlsxRows(bytes, sheet) };
}

async function answer({ what, file, sheet: wanted }: Extract<Question, { what: 'look' | 'rows' }>) {
  const { sheets, sheet, rows } = await sheetOf(file, wanted);
  if (what === 'look') {
    say({ look: await lookAt(rows, sheets, sheet) });
    return;
  }
  let gathered: SheetRow[] = [];
  for await (const row of rows) {
    gathered.push(row);
    if (gathered.length < batch) continue;
    await hand(gathered);
    gathered = [];
  }
  await hand(gathered);
  say({ ended: true });
}

/** Two messages at once would be one too many for who listens for the next. */
function hand(rows: SheetRow[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  goOn = resolve;
  say({ rows });
  return promise;
}

process.on('message', (question: Question) => {
  if (question.what === 'more') {
    goOn();
    return;
  }
  answer(question).catch((error: unknown) => {
    say({ unreadable: error instanceof Unreadable ? error.message : 'cannot be read' });
  });
});

// A terminal's interrupt reaches every process of the group. This one ends when the server lets go of it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
