import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import { removeOpeningInvoices, untouched } from '../invoices/broughtOver.ts';
import { closedBy, closedUntil } from '../ledger/closing.ts';
import { postMany } from '../ledger/ledger.ts';
import { move } from './openings.ts';
import { type OpeningDocument, openingsCollection } from './store.ts';

/**
 * Takes openings back by entries of the same day that say the opposite, as far as nothing has come of them. Returns why the
 * others stay, by their ids.
 */
export async function undoOpenings(scope: DataScope, ids: string[]): Promise<Map<string, Problem>> {
  const openings = tenantCollection(scope, openingsCollection);
  const found = await openings.find({ _id: { $in: ids } });
  const until = await closedUntil(scope);
  const invoices = new Map(
    (
      await untouched(
        scope,
        found.flatMap(({ invoiceId }) => invoiceId ?? []),
      )
    ).map(invoice => [invoice._id, invoice]),
  );
  const stay = new Map<string, Problem>();
  const undone: OpeningDocument[] = [];
  for (const opening of found) {
    const why = await undo(opening);
    if (why) stay.set(opening._id, why);
    else undone.push(opening);
  }
  if (undone.length === 0) return stay;
  await removeOpeningInvoices(
    scope,
    undone.flatMap(({ invoiceId }) => invoices.get(`${invoiceId}`) ?? []),
  );
  await postMany(
    scope,
    undone.map(({ _id, currency, postedOn, lines }) => ({
      cause: { type: 'opening_undone', id: _id },
      document: null,
      currency,
      postedOn,
      lines: lines.map(line => ({ ...line, debit: line.credit, credit: line.debit })),
    })),
  );
  await openings.deleteDocuments(undone);
  return stay;

  /** Moves what is kept of its customer back, or says why not. */
  async function undo(opening: OpeningDocument): Promise<Problem | null> {
    const { postedOn, customerId, invoiceId } = opening;
    const closed = closedBy(until, postedOn);
    if (closed) return closed;
    if (invoiceId && !invoices.has(invoiceId)) return new Problem('opening_paid');
    if (!customerId) return null;
    try {
      await move(scope, customerId, [opening], -1);
      return null;
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }
}
