import type { DataScope } from '../../data/scope.ts';
import { type Selection, tenantCollection } from '../../data/tenantCollection.ts';
import type { Paging } from '../../http/cursor.ts';
import { type InvoiceDocument, invoicesCollection } from './store.ts';

const batch = 500;

/** What was brought over is no supply, and was sold elsewhere. */
const ofThisBook = { kind: { $ne: 'opening_balance' as const } };

/** Every invoice issued here in the order of its day, a batch at a time. */
export async function* issuedInvoices(scope: DataScope): AsyncGenerator<InvoiceDocument[]> {
  let last: InvoiceDocument | undefined;
  do {
    const found: InvoiceDocument[] = await tenantCollection(scope, invoicesCollection).find(
      {
        ...ofThisBook,
        issuedOn: { $gte: last?.issuedOn ?? '' },
        ...(last && {
          $or: [{ issuedOn: { $gt: last.issuedOn } }, { issuedOn: last.issuedOn, _id: { $gt: last._id } }],
        }),
      },
      { sort: { issuedOn: 1, _id: 1 }, limit: batch, hint: { tenantId: 1, issuedOn: 1, _id: 1 } },
    );
    if (found.length > 0) yield found;
    last = found.length === batch ? found.at(-1) : undefined;
  } while (last);
}

type Days = { fromDay?: string | undefined; toDay?: string | undefined };

/** Which invoices a page shows of those issued on some days, the latest first. */
export async function selectIssued(
  scope: DataScope,
  { fromDay = '', toDay = '9999' }: Days,
  { limit, after }: Paging,
): Promise<Selection<InvoiceDocument>> {
  const invoices = tenantCollection(scope, invoicesCollection);
  const last = after === null ? null : await invoices.findOne({ _id: after }, { issuedOn: 1 });
  const day = last?.issuedOn ?? toDay;
  return {
    filter: {
      issuedOn: { $gte: fromDay, $lte: day < toDay ? day : toDay },
      ...(last && { $or: [{ issuedOn: { $lt: day } }, { issuedOn: day, _id: { $lt: last._id } }] }),
    },
    sort: { issuedOn: -1, _id: -1 },
    limit: limit + 1,
    hint: { tenantId: 1, issuedOn: 1, _id: 1 },
  };
}

export function invoicesByIds(scope: DataScope, ids: string[]): Promise<InvoiceDocument[]> {
  return tenantCollection(scope, invoicesCollection).find({ _id: { $in: ids } });
}

/** All that was issued here in a month (YYYY-MM), oldest first. */
export function invoicesOfMonth(scope: DataScope, month: string): Promise<InvoiceDocument[]> {
  return tenantCollection(scope, invoicesCollection).find(
    { ...ofThisBook, issuedOn: { $gte: `${month}-01`, $lte: `${month}-31` } },
    { sort: { issuedOn: 1, _id: 1 }, hint: { tenantId: 1, issuedOn: 1, _id: 1 } },
  );
}
