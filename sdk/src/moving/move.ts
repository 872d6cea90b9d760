import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WorkbayError } from '../errors.ts';
import type { Workbay } from '../workbay.ts';
import { type Bringing, bring, settled, unlessGone } from './bring.ts';
import { withoutDoubles } from './doubles.ts';
import { type Dump, readDump } from './dump.ts';
import { fromManager } from './manager.ts';
import { fromMarketplace } from './marketplace.ts';
import { type Left, leftWhole, type Moved, type Row, type Settings } from './moved.ts';
import { bringPhotos } from './photos.ts';
import { bringProfile } from './profile.ts';
import { idOf } from './reading.ts';
import { rollback } from './rollback.ts';
import { loadState, saveState, stateFile } from './state.ts';
import { jobsOf, verify } from './verify.ts';

export type MoveOptions = {
  workbay: Workbay;
  baseUrl: string;
  folder: string;
  uploads: string;
  source: string | undefined;
  openedOn: string | undefined;
  invite: boolean;
  profile: boolean;
  rollback: boolean;
  say: (line: string) => void;
};

export const reportName = 'workbay-not-moved.csv';

/** Moves a folder of dumps into the workshop of the key, or back. Returns whether all is as it should be. */
export async function move(options: MoveOptions): Promise<boolean> {
  const { workbay, baseUrl, folder, say } = options;
  const { id: workshopId, timeZone } = await workbay.workshops.get();
  const file = stateFile(folder, baseUrl, workshopId);
  const state = await loadState(file);
  const bringing: Bringing = { workbay, stateFile: file, state, say };
  if (options.rollback) return (await rollback(bringing)) === 0;

  const now = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  const today = options.openedOn ?? state.openedOn ?? now;
  const { once, doubled } = withoutDoubles(await readDump(folder));
  const moved = mapped(once, { timeZone, source: options.source, today });
  const { rows, left, received } = moved;
  left.push(...doubled);
  for (const { id } of state.imports) await unlessGone(settled(workbay, id));

  state.openedOn = today;
  await saveState(file, state);

  await bring(bringing, 'customers', rows.customers ?? [], left);
  const uploads = options.uploads;
  const jobs = await bringPhotos(bringing, { jobs: rows.jobs ?? [], photos: moved.photos, uploads, left });
  const broughtJobs = await bring(bringing, 'jobs', jobs, left);
  const numbers = new Set(broughtJobs.map(({ cells }) => cells.number));
  const owed = (rows.balances ?? []).filter(({ cells }) => numbers.has(cells.reference));
  const balances = await bring(bringing, 'balances', await withCustomers(workbay, owed, broughtJobs), left);
  await invite(bringing, moved, options.invite);
  if (moved.profile) await bringProfile(bringing, moved.profile, { wanted: options.profile, left });

  await report(folder, left);
  say(`${left.length} things are not moved; ${join(folder, reportName)} says which and why.`);
  const differing = await verify(workbay, { jobs: broughtJobs, balances, received }, say);
  return differing.length === 0;
}

const ofMarketplace = [
  'admins',
  'users',
  'serviceproviders',
  'servicerequests',
  'bookings',
  'jobs',
  'notifications',
];
const ofManager = ['users', 'workshops', 'jobs', 'payments', 'invites'];

function mapped(dump: Dump, settings: Settings): Moved {
  if (dump.has('serviceproviders')) return withRest(dump, ofMarketplace, fromMarketplace(dump, settings));
  if (dump.has('jobs')) return withRest(dump, ofManager, fromManager(dump, settings));
  throw new WorkbayError(
    'The folder has neither serviceproviders nor jobs: see docs/moving-in.md for what is read.',
  );
}

/** Whose job is known by the vehicle alone owes it by what Workbay knows of the job. */
async function withCustomers(workbay: Workbay, balances: Row[], jobs: Row[]): Promise<Row[]> {
  const isNamed = ({ cells }: Row) => cells.customerId ?? cells.customerPhone ?? cells.customerName;
  if (balances.every(isNamed)) return balances;
  const found = await jobsOf(workbay, jobs);
  return balances.map(row => {
    const customerId = isNamed(row) ? undefined : found.get(`${row.cells.reference}`)?.customer.id;
    return customerId ? { ...row, cells: { ...row.cells, customerId } } : row;
  });
}

/** What else was dumped is left, and said to be. */
function withRest(dump: Dump, read: string[], moved: Moved): Moved {
  const rest = [...dump].filter(([name]) => !read.includes(name));
  const left = rest.flatMap(([name, docs]) =>
    leftWhole(name, docs.map(idOf), 'Workbay has no place for this collection'),
  );
  return { ...moved, left: [...moved.left, ...left] };
}

/** People choose a password of their own: nothing secret is moved. */
async function invite(
  { workbay, stateFile, state, say }: Bringing,
  { invites, left }: Moved,
  wanted: boolean,
) {
  for (const { of, email, role } of invites) {
    if (state.invites[email]) continue;
    if (!wanted) {
      left.push({ ...of, field: 'email', value: email, reason: `is not invited as ${role}; --invite does` });
      continue;
    }
    try {
      const { id } = await workbay.invites.create({ email, role });
      state.invites[email] = id;
      await saveState(stateFile, state);
      say(`invited ${email} as ${role}`);
    } catch (error) {
      if (!(error instanceof WorkbayError)) throw error;
      left.push({ ...of, field: 'email', value: email, reason: `could not be invited: ${error.message}` });
    }
  }
}

async function report(folder: string, left: Left[]): Promise<void> {
  const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = left.map(({ collection, id, field, value, reason }) =>
    [collection, id, field, value, reason].map(cell).join(','),
  );
  await writeFile(
    join(folder, reportName),
    `\uFEFFcollection,id,field,value,reason\r\n${lines.join('\r\n')}\r\n`,
  );
}
