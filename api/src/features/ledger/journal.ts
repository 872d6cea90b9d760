import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { civilDate } from '../summary/civilDate.ts';
import { takeTurn } from '../summary/figures.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { chart } from './accounts.ts';
import { post } from './ledger.ts';
import type { LedgerEntryDocument } from './store.ts';

/** Posts what somebody wrote into the book by hand. */
export async function postJournal(
  ctx: Context,
  { postedOn, narration, lines }: components['schemas']['JournalInput'],
): Promise<LedgerEntryDocument> {
  for (const [index, { account, debit, credit }] of lines.entries()) {
    if ((debit === undefined) === (credit === undefined))
      throw fault('rule_broken', `/body/lines/${index}`, 'must have either debit or credit', 'not_valid');
    if (chart[account].kept)
      throw fault(
        'rule_broken',
        `/body/lines/${index}/account`,
        'moves with invoices and payments only',
        'not_taken',
      );
  }
  const difference = lines.reduce((sum, { debit = 0, credit = 0 }) => sum + debit - credit, 0);
  if (difference !== 0)
    throw fault('rule_broken', '/body/lines', 'have debits that do not equal credits', 'not_the_same');
  // In line with who closes the books at this moment.
  await takeTurn(ctx);
  const { currency, timeZone } = await getWorkshop(ctx);
  if (postedOn > civilDate(nowOf(ctx), timeZone))
    throw fault('rule_broken', '/body/postedOn', 'is in the future', 'too_large');
  const entry = await post(ctx, {
    cause: { type: 'journal', id: newId('led') },
    document: null,
    narration: narration.trim(),
    currency,
    postedOn,
    lines: lines.map(({ account, debit = 0, credit = 0 }) => ({ account, customerId: null, debit, credit })),
  });
  if (!entry) throw new Error('a journal entry has no lines');
  return entry;
}
