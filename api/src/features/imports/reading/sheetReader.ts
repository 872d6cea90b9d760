import { type ChildProcess, fork } from 'node:child_process';
import { Problem } from '../../../errors.ts';
import { inTurn } from './inTurn.ts';
import { type Look, lookAt } from './look.ts';
import { type SheetFile, type SheetRow, Unreadable } from './rows.ts';

export type Question = { what: 'look' | 'rows'; file: SheetFile; sheet: string | null } | { what: 'more' };
export type Answer = { look: Look } | { rows: SheetRow[] } | { ended: true } | { unreadable: string };

const timeLimitMs = 60_000;

/**
 * A file of strangers is unpacked and parsed in a process of its own: it holds up nobody, its memory is gone with it, and what
 * bursts is only that. Rows come as they are asked for. Throws `file_refused`.
 */
export async function* readSheet(file: SheetFile, sheet: string | null): AsyncGenerator<SheetRow[]> {
  if (isSmall(file)) {
    yield await orRefused(gathered(await rowsOf(file)));
    return;
  }
  for await (const answer of ask({ what: 'rows', file, sheet })) {
    if ('rows' in answer) yield answer.rows;
  }
}

/** What the file has: its sheets, its headings, its first rows and how many there are. Throws `file_refused`. */
export async function lookAtSheet(file: SheetFile, sheet: string | null): Promise<Look> {
  if (isSmall(file)) return orRefused(lookAt(await rowsOf(file), [], null));
  return inTurn(async () => {
    for await (const answer of ask({ what: 'look', file, sheet })) {
      if ('look' in answer) return answer.look;
    }
    throw refused('cannot be read');
  });
}

/** A text of a few pages takes less time than a process to start, and holds nothing that bursts. */
const isSmall = ({ type, bytes }: SheetFile) => type === 'csv' && bytes.length < 128 * 1024;

/** The parser is read where it is needed, as in the process of the others. */
const rowsOf = async ({ bytes }: SheetFile) => (await import('./csv.ts')).csvRows(bytes);

async function gathered(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function orRefused<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof Unreadable ? refused(error.message) : error;
  }
}

const refused = (why: string) => new Problem('file_refused', `The file ${why}.`);

async function* ask(question: Question): AsyncGenerator<Answer> {
  const child = fork(new URL('./process.ts', import.meta.url), {
    execArgv: ['--max-semi-space-size=8', '--max-old-space-size=512'],
    env: { MALLOC_ARENA_MAX: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    for (let asked = question; ; asked = { what: 'more' }) {
      const answer = await answerTo(child, asked);
      if ('ended' in answer) return;
      if ('unreadable' in answer) throw refused(answer.unreadable);
      // However long whoever reads takes over it, the process waits.
      yield answer;
      if ('look' in answer) return;
    }
  } finally {
    child.kill('SIGKILL');
  }
}

function answerTo(child: ChildProcess, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(refused('takes too long to read'))), timeLimitMs);
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onEnd = () => settle(() => reject(refused('is too large to unpack')));
    child.once('message', onMessage).once('exit', onEnd).once('error', onEnd);
    if (child.connected) child.send(question);
    else onEnd();
    function settle(end: () => void) {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      end();
    }
  });
}
