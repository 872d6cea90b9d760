import type { DataScope } from '../../data/scope.ts';
import { xlsxType } from '../../documents/xlsx.ts';
import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { advancesOfMonths } from '../advances/advances.ts';
import { findNote } from '../invoiceNotes/notes.ts';
import { findInvoice, getInvoice } from '../invoices/invoices.ts';
import { chargesGst } from '../workshops/gst.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { eInvoiceOf } from './eInvoice.ts';
import { type Gstr1, gstr1Of } from './gstr1.ts';
import { type Period, periodOf } from './period.ts';
import { type Supply, suppliesOf, supplyOfInvoice, supplyOfNote } from './supplies.ts';
import { gstr1Workbook } from './workbook.ts';

type Asked = { month: string; period?: Period['kind'] | undefined };

async function returnOf(scope: DataScope, { month, period: kind }: Asked): Promise<Gstr1> {
  const workshop = await getWorkshop(scope);
  const { gstin } = workshop;
  if (gstin === null || !chargesGst(workshop)) throw new Problem('gst_not_charged');
  const period = periodOf(month, kind);
  const supplies: Supply[] = [];
  for (const one of period.months) supplies.push(...(await suppliesOf(scope, one)));
  return gstr1Of(
    gstin,
    period,
    supplies.filter(({ seller }) => seller.gstin === gstin),
    await advancesOfMonths(scope, period.months),
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
    body: await returnOf(ctx, query),
  }),

  'gstReturns.gstr1Workbook': async (ctx, { query }) => ({
    status: 200,
    headers: {
      'Content-Type': xlsxType,
      'Content-Disposition': `attachment; filename="gstr1-${query.month}-${query.period ?? 'month'}.xlsx"`,
      'Cache-Control': 'no-store',
    },
    body: await gstr1Workbook(await returnOf(ctx, query)),
  }),

  'gstReturns.getEInvoice': async (ctx, { path }) => ({
    status: 200,
    body: eInvoiceOf(await supplyBy(ctx, path.documentId)),
  }),
} satisfies Partial<Handlers>;
