import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import { getCustomer } from '../customers/customers.ts';
import { customerBlock, workshopBlock } from '../workshops/letterhead.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { type Days, statementOf } from './statement.ts';

/** A customer's statement on the workshop's letterhead, to be handed over. */
export async function statementPdf(
  scope: DataScope & { documents: Renderer; files: FileStore },
  customerId: string,
  days: Days,
): Promise<Uint8Array> {
  const statement = await statementOf(scope, customerId, days);
  const [workshop, customer, logo] = await Promise.all([
    getWorkshop(scope),
    getCustomer(scope, customerId),
    getLogo(scope),
  ]);
  return scope.documents.statement({
    language: workshop.documentLanguage,
    workshop: workshopBlock(workshop, logo),
    customer: customerBlock(customer, workshop),
    fromDay: statement.fromDay,
    toDay: statement.toDay,
    currency: statement.currency,
    opening: statement.opening,
    lines: statement.lines.map(({ postedOn, cause, document, debit, credit, balance }) => ({
      day: postedOn,
      cause: cause.type,
      document,
      debit,
      credit,
      balance,
    })),
    closing: statement.closing,
  });
}
