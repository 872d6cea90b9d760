import type { components } from '@workbay/sdk/schema';
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
    const { name } = await getWorkshop(outside);
    return { amount: amountDue, fee: feeOf(amountDue), currency, title: `${number} · ${name}` };
  });
}
