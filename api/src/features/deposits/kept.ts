import type { Config } from '../../config.ts';
import { type DataScope, unbounded } from '../../data/scope.ts';
import { dateText } from '../../documents/figures.ts';
import { setAgainst } from '../advances/apply.ts';
import type { AdvanceDocument } from '../advances/store.ts';
import { itemsOfServices } from '../bookableServices/bookableServices.ts';
import { bookingRules } from '../bookings/settings.ts';
import type { BookingDocument } from '../bookings/store.ts';
import type { EmitScope } from '../events/events.ts';
import { billCancellation } from '../invoices/cancellation.ts';
import { mailInvoice } from '../invoices/send.ts';
import { civilDate } from '../summary/civilDate.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { spread } from './held.ts';

/** Bills what is kept of a deposit, sets it off against the advances that it was, and mails the invoice. Gives them as they are then. */
export async function billKept(
  scope: EmitScope & { config: Config },
  { services, startsAt, booker }: BookingDocument,
  advances: AdvanceDocument[],
  amount: number,
): Promise<{ advances: AdvanceDocument[]; invoiceId: string }> {
  const everywhere = unbounded(scope);
  const { timeZone, documentLanguage: language } = await getWorkshop(scope);
  const day = dateText(civilDate(startsAt, timeZone), language);
  const names = services.map(({ name }) => name).join(', ');
  const description = `${language === 'hi' ? `${day} की रद्द बुकिंग` : `Cancelled booking of ${day}`}: ${names}`;
  const [advance] = advances;
  if (!advance) throw new Error('what is kept was paid before');
  const invoice = await billCancellation(everywhere, {
    advance,
    amount,
    description: description.slice(0, 500),
    hsnSac: await codeOf(everywhere, services),
    taxRateId: (await bookingRules(everywhere)).keptTaxRateId ?? null,
  });
  const after = await spread(amount, advances, (one, part) => setAgainst(everywhere, one, invoice, part));
  const to = booker?.email ?? invoice.snapshot?.customer.email;
  if (to && (await findSuppressions(scope, to)).length === 0) await mailInvoice(everywhere, invoice._id, to);
  return { advances: after, invoiceId: invoice._id };
}

/** The code of the service that was booked, as far as the catalogue has one of six digits. */
async function codeOf(scope: DataScope, services: BookingDocument['services']): Promise<string | null> {
  const items = await itemsOfServices(
    scope,
    services.map(({ id }) => id),
  );
  const codes = items.flatMap(({ hsnSac }) => hsnSac ?? []);
  return codes.find(code => /^99[0-9]{4}$/.test(code)) ?? null;
}
