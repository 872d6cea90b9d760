import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { itemsById, noteCost } from '../items/items.ts';
import type { ItemDocument } from '../items/store.ts';
import { credit, debit, post, signed } from '../ledger/ledger.ts';
import { multiply } from '../money/lineItems.ts';
import { thousandths } from '../money/quantity.ts';
import { sumTaxes } from '../money/tax.ts';
import { type Move, moveStock } from '../stock/move.ts';
import { stockLines } from '../stock/post.ts';
import { civilDate } from '../summary/civilDate.ts';
import { adjustPayable, namedSupplier } from '../suppliers/suppliers.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { draftToChange, toPurchase } from './purchases.ts';
import { type PurchaseDocument, type PurchaseLine, purchasesCollection } from './store.ts';

/** What a line costs the workshop: without the tax that it gets back. */
export const costOf = (
  { taxable, tax }: Pick<PurchaseLine, 'taxable' | 'tax'>,
  creditable: boolean,
): number => (creditable ? taxable : taxable + tax);

export const documentOf = ({ _id, number }: PurchaseDocument) => ({
  resource: 'purchase' as const,
  id: _id,
  number,
});

/** The day that a request names, today if it names none; not one to come. */
export async function dayOf(ctx: Context, day: string | undefined, pointer: string): Promise<string> {
  const today = civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone);
  if (day !== undefined && day > today) throw fault('rule_broken', pointer, 'is in the future', 'too_large');
  return day ?? today;
}

/** The goods are there: they go into stock at what they cost, and the books owe the supplier their invoice. */
export async function receivePurchase(
  ctx: Context,
  purchaseId: string,
  day: string | undefined,
): Promise<PurchaseDocument> {
  const before = await draftToChange(ctx, purchaseId);
  if (before.lineItems.length === 0) throw new Problem('purchase_empty');
  const receivedOn = await dayOf(ctx, day, '/body/receivedOn');
  await namedSupplier(ctx, before.supplier.id);
  const { gstin, gstScheme } = await getWorkshop(ctx);
  const purchase = await tenantCollection(ctx, purchasesCollection).replace(before, {
    ...before,
    status: 'received',
    receivedOn,
    buyer: { gstin, gstScheme },
  });
  await moveAndPost(ctx, purchase, receivedOn);
  await adjustPayable(ctx, purchase.supplier.id, purchase.totals.total);
  await emit(ctx, 'purchase.received', toPurchase(purchase), toPurchase(before));
  return purchase;
}

async function moveAndPost(ctx: Context, purchase: PurchaseDocument, postedOn: string): Promise<void> {
  const { lineItems, creditable, totals, supplier } = purchase;
  const items = await itemsById(
    ctx,
    lineItems.flatMap(({ itemId }) => itemId ?? []),
  );
  const moves: Move[] = [];
  let expenses = 0;
  for (const [index, line] of lineItems.entries()) {
    const item = line.itemId === undefined ? undefined : items.get(line.itemId);
    const cost = costOf(line, creditable);
    if (item?.stocked) moves.push(received(item, line, cost, index));
    else expenses += cost;
  }
  const { lines } = stockLines(await moveStock(ctx, moves, documentOf(purchase)));
  const { cgst, sgst, igst, otherTax } = sumTaxes(creditable ? purchase.taxes : []);
  const owed = sumTaxes(purchase.reverseCharge ? purchase.taxes : []);
  await post(ctx, {
    cause: { type: 'purchase_received', id: purchase._id },
    document: purchase.invoiceNumber,
    currency: purchase.currency,
    postedOn,
    lines: [
      ...lines,
      debit('expenses', expenses),
      debit('cgst_input', cgst),
      debit('sgst_input', sgst),
      debit('igst_input', igst),
      debit('tax_input', otherTax),
      credit('cgst_payable', owed.cgst),
      credit('sgst_payable', owed.sgst),
      credit('igst_payable', owed.igst),
      signed('rounding', totals.rounding),
      { ...credit('payable', totals.total), supplierId: supplier.id },
    ],
  });
  // After the stock has moved: what the next purchase will probably cost.
  for (const { itemId, quantity, ...line } of lineItems)
    if (itemId) await noteCost(ctx, itemId, multiply(costOf(line, creditable), 1000, thousandths(quantity)));
}

const received = (item: ItemDocument, { quantity }: PurchaseLine, value: number, index: number): Move => ({
  item,
  kind: 'received',
  quantity: thousandths(quantity),
  value,
  pointer: `/body/lineItems/${index}/quantity`,
});
