import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { itemsById } from '../items/items.ts';
import { credit, debit, post, signed } from '../ledger/ledger.ts';
import { multiply } from '../money/lineItems.ts';
import { thousandths } from '../money/quantity.ts';
import { taxesOf } from '../money/tax.ts';
import { type Move, moveStock } from '../stock/move.ts';
import { stockLines } from '../stock/post.ts';
import { adjustPayable, namedSupplier } from '../suppliers/suppliers.ts';
import { getPurchase, toPurchase } from './purchases.ts';
import { costOf, dayOf, documentOf } from './receive.ts';
import { type PurchaseDocument, type PurchaseLine, purchasesCollection } from './store.ts';

type Input = components['schemas']['PurchaseReturnInput'];

/** What of a line goes back, in thousandths and in minor units. */
type Part = {
  line: number;
  source: PurchaseLine;
  quantity: number;
  taxable: number;
  /** CGST and SGST each. */
  half: number;
  igst: number;
  /** Of the workshop's own rates. */
  otherTax: number;
};

const taxIn = ({ half, igst, otherTax }: Part): number => 2 * half + igst + otherTax;

/**
 * A part of a line's figures for what goes back now. Reckoned from all that has gone back until now, so that all parts come to
 * exactly the line, however it is divided.
 */
function partOf(source: PurchaseLine, line: number, quantity: number, acrossStates: boolean): Part {
  const all = thousandths(source.quantity);
  const share = (figure: number) =>
    multiply(figure, source.returned + quantity, all) - multiply(figure, source.returned, all);
  const named = source.taxName !== undefined;
  return {
    line,
    source,
    quantity,
    taxable: share(source.taxable),
    half: named || acrossStates ? 0 : share(source.tax / 2),
    igst: !named && acrossStates ? share(source.tax) : 0,
    otherTax: named ? share(source.tax) : 0,
  };
}

const backLine = (part: Part) => {
  const { taxRate, taxRateId, taxName } = part.source;
  return {
    taxRate,
    ...(taxRateId === undefined ? {} : { taxRateId }),
    ...(taxName === undefined ? {} : { taxName }),
    taxable: part.taxable,
    tax: taxIn(part),
  };
};

function partsOf({ lineItems, taxes }: PurchaseDocument, lines: Input['lines']): Part[] {
  const acrossStates = taxes.some(({ igst }) => igst > 0);
  const seen = new Set<number>();
  return lines.map(({ line, quantity }, index) => {
    const at = `/body/lines/${index}`;
    const source = lineItems[line];
    if (!source || seen.has(line))
      throw fault('rule_broken', `${at}/line`, 'is no line of the purchase, or is there twice', 'not_valid');
    seen.add(line);
    const amount = thousandths(quantity);
    if (source.returned + amount > thousandths(source.quantity))
      throw fault('rule_broken', `${at}/quantity`, 'is more than is left of the line', 'more_than_left');
    return partOf(source, line, amount, acrossStates);
  });
}

/** The parts of all that went back of a purchase so far, each with the day. */
export function returnedParts(purchase: PurchaseDocument): (Part & { returnedOn: string })[] {
  const acrossStates = purchase.taxes.some(({ igst }) => igst > 0);
  const gone = new Map<number, number>();
  return purchase.returns.flatMap(({ returnedOn, lines }) =>
    lines.flatMap(({ line, quantity }) => {
      const source = purchase.lineItems[line];
      if (!source) return [];
      const returned = gone.get(line) ?? 0;
      const amount = thousandths(quantity);
      gone.set(line, returned + amount);
      return [{ ...partOf({ ...source, returned }, line, amount, acrossStates), returnedOn }];
    }),
  );
}

/**
 * Goods go back to the supplier, who owes what they were bought for. They leave the stock at its average cost; what that differs
 * from their price is a stock difference.
 */
