import type { components } from '@workbay/sdk/schema';
import { takenByCard } from '../../adapters/billing/byCard.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { getInvoice } from '../invoices/invoices.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { feeOf } from './account.ts';
import { openPage } from './page.ts';

/** Gives a page on which what is due on the invoice is paid by card. */
export function payOnline(
  ctx: Context,
  invoiceId: string,
  where: { returnUrl: string; language: 'en' | 'hi' },
): Promise<components['schemas']['BillingPage']> {
  return openPage(ctx, { invoiceId }, where, async outside => {
    const { amountDue, currency, number } = await getInvoice(outside, invoiceId);
    if (amountDue === 0) throw new Problem('nothing_due');
    if (!takenByCard(amountDue, currency))
      throw new Problem('online_payment_off', 'This amount cannot be paid by card.');
    const { name } = await getWorkshop(outside);
    return { amount: amountDue, fee: feeOf(amountDue), currency, title: `${number} · ${name}` };
  });
}
