import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withoutDoubles } from './doubles.ts';
import { type Doc, readDump } from './dump.ts';
import { fromManager } from './manager.ts';
import { fromMarketplace } from './marketplace.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbay-hostile-'));
});
afterEach(() => rm(folder, { recursive: true }));

const settings = { timeZone: 'Asia/Kolkata', source: 'p1', today: '2026-11-22' };
const odd: unknown[] = [
  1e308,
  -1e20,
  8.64e15 + 1,
  true,
  [[[]]],
  { $gt: '' },
  { $where: 'sleep(1)' },
  { name: { name: { name: 1 } } },
  'x'.repeat(100_000),
  '\u0000',
  '=cmd()',
  '   ',
];
/** A field of each kind that is read, each with each odd value. */
const rows = (fields: string[], more: Doc = {}): Doc[] =>
  odd.flatMap((value, index) => [
    ...fields.map((field, at) => ({ _id: `${index}-${at}`, ...more, [field]: value })),
    { ...more, ...Object.fromEntries(fields.map(field => [field, value])) },
  ]);

it('maps rows of whatever types a dump has, and says of what is no amount that it is none', () => {
  const jobs = rows(
    ['_id', 'job_number', 'total_amount', 'created_at', 'completed_at', 'customer_name', 'photos', 'status'],
    { workshop_id: 'p1' },
  );
  const payments = rows(['_id', 'amount', 'job_id', 'paid_at', 'status'], { workshop_id: 'p1' });
  const people = rows(['_id', 'email', 'role', 'name', 'status']);
  const dump = new Map([
    ['workshops', [{ _id: 'p1', name: 'Sai' }]],
    ['jobs', jobs],
    ['payments', payments],
    ['users', people],
    ['invites', people],
  ]);
  const moved = fromManager(dump, settings);
  expect(moved.rows.jobs).toHaveLength(jobs.length);
  const noAmounts = moved.left.filter(
    ({ field, reason }) => field === 'total_amount' && reason === 'is no amount',
  );
  expect(noAmounts.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['1e+308', 'true', '{"$gt":""}']),
  );

  const market = new Map([
    ['serviceproviders', [{ _id: 'p1', name: 'Sai' }, ...rows(['_id', 'name', 'address'])]],
    ['users', rows(['_id', 'name', 'email', 'address', 'phone'])],
    ...['jobs', 'bookings', 'servicerequests'].map((name): [string, Doc[]] => [
      name,
      rows(['_id', 'user', 'finalAmount', 'scheduledDate', 'createdAt', 'images', 'paymentStatus'], {
        provider: 'p1',
      }),
    ]),
    ['admins', rows(['_id'])],
    ['notifications', rows(['_id'])],
  ]);
  expect(fromMarketplace(market, settings).rows.jobs?.length).toBeGreaterThan(odd.length);
});

it('moves what went from a request to a booking to a job once, also where the job names its booking alone', () => {
  const provider = 'p1';
  const status = 'completed';
  const dump = new Map([
    ['serviceproviders', [{ _id: 'p1', name: 'Sai' }]],
    [
      'jobs',
      [
        { _id: '1', provider, booking: 'b1', finalAmount: 1100, status },
        { _id: '2', provider, booking: 'b2', finalAmount: 1200, status },
      ],
    ],
    [
      'bookings',
      [
        { _id: 'b1', provider, serviceRequest: 'r1', totalAmount: 1000, status },
        { _id: 'b2', provider, serviceRequest: 'r2', totalAmount: 1000, status },
        { _id: '1', provider, totalAmount: 700, status },
      ],
    ],
    // A request may be nobody's until somebody takes it.
    [
      'servicerequests',
      [{ _id: 'r1', provider, estimatedCost: 900, status }, { _id: 'r2' }, { _id: 'r3' }, { provider }],
    ],
  ]);
  const { rows: made, left } = fromMarketplace(dump, settings);
  expect(made.jobs?.map(({ cells }) => cells.number)).toEqual(['1', '2', 'B-1', 'R-']);
  expect(made.balances?.map(({ cells }) => cells.balance)).toEqual(['1100.00', '1200.00', '700.00']);
  expect(left.map(({ id, reason }) => [id, reason])).toEqual([['r3', 'is of no provider yet']]);
});

