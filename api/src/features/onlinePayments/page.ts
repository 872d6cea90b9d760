import type { components } from '@workbay/sdk/schema';
import type { PaymentPage } from '../../adapters/billing/billing.ts';
import { takenByCard } from '../../adapters/billing/byCard.ts';
import { newId, timeOfId } from '../../data/ids.ts';
import { isTestTenant } from '../../data/mode.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { asking, billingOf, inTheWay } from '../billing/asking.ts';
import { leaveTask } from '../billing/tasks.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { openAccount } from './account.ts';
import { type PaidFor, type PaymentPageDocument, paymentPagesCollection } from './store.ts';

/** As short as the provider lets it be, and a little: what is due may change. */
const openMs = 35 * 60_000;

export type Payable = { amount: number; fee: number; currency: string; title: string };

/**
 * Gives a page on which something is paid by card. One at a time: who asks again gets the same, as long as the amount is. That
 * it was paid the provider tells.
 */
export async function openPage(
  ctx: Context,
  of: PaidFor,
  { returnUrl, language: wanted }: { returnUrl: string; language: 'en' | 'hi' | undefined },
  due: (outside: Context) => Promise<Payable>,
): Promise<components['schemas']['BillingPage']> {
  if (isTestTenant(ctx.tenantId)) throw new Problem('live_only');
  const billing = billingOf(ctx);
  const found = await asking(ctx, async outside => {
    const payable = await due(outside);
    if (!takenByCard(payable.amount, payable.currency))
      throw new Problem('online_payment_off', 'This amount cannot be paid by card.');
    const account = await openAccount(outside);
    if (!account) throw new Problem('online_payment_off');
    const before = await newestPage(outside, of);
    const open = before && (await stillGood(ctx, before, payable.amount));
    if (open) return { before, url: open, made: null };
    const language = wanted ?? (await getWorkshop(outside)).documentLanguage;
    // The same where the transaction runs again: Stripe takes the same request alone under the same key.
    const expiresAt = new Date((timeOfId(ctx.requestId) ?? nowOf(ctx)).getTime() + openMs);
    const { accountId } = account;
    const order = { ...payable, accountId, language, returnUrl, expiresAt };
    const made = await billing.startPayment(order, `page:${ctx.requestId}`);
    const { amount, fee } = payable;
    return { before, url: made.url, made: { accountId, amount, fee, pageId: made.id } };
  });
  if (found.made) await note(ctx, of, found.before, found.made);
  return { url: found.url };
}

const pages = (ctx: Context) => tenantCollection(ctx, paymentPagesCollection);

async function newestPage(ctx: Context, of: PaidFor): Promise<PaymentPageDocument | null> {
  const [newest] = await pages(ctx).find(of, { sort: { _id: -1 }, limit: 1 });
  return newest ?? null;
}

/** The address of the page that was opened before, where it can still be paid; it is ended where the amount is another by now. */
async function stillGood(
  ctx: Context,
  { accountId, pageId, state, amount }: PaymentPageDocument,
  due: number,
): Promise<string | null> {
  if (state !== 'open') return null;
  const billing = billingOf(ctx);
  const page: PaymentPage = await billing.paymentPage(accountId, pageId);
  if (page.status === 'ended') return null;
  if (page.status === 'open' && amount === due) return page.url;
  if (page.status === 'open' && (await billing.endPage(pageId, accountId))) return null;
  // The notice may be late.
  await leaveTask({ database: ctx.database, tenantId: null }, `asked:${ctx.requestId}`, {
    what: 'page',
    accountId,
    pageId,
  });
  throw new Problem('payment_underway');
}

async function note(
  ctx: Context,
  of: PaidFor,
  before: PaymentPageDocument | null,
  made: Pick<PaymentPageDocument, 'accountId' | 'amount' | 'fee' | 'pageId'>,
): Promise<void> {
  await takeTurn(ctx);
  if ((await newestPage(ctx, of))?._id !== before?._id) throw inTheWay();
  await pages(ctx).insertOne({ _id: newId('opg'), ...of, ...made, state: 'open', paymentId: null });
}
