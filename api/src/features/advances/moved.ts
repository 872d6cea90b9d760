import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { EmitScope } from '../events/events.ts';
import { credit, debit } from '../ledger/ledger.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getAdvance } from './advances.ts';
import { type AdvanceDocument, type AdvanceMove, advancesCollection } from './store.ts';
import { type AdvanceTax, taxOfPart } from './tax.ts';

/** Throws `not_enough_advance` where not so much of it is left. */
export async function openAdvance(
  ctx: Context,
  advanceId: string,
  amount: number | undefined,
): Promise<AdvanceDocument> {
  const advance = await getAdvance(ctx, advanceId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== advance.version) throw new Problem('version_conflict');
  if (advance.left === 0 || (amount ?? 0) > advance.left) throw new Problem('not_enough_advance');
  return advance;
}

/** The tax that was due on the advance is due no more: the invoice has it, or there is no supply. */
export const taxBack = ({ cgst, sgst, igst }: AdvanceTax) => [
  debit('cgst_payable', cgst),
  debit('sgst_payable', sgst),
  debit('igst_payable', igst),
  credit('tax_on_advances', cgst + sgst + igst),
];

/** Notes what became of a part of an advance. */
export async function moved(
  ctx: EmitScope,
  before: AdvanceDocument,
  what: Pick<AdvanceMove, 'kind' | 'amount' | 'number'> &
    Partial<Pick<AdvanceMove, 'invoiceId' | 'method' | 'reference' | 'takenBack' | 'withFee'>>,
): Promise<{ advance: AdvanceDocument; move: AdvanceMove }> {
  const gone = before.amount - before.left;
  const move: AdvanceMove = {
    id: newId('mov'),
    invoiceId: null,
    method: null,
    reference: null,
    failure: null,
    failedAt: null,
    takenBack: null,
    attempt: 1,
    ...what,
    day: civilDate(nowOf(ctx), (await getWorkshop(ctx)).timeZone),
    tax: taxOfPart(before.tax, before.amount, gone, what.amount),
    by: ctx.principal?.userId ?? null,
  };
  const advance = await tenantCollection(ctx, advancesCollection).replace(before, {
    ...before,
    left: before.left - what.amount,
    moves: [...before.moves, move],
  });
  return { advance, move };
}