it('leaves out the characters of no text for which a whole sheet would be taken for another kind of file', () => {
  const job = { _id: 'j1', total: 500, customer_name: 'Ra\u0000vi', notes: ['\u0000', { text: 'a\u0000b' }] };
  const [row] = fromManager(new Map([['jobs', [job]]]), settings).rows.jobs ?? [];
  expect(row?.cells).toMatchObject({ customerName: 'Ravi', notes: 'ab' });
});

it('moves both jobs of one number, each with its photos and payments, and names a payment of no job', () => {
  const dump = new Map([
    [
      'jobs',
      [
        { _id: 'j1', job_number: 'A1', total: 500, status: 'completed', photos: ['a.jpg'] },
        { _id: 'j2', job_number: 'A1', total: 70, status: 'completed' },
      ],
    ],
    [
      'payments',
      [
        { _id: 'p1', job_id: 'j1', amount: 500 },
        { _id: 'p2', job_id: 'j9', amount: 5 },
      ],
    ],
  ]);
  const { rows: made, photos, received, left } = fromManager(dump, settings);
  expect(made.jobs?.map(({ cells }) => cells.number)).toEqual(['A1', 'A1 j2']);
  expect(made.balances?.map(({ cells }) => [cells.reference, cells.balance])).toEqual([['A1 j2', '70.00']]);
  expect([photos.get('A1'), received.get('A1'), received.get('A1 j2')]).toEqual([['a.jpg'], 50_000, 0]);
  expect(left.map(({ collection, id }) => [collection, id])).toEqual([['payments', 'p2']]);
  const booked = ['b1', 'b2'].map(_id => ({ _id, provider: 'p1', bookingNumber: '7' }));
  const market = new Map([['bookings', booked]]);
  const { rows } = fromMarketplace(market, settings);
  expect(rows.jobs?.map(({ cells }) => cells.number)).toEqual(['B-7', 'B-7 b2']);
});

it('takes the next field that says an amount, where the first says none', () => {
  const job = { _id: 'j1', total_amount: 'as agreed', final_amount: '₹ 1,250.50' };
  const { rows: made, left } = fromManager(new Map([['jobs', [job]]]), settings);
  expect(made.jobs?.[0]?.cells.total).toBe('1250.50');
  expect(left).toEqual([
    { collection: 'jobs', id: 'j1', field: 'total_amount', value: 'as agreed', reason: 'is no amount' },
  ]);
});

it('counts a payment once that stands in two files of the dump, and says so', async () => {
  const payment = { _id: 'pay1', job_id: 'j1', amount: 500, status: 'confirmed' };
  await writeFile(join(folder, 'payments.json'), JSON.stringify([payment]));
  await writeFile(
    join(folder, 'payments.jsonl'),
    `${JSON.stringify(payment)}\n${JSON.stringify({ amount: 1 })}\n`,
  );
  await writeFile(join(folder, 'jobs.json'), JSON.stringify([{ _id: 'j1', total: 500 }]));
  const { once, doubled } = withoutDoubles(await readDump(folder));
  expect(doubled).toMatchObject([{ collection: 'payments', id: 'pay1', reason: 'is in the dump already' }]);
  expect(fromManager(once, settings).received.get('j1')).toBe(50_000);
});

it('refuses a file that is not in UTF-8, and names the line that is no JSON', async () => {
  await writeFile(join(folder, 'users.jsonl'), '{"name":"Asha"}\n\n{"name":"Ravi"');
  await expect(readDump(folder)).rejects.toThrow(/users\.jsonl, line 3, is no JSON/);
  await writeFile(join(folder, 'users.jsonl'), Buffer.from('{"name":"Andr\u00e9"}', 'latin1'));
  await expect(readDump(folder)).rejects.toThrow(/users\.jsonl is not in UTF-8/);
});
