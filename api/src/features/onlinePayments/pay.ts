import type { components } from '@workbay/sdk/schema';
import type { PaymentPage } from '../../adapters/billing/billing.ts';
import { newId, timeOfId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { asking, billingOf, inTheWay } from '../billing/asking.ts';
import { leaveTask } from '../billing/tasks.ts';
import { getInvoice } from '../invoices/invoices.ts';
import type { InvoiceDocument } from '../invoices/store.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { feeOf, openAccount } from './account.ts';
import { type PaymentAccountDocument, type PaymentPageDocument, paymentPagesCollection } from './store.ts';

/** As short as the provider lets it be, and a little: what is due may change. */
const openMs = 35 * 60_000;

/**
 * Gives a page on which what is due on the invoice is paid by card. One at a time: who asks again gets the same, as long as the
 * amount is. That it was paid the provider tells.
 */
export async function payOnline(
  ctx: Context,
  invoiceId: string,
  { returnUrl, language }: { returnUrl: string; language: 'en' | 'hi' },
): Promise<components['schemas']['BillingPage']> {
  if (isTestTenant(ctx.tenantId)) throw new Problem('live_only');
  const billing = billingOf(ctx);
  const found = await asking(ctx, async outside => {
    const invoice = await getInvoice(outside, invoiceId);
    if (invoice.amountDue === 0) throw new Problem('nothing_due');
    const account = await openAccount(outside);
    if (!account) throw new Problem('online_payment_off');
    const before = await newestPage(outside, invoiceId);
    const open = before && (await stillGood(ctx, before, invoice));
    if (open) return { before, url: open, made: null };
    const order = { ...(await orderFor(outside, account, invoice)), language, returnUrl };
    const made = await billing.startPayment(order, `page:${ctx.requestId}`);
    return { before, url: made.url, made: { account, amount: order.amount, pageId: made.id } };
  });
  if (found.made) await note(ctx, invoiceId, found.before, found.made);
  return { url: found.url };
}

const pages = (ctx: Context) => tenantCollection(ctx, paymentPagesCollection);

async function newestPage(ctx: Context, invoiceId: string): Promise<PaymentPageDocument | null> {
  const [newest] = await pages(ctx).find({ invoiceId }, { sort: { _id: -1 }, limit: 1 });
  return newest ?? null;
}

/** The address of the page that was opened before, where it can still be paid; it is ended where the amount is another by now. */
async function stillGood(
  ctx: Context,
  { accountId, pageId, state, amount }: PaymentPageDocument,
  { amountDue }: InvoiceDocument,
): Promise<string | null> {
  if (state !== 'open') return null;
  const billing = billingOf(ctx);
  const page: PaymentPage = await billing.paymentPage(accountId, pageId);
  if (page.status === 'ended') return null;
  if (page.status === 'open' && amount === amountDue) return page.url;
  if (page.status === 'open' && (await billing.endPage(pageId, accountId))) return null;
  // The notice may be late.
  await leaveTask({ database: ctx.database, tenantId: null }, `asked:${ctx.requestId}`, {
    what: 'page',
    accountId,
    pageId,
  });
  throw new Problem('payment_underway');
}

async function orderFor(ctx: Context, account: PaymentAccountDocument, invoice: InvoiceDocument) {
  const { name } = await getWorkshop(ctx);
  const amount = invoice.amountDue;
  return {
    accountId: account.accountId,
    amount,
    fee: feeOf(amount),
    currency: invoice.currency,
    title: `${invoice.number} · ${name}`,
    // The same where the transaction runs again: Stripe takes the same request alone under the same key.
    expiresAt: new Date((timeOfId(ctx.requestId) ?? nowOf(ctx)).getTime() + openMs),
  };
}

async function note(
  ctx: Context,
  invoiceId: string,
  before: PaymentPageDocument | null,
  { account, amount, pageId }: { account: PaymentAccountDocument; amount: number; pageId: string },
): Promise<void> {
  await takeTurn(ctx);
  if ((await newestPage(ctx, invoiceId))?._id !== before?._id) throw inTheWay();
  await pages(ctx).insertOne({
    _id: newId('opg'),
    invoiceId,
    accountId: account.accountId,
    pageId,
    amount,
    state: 'open',
    paymentId: null,
  });
}
