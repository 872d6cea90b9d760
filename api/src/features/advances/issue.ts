import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import { adjustBalance, customerRef } from '../customers/customers.ts';
import type { CustomerDocument } from '../customers/store.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { fiscalYear, invoiceNumber } from '../invoices/numbers.ts';
import { snapshotOf } from '../invoices/snapshot.ts';
import type { JobDocument } from '../jobs/store.ts';
import { credit, debit, post } from '../ledger/ledger.ts';
import { moneyAccount } from '../payments/moneyAccount.ts';
import { civilDate } from '../summary/civilDate.ts';
import { countDay, countFigures } from '../summary/figures.ts';
import { ratesOn } from '../taxRates/gstRates.ts';
import { bearsIgst, chargesGst, homeState } from '../workshops/gst.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { toAdvance } from './advances.ts';
import { type AdvanceDocument, advancesCollection } from './store.ts';
import { taxWithin } from './tax.ts';

/** Where the rate cannot be determined yet, tax is paid at 18 % (CGST rules, rule 50, first proviso). */
const undetermined = 18;

type Input = components['schemas']['AdvanceInput'];
type Taken = Pick<Input, 'amount' | 'description' | 'placeOfSupply' | 'taxRate'> & {
  supply: AdvanceDocument['supply'];
  customer: CustomerDocument;
  job: JobDocument | null;
  method: AdvanceDocument['method'];
  reference?: string | undefined;
};

/** Notes an advance that has come in, with its voucher. */
export async function issueAdvance(ctx: EmitScope, input: Taken): Promise<AdvanceDocument> {
  const { amount, supply, customer, job } = input;
  const workshop = await getWorkshop(ctx);
  const issuedOn = civilDate(nowOf(ctx), workshop.timeZone);
  const place =
    input.placeOfSupply ?? customer.gstin?.slice(0, 2) ?? customer.address.stateCode ?? homeState(workshop);
  const taxRate = rateOf(workshop, supply, input.taxRate, issuedOn);
  const year = fiscalYear(issuedOn, workshop.fiscalYearStart);
  // This is also the transaction's turn.
  const { numbers } = await countFigures(ctx, { [`numbers.receipt_vouchers.${year}` as const]: 1 });
  const advance = await tenantCollection(ctx, advancesCollection).insertOne({
    _id: newId('adv'),
    number: invoiceNumber('RV', year, numbers?.receipt_vouchers?.[year] ?? 1),
    customer: customerRef(customer),
    jobId: job?._id ?? null,
    jobNumber: job?.number ?? null,
    supply,
    description: input.description?.trim() || (job ? `Job ${job.number}` : 'Advance'),
    amount,
    currency: workshop.currency,
    method: input.method,
    reference: input.reference ?? null,
    issuedOn,
    placeOfSupply: place,
    taxRate,
    tax: taxWithin(amount, taxRate, bearsIgst(homeState(workshop), place, customer)),
    left: amount,
    moves: [],
    takenBy: ctx.principal?.userId ?? null,
    snapshot: snapshotOf(workshop, customer),
  });
  await book(ctx, advance);
  await emit(ctx, 'advance.taken', toAdvance(advance));
  return advance;
}

function rateOf(
  workshop: WorkshopDocument,
  supply: AdvanceDocument['supply'],
  asked: number | undefined,
  day: string,
) {
  if (!chargesGst(workshop) || supply === 'goods') {
    if (asked) throw fault('rule_broken', '/body/taxRate', 'is for services that bear GST', 'not_taken');
    return 0;
  }
  const rate = asked ?? undetermined;
  if (!ratesOn(day).some(known => known.rate === rate))
    throw fault('rule_broken', '/body/taxRate', `is no rate of GST on ${day}`, 'rate_not_in_force', {
      line: 1,
      rate,
    });
  return rate;
}

/** The money is owed to the customer until the supply; its tax is owed now, and stands against that on the invoice. */
async function book(
  ctx: DataScope,
  { _id, number, amount, currency, method, customer, tax, issuedOn }: AdvanceDocument,
) {
  await post(ctx, {
    cause: { type: 'advance_taken', id: _id },
    document: number,
    currency,
    postedOn: issuedOn,
    lines: [
      debit(moneyAccount(method), amount),
      credit('customer_advances', amount, customer.id),
      debit('tax_on_advances', tax.cgst + tax.sgst + tax.igst),
      credit('cgst_payable', tax.cgst),
      credit('sgst_payable', tax.sgst),
      credit('igst_payable', tax.igst),
    ],
  });
  await adjustBalance(ctx, customer.id, -amount);
  await countDay(ctx, issuedOn, { received: amount });
}
