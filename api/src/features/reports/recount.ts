import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction } from '../../data/transaction.ts';
import { sentEstimates } from '../estimates/sent.ts';
import { allNotes } from '../invoiceNotes/all.ts';
import { invoicesByIds, issuedInvoices } from '../invoices/issued.ts';
import { receivedByDay } from '../ledger/received.ts';
import { countDay } from '../summary/figures.ts';
import { dayFiguresBetween } from '../summary/read.ts';
import { dailyFiguresCollection, dayFigures } from '../summary/store.ts';
import {
  estimateFigures,
  type Figures,
  invoiceFigures,
  invoiceSales,
  noteFigures,
  noteSales,
  type Sale,
} from './contributions.ts';
import { countSales } from './count.ts';
import { dailySalesCollection } from './store.ts';

/** A day where what is kept is not what the documents come to, and by how much. */
export type Difference = { date: string; figures: Figures; sales: Sale[] };

type Day = { figures: Figures; sales: Map<string, Sale> };
const always = { fromDay: '', toDay: '9999' };

/** The days by the invoices, notes, estimates and ledger entries alone. */
async function recounted(scope: DataScope): Promise<Map<string, Day>> {
  const days = new Map<string, Day>();
  const lastInvoicedOn = new Map<string, string>();
  for await (const invoices of issuedInvoices(scope)) {
    for (const invoice of invoices) {
      const issuedOn = `${invoice.issuedOn}`;
      const last = lastInvoicedOn.get(invoice.customer.id);
      add(days, issuedOn, invoiceFigures(invoice, issuedOn, last), invoiceSales(invoice));
      lastInvoicedOn.set(invoice.customer.id, issuedOn);
    }
  }
  for await (const notes of allNotes(scope)) {
    const ids = [...new Set(notes.map(({ invoiceId }) => invoiceId))];
    const invoices = new Map((await invoicesByIds(scope, ids)).map(invoice => [invoice._id, invoice]));
    for (const note of notes) {
      const invoice = invoices.get(note.invoiceId);
      if (invoice) add(days, note.issuedOn, noteFigures(note, invoice), noteSales(note, invoice));
    }
  }
  for (const estimate of await sentEstimates(scope))
    add(days, `${estimate.firstSentOn}`, estimateFigures(estimate), []);
  for (const [date, received] of await receivedByDay(scope)) add(days, date, { received }, []);
  return days;
}

async function kept(scope: DataScope): Promise<Map<string, Day>> {
  const days = new Map<string, Day>();
  for (const { date, ...figures } of await dayFiguresBetween(scope, always))
    add(days, date, Object.fromEntries(dayFigures.map(name => [name, figures[name] ?? 0])), []);
  for (const { date, kind, key, name, lineKind, count, sales } of await tenantCollection(
    scope,
    dailySalesCollection,
  ).find({}))
    add(days, date, {}, [{ kind, key, name, lineKind, count, sales }]);
  return days;
}

function add(days: Map<string, Day>, date: string, figures: Figures, sales: Sale[], sign = 1): void {
  const day = days.get(date) ?? { figures: {}, sales: new Map<string, Sale>() };
  days.set(date, day);
  for (const name of dayFigures) {
    const by = figures[name];
    if (by) day.figures[name] = (day.figures[name] ?? 0) + sign * by;
  }
  for (const sale of sales) {
    const id = `${sale.kind}:${sale.key}`;
    const sum = day.sales.get(id) ?? { ...sale, count: 0, sales: 0 };
    day.sales.set(id, {
      ...sum,
      count: sum.count + sign * sale.count,
      sales: sum.sales + sign * sale.sales,
    });
  }
}

/** Recomputes a workshop's days from its documents, as of one moment, and returns where they differ. */
export async function differingDays({ database }: DataScope, tenantId: string): Promise<Difference[]> {
  const session = database.client.startSession({ snapshot: true });
  const scope = { database, tenantId, session };
  try {
    const days = await recounted(scope);
    for (const [date, { figures, sales }] of await kept(scope))
      add(days, date, figures, [...sales.values()], -1);
    return [...days].flatMap(([date, day]) => {
      const figures = Object.fromEntries(Object.entries(day.figures).filter(([, by]) => by !== 0));
      const sales = [...day.sales.values()].filter(sale => sale.count !== 0 || sale.sales !== 0);
      return Object.keys(figures).length + sales.length > 0 ? [{ date, figures, sales }] : [];
    });
  } finally {
    await session.endSession();
  }
}

/** Adds what is missing. A difference stays one whatever is counted meanwhile, so nothing needs to wait. */
export async function recount(scope: DataScope, tenantId: string): Promise<Difference[]> {
  const differences = await differingDays(scope, tenantId);
  const { database } = scope;
  for (const { date, figures, sales } of differences)
    await transaction({ database, tenantId }, async inside => {
      await countDay(inside, date, figures);
      await countSales(inside, date, sales);
    });
  return differences;
}

/** Every workshop that has figures, one after the other. */
export async function* workshopsWithFigures(scope: DataScope): AsyncGenerator<string> {
  const days = platformCollection(scope, dailyFiguresCollection, 'all reports are recounted');
  for (let after = ''; ; ) {
    const [next] = await days.find(
      { tenantId: { $gt: after } },
      { sort: { tenantId: 1, date: 1 }, limit: 1, projection: { tenantId: 1 } },
    );
    if (!next) return;
    yield next.tenantId;
    after = next.tenantId;
  }
}
