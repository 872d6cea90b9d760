import type { components } from '@workbay/sdk/schema';

type Issued = NonNullable<components['schemas']['Gstr1']['doc_issue']>['doc_det'];

/** An issued document with a number. */
type Numbered = { kind: (typeof natures)[number]['kind']; number: string };

/** Table 13's natures of documents. */
const natures = [
  { kind: 'invoice', doc_num: 1, doc_typ: 'Invoices for outward supply' },
  { kind: 'debit_note', doc_num: 4, doc_typ: 'Debit Note' },
  { kind: 'credit_note', doc_num: 5, doc_typ: 'Credit Note' },
  { kind: 'receipt_voucher', doc_num: 6, doc_typ: 'Receipt Voucher' },
  { kind: 'refund_voucher', doc_num: 8, doc_typ: 'Refund Voucher' },
] as const;

/** Which numbers were given; a series is what stands before a number's last part. None is ever cancelled: a credit note is written. */
export function issuedSeries(supplies: Numbered[]): Issued {
  return natures.flatMap(({ kind, doc_num, doc_typ }) => {
    const numbers = supplies.filter(supply => supply.kind === kind).map(({ number }) => number);
    const docs = [...Map.groupBy(numbers, seriesOf)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, of], index) => {
        const sorted = of.toSorted((a, b) => placeOf(a) - placeOf(b));
        const counted = { totnum: of.length, cancel: 0, net_issue: of.length };
        return { num: index + 1, from: `${sorted[0]}`, to: `${sorted.at(-1)}`, ...counted };
      });
    return docs.length > 0 ? [{ doc_num, doc_typ, docs }] : [];
  });
}

const seriesOf = (number: string) => number.slice(0, number.lastIndexOf('/'));
const placeOf = (number: string) => Number(number.slice(number.lastIndexOf('/') + 1));
