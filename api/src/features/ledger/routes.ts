import type { Handlers, Headers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { ageing } from './ageing.ts';
import { closeBooks, getClosing } from './closing.ts';
import { exportLedger } from './export.ts';
import { postJournal } from './journal.ts';
import { listEntries, toEntry } from './ledger.ts';
import { statementCsv, statementOf } from './statement.ts';
import { statementPdf } from './statementPdf.ts';
import { listAccounts, trialBalance } from './trialBalance.ts';

const types = { csv: 'text/csv; charset=utf-8', tally: 'application/xml' };
const attached = (type: string, filename: string): Headers => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${filename}"`,
  'Cache-Control': 'no-store',
});

export const ledgerRoutes = {
  'ledger.listEntries': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listEntries(ctx, query.customerId, at), toEntry) };
  },

  'ledger.postEntry': async (ctx, { body }) => ({ status: 201, body: toEntry(await postJournal(ctx, body)) }),

  'ledger.listAccounts': async ctx => ({ status: 200, body: await listAccounts(ctx) }),

  'ledger.trialBalance': async (ctx, { query }) => ({ status: 200, body: await trialBalance(ctx, query) }),

  'ledger.statement': async (ctx, { path, query }) => ({
    status: 200,
    body: await statementOf(ctx, path.customerId, query),
  }),

  'ledger.statementCsv': async (ctx, { path, query }) => ({
    status: 200,
    headers: attached(types.csv, `statement-${query.fromDay}-${query.toDay}.csv`),
    body: Buffer.from(statementCsv(await statementOf(ctx, path.customerId, query))),
  }),

  'ledger.statementPdf': async (ctx, { path, query }) => ({
    status: 200,
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="statement-${query.fromDay}-${query.toDay}.pdf"`,
    },
    body: await statementPdf(ctx, path.customerId, query),
  }),

  'ledger.ageing': async ctx => ({ status: 200, body: await ageing(ctx) }),

  'ledger.getClosing': async ctx => ({ status: 200, body: await getClosing(ctx) }),

  'ledger.close': async (ctx, { body }) => ({ status: 200, body: await closeBooks(ctx, body.closedUntil) }),

  'ledger.export': async (ctx, { query: { format = 'csv', ...days } }) => ({
    status: 200,
    headers: attached(
      types[format],
      `ledger-${days.fromDay}-${days.toDay}.${format === 'csv' ? 'csv' : 'xml'}`,
    ),
    body: await exportLedger(ctx, format, days),
  }),
} satisfies Partial<Handlers>;
