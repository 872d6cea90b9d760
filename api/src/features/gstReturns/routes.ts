import type { DataScope } from '../../data/scope.ts';
import { xlsxType } from '../../documents/xlsx.ts';
import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { advancesOfMonths } from '../advances/advances.ts';
import { findNote } from '../invoiceNotes/notes.ts';
import { findInvoice, getInvoice } from '../invoices/invoices.ts';
import { type Inward, inwardOfMonths } from '../purchases/ofMonths.ts';
import { inIndia } from '../workshops/country.ts';
import { chargesGst } from '../workshops/gst.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { type Cmp08, type CompositionRate, cmp08Of } from './cmp08.ts';
import { eInvoiceOf } from './eInvoice.ts';
import { type Gstr1, gstr1Of } from './gstr1.ts';
import { gstr3bOf, paymentOf } from './gstr3b.ts';
import { type Period, periodOf } from './period.ts';
import { cmp08Workbook, gstr3bWorkbook } from './summaryBooks.ts';
import { type Supply, suppliesOf, supplyOfInvoice, supplyOfNote } from './supplies.ts';
import { gstr1Workbook } from './workbook.ts';

type Asked = { month: string; period?: Period['kind'] | undefined };

/** The GSTIN of who files these returns. */
async function gstinOf(scope: DataScope, scheme: 'regular' | 'composition'): Promise<string> {
  const workshop = await getWorkshop(scope);
  if (!inIndia(workshop)) throw new Problem('only_in_india');
  const { gstin } = workshop;
  if (gstin === null || chargesGst(workshop) !== (scheme === 'regular'))
    throw new Problem(scheme === 'regular' ? 'gst_not_charged' : 'not_composition');
  return gstin;
}

/** What was issued under this GSTIN and scheme. */
async function suppliesUnder(
  scope: DataScope,
  gstin: string,
  scheme: 'regular' | 'composition',
  { months }: Period,
): Promise<Supply[]> {
  const supplies: Supply[] = [];
  for (const month of months) supplies.push(...(await suppliesOf(scope, month)));
  return supplies.filter(
    ({ seller }) => seller.gstin === gstin && chargesGst(seller) === (scheme === 'regular'),
  );
}

async function gstr1(scope: DataScope, { month, period: kind }: Asked): Promise<Gstr1> {
  const gstin = await gstinOf(scope, 'regular');
  const period = periodOf(month, kind);
  const supplies = await suppliesUnder(scope, gstin, 'regular', period);
  return gstr1Of(gstin, period, supplies, await advancesOfMonths(scope, period.months));
}

/** What was received under this GSTIN and scheme, and what of it went back. */
async function inwardUnder(
  scope: DataScope,
  gstin: string,
  scheme: 'regular' | 'composition',
  { months }: Period,
): Promise<Inward[]> {
  const inward = await inwardOfMonths(scope, months);
  return inward.filter(
    ({ buyer }) => !buyer || (buyer.gstin === gstin && chargesGst(buyer) === (scheme === 'regular')),
  );
}

type BroughtForward = {
  igstBroughtForward?: number | undefined;
  cgstBroughtForward?: number | undefined;
  sgstBroughtForward?: number | undefined;
};
type Asked3b = { month: string; period?: 'month' | 'quarter' | undefined } & BroughtForward;

const broughtForward = ({
  igstBroughtForward: igst = 0,
  cgstBroughtForward: cgst = 0,
  sgstBroughtForward: sgst = 0,
}: BroughtForward) => ({ igst, cgst, sgst });

async function gstr3b(scope: DataScope, { month, period: kind, ...before }: Asked3b) {
  const gstin = await gstinOf(scope, 'regular');
  const period = periodOf(month, kind);
  const traded = {
    supplies: await suppliesUnder(scope, gstin, 'regular', period),
    advances: await advancesOfMonths(scope, period.months),
    inward: await inwardUnder(scope, gstin, 'regular', period),
  };
  return {
    gstr3b: gstr3bOf(gstin, period, traded),
    payment: paymentOf(gstin, period, traded, broughtForward(before)),
  };
}

async function cmp08(
  scope: DataScope,
  { month, rate = 6 }: { month: string; rate?: CompositionRate | undefined },
): Promise<Cmp08> {
  const gstin = await gstinOf(scope, 'composition');
  const period = periodOf(month, 'quarter');
  return cmp08Of(gstin, period, rate, {
    supplies: await suppliesUnder(scope, gstin, 'composition', period),
    inward: await inwardUnder(scope, gstin, 'composition', period),
  });
}

const attached = (filename: string) => ({
  'Content-Type': xlsxType,
  'Content-Disposition': `attachment; filename="${filename}.xlsx"`,
  'Cache-Control': 'no-store',
});

async function supplyBy(scope: DataScope, documentId: string) {
  if (!inIndia(await getWorkshop(scope))) throw new Problem('only_in_india');
  const invoice = await findInvoice(scope, documentId);
  if (invoice) return supplyOfInvoice(invoice);
  const note = await findNote(scope, documentId);
  if (!note) throw new Problem('not_found');
  return supplyOfNote(note, await getInvoice(scope, note.invoiceId));
}

export const gstReturnsRoutes = {
  'gstReturns.getGstr1': async (ctx, { query }) => ({
    status: 200,
    body: await gstr1(ctx, query),
  }),

  'gstReturns.gstr1Workbook': async (ctx, { query }) => ({
    status: 200,
    headers: attached(`gstr1-${query.month}-${query.period ?? 'month'}`),
    body: await gstr1Workbook(await gstr1(ctx, query)),
  }),

  'gstReturns.getGstr3b': async (ctx, { query }) => ({ status: 200, body: await gstr3b(ctx, query) }),

  'gstReturns.gstr3bWorkbook': async (ctx, { query }) => {
    const { gstr3b: filed, payment } = await gstr3b(ctx, query);
    return {
      status: 200,
      headers: attached(`gstr3b-${query.month}-${query.period ?? 'month'}`),
      body: await gstr3bWorkbook(filed, payment),
    };
  },

  'gstReturns.getCmp08': async (ctx, { query }) => ({ status: 200, body: await cmp08(ctx, query) }),

  'gstReturns.cmp08Workbook': async (ctx, { query }) => {
    const statement = await cmp08(ctx, query);
    return {
      status: 200,
      headers: attached(`cmp08-${statement.toMonth}`),
      body: await cmp08Workbook(statement),
    };
  },

  'gstReturns.getEInvoice': async (ctx, { path }) => ({
    status: 200,
    body: eInvoiceOf(await supplyBy(ctx, path.documentId)),
  }),
} satisfies Partial<Handlers>;