export async function returnGoods(ctx: Context, purchaseId: string, input: Input): Promise<PurchaseDocument> {
  const before = await getPurchase(ctx, purchaseId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (before.status !== 'received') throw new Problem('purchase_not_received');
  await namedSupplier(ctx, before.supplier.id);
  const returnedOn = await dayOf(ctx, input.returnedOn, '/body/returnedOn');
  if (before.receivedOn && returnedOn < before.receivedOn)
    throw fault('rule_broken', '/body/returnedOn', 'is before the goods came', 'too_small');
  const parts = partsOf(before, input.lines);
  const sum = (figure: (part: Part) => number) => parts.reduce((all, part) => all + figure(part), 0);
  const taxable = sum(part => part.taxable);
  const tax = sum(taxIn);
  const made = {
    returnedOn,
    reference: input.reference ?? null,
    lines: parts.map(({ line, quantity }) => ({ line, quantity: quantity / 1000 })),
    taxable,
    tax,
    total: before.reverseCharge ? taxable : taxable + tax,
    ...(before.taxes.some(({ name }) => name !== undefined) && {
      taxes: taxesOf(parts.map(backLine), false),
    }),
  };
  const back = new Map(parts.map(({ line, quantity }) => [line, quantity]));
  const purchase = await tenantCollection(ctx, purchasesCollection).replace(before, {
    ...before,
    lineItems: before.lineItems.map((line, index) => ({
      ...line,
      returned: line.returned + (back.get(index) ?? 0),
    })),
    returns: [...before.returns, made],
  });
  await moveAndPost(ctx, purchase, parts, made);
  await adjustPayable(ctx, purchase.supplier.id, -made.total);
  await emit(ctx, 'purchase.returned', toPurchase(purchase), toPurchase(before));
  return purchase;
}

async function moveAndPost(
  ctx: Context,
  purchase: PurchaseDocument,
  parts: Part[],
  { returnedOn, reference, total }: PurchaseDocument['returns'][number],
): Promise<void> {
  const { creditable, supplier } = purchase;
  const items = await itemsById(
    ctx,
    parts.flatMap(({ source }) => source.itemId ?? []),
  );
  const moves: Move[] = [];
  let [goods, expenses] = [0, 0];
  for (const [index, part] of parts.entries()) {
    const { source, quantity, taxable } = part;
    const cost = costOf({ taxable, tax: taxIn(part) }, creditable);
    const item = source.itemId === undefined ? undefined : items.get(source.itemId);
    if (item?.stocked) {
      goods += cost;
      const pointer = `/body/lines/${index}/quantity`;
      moves.push({ item, kind: 'returned_to_supplier', quantity: -quantity, pointer });
    } else expenses += cost;
  }
  const { lines, worth } = stockLines(await moveStock(ctx, moves, documentOf(purchase)));
  const sumOf = (of: Part[], figure: 'half' | 'igst' | 'otherTax') =>
    of.reduce((all, part) => all + part[figure], 0);
  const credited = creditable ? parts : [];
  const owed = purchase.reverseCharge ? parts : [];
  await post(ctx, {
    cause: { type: 'purchase_returned', id: `${purchase._id}:${purchase.returns.length}` },
    document: reference ?? purchase.invoiceNumber,
    currency: purchase.currency,
    postedOn: returnedOn,
    lines: [
      { ...debit('payable', total), supplierId: supplier.id },
      ...lines,
      signed('stock_difference', -goods - worth),
      credit('expenses', expenses),
      credit('cgst_input', sumOf(credited, 'half')),
      credit('sgst_input', sumOf(credited, 'half')),
      credit('igst_input', sumOf(credited, 'igst')),
      credit('tax_input', sumOf(credited, 'otherTax')),
      debit('cgst_payable', sumOf(owed, 'half')),
      debit('sgst_payable', sumOf(owed, 'half')),
      debit('igst_payable', sumOf(owed, 'igst')),
    ],
  });
}
