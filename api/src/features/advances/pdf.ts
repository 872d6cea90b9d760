import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Renderer } from '../../documents/render.ts';
import { Problem } from '../../errors.ts';
import { customerBlock, stateOf, workshopBlock } from '../workshops/letterhead.ts';
import { getLogo } from '../workshops/workshops.ts';
import { getAdvance } from './advances.ts';

/** The receipt voucher of an advance, or the refund voucher of this number. It shows what was fixed at the issue. */
export async function voucherPdf(
  scope: DataScope & { documents: Renderer; files: FileStore },
  advanceId: string,
  refund?: string,
  language?: 'en' | 'hi',
) {
  const advance = await getAdvance(scope, advanceId);
  const back = advance.moves.find(({ kind, number }) => kind === 'refunded' && number === refund);
  if (refund !== undefined && !back) throw new Problem('not_found');
  const { workshop, customer } = advance.snapshot;
  const { number, issuedOn, amount, tax } = advance;
  const content = await scope.documents.voucher({
    language: language ?? workshop.documentLanguage,
    workshop: workshopBlock(workshop, await getLogo(scope)),
    customer: customerBlock(customer, workshop),
    ...(back
      ? {
          number: back.number,
          date: back.day,
          amount: back.amount,
          tax: back.tax,
          of: { number, date: issuedOn },
        }
      : { number, date: issuedOn, amount, tax, of: null }),
    description: advance.description,
    method: back?.method ?? advance.method,
    reference: back ? back.reference : advance.reference,
    placeOfSupply: stateOf(advance.placeOfSupply),
    taxRate: Math.round(advance.taxRate * 100),
    goods: advance.supply === 'goods' && advance.placeOfSupply !== null,
    currency: advance.currency,
  });
  return {
    filename: `${(back?.number ?? number).replaceAll('/', '-')}.pdf`,
    contentType: 'application/pdf',
    content,
  };
}
