import type { Config } from '../../config.ts';
import { unbounded } from '../../data/scope.ts';
import { dateText } from '../../documents/figures.ts';
import { setAgainst } from '../advances/apply.ts';
import type { AdvanceDocument } from '../advances/store.ts';
import type { BookingDocument } from '../bookings/store.ts';
import type { EmitScope } from '../events/events.ts';
import { billCancellation } from '../invoices/cancellation.ts';
import { mailInvoice } from '../invoices/send.ts';
import { civilDate } from '../summary/civilDate.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** Bills what is kept of a deposit, sets it off against the advance that it was, and mails the invoice. Gives the advance as it is then. */
export async function billKept(
  scope: EmitScope & { config: Config },
  { services, startsAt, booker }: BookingDocument,
  advance: AdvanceDocument,
  amount: number,
): Promise<{ advance: AdvanceDocument; invoiceId: string }> {
  const everywhere = unbounded(scope);
  const { timeZone, documentLanguage: language } = await getWorkshop(scope);
  const day = dateText(civilDate(startsAt, timeZone), language);
  const names = services.map(({ name }) => name).join(', ');
  const description = `${language === 'hi' ? `${day} की रद्द बुकिंग` : `Cancelled booking of ${day}`}: ${names}`;
  const invoice = await billCancellation(everywhere, {
    advance,
    amount,
    description: description.slice(0, 500),
  });
  const after = await setAgainst(everywhere, advance, invoice, amount);
  const to = booker?.email ?? invoice.snapshot?.customer.email;
  if (to && (await findSuppressions(scope, to)).length === 0) await mailInvoice(everywhere, invoice._id, to);
  return { advance: after, invoiceId: invoice._id };
}
