import type { DataScope } from '../../data/scope.ts';
import { xlsxType } from '../../documents/xlsx.ts';
import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { advancesOfMonth } from '../advances/advances.ts';
import { findNote } from '../invoiceNotes/notes.ts';
import { findInvoice, getInvoice } from '../invoices/invoices.ts';
import { chargesGst } from '../workshops/gst.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { eInvoiceOf } from './eInvoice.ts';
import { type Gstr1, gstr1Of } from './gstr1.ts';
import { suppliesOf, supplyOfInvoice, supplyOfNote } from './supplies.ts';
import { gstr1Workbook } from './workbook.ts';

async function monthOf(scope: DataScope, month: string): Promise<Gstr1> {
  const workshop = await getWorkshop(scope);
  const { gstin } = workshop;
  if (gstin === null || !chargesGst(workshop)) throw new Problem('gst_not_charged');
  const supplies = await suppliesOf(scope, month);
  return gstr1Of(
    gstin,
    month,
    supplies.filter(({ seller }) => seller.gstin === gstin),
    await advancesOfMonth(scope, month),
  );
}

async function supplyBy(scope: DataScope, documentId: string) {
  const invoice = await findInvoice(scope, documentId);
  if (invoice) return supplyOfInvoice(invoice);
  const note = await findNote(scope, documentId);
  if (!note) throw new Problem('not_found');
  return supplyOfNote(note, await getInvoice(scope, note.invoiceId));
}

export const gstReturnsRoutes = {
  'gstReturns.getGstr1': async (ctx, { query }) => ({
    status: 200,
    body: await monthOf(ctx, query.month),
  }),

  'gstReturns.gstr1Workbook': async (ctx, { query }) => ({
    status: 200,
    headers: {
      'Content-Type': xlsxType,
      'Content-Disposition': `attachment; filename="gstr1-${query.month}.xlsx"`,
      'Cache-Control': 'no-store',
    },
    body: await gstr1Workbook(await monthOf(ctx, query.month)),
  }),

  'gstReturns.getEInvoice': async (ctx, { path }) => ({
    status: 200,
    body: eInvoiceOf(await supplyBy(ctx, path.documentId)),
  }),
} satisfies Partial<Handlers>;
