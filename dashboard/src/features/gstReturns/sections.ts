import type { Gstr1 } from '@workbay/sdk/schema';

export interface SectionRow {
  section: 'b2b' | 'b2cl' | 'b2cs' | 'cdnr' | 'cdnur' | 'nil';
  entries: number;
  /** In paise. */
  taxable: number;
  tax: number;
}

interface Amounts {
  txval: number;
  iamt?: number;
  camt?: number;
  samt?: number;
}
interface WithItems {
  itms: { itm_det: Amounts }[];
}

const paise = (rupees: number) => Math.round(rupees * 100);

function rowOf(section: SectionRow['section'], entries: number, amounts: Amounts[]): SectionRow[] {
  const sum = (part: keyof Amounts) => amounts.reduce((all, one) => all + paise(one[part] ?? 0), 0);
  const tax = sum('iamt') + sum('camt') + sum('samt');
  return entries === 0 ? [] : [{ section, entries, taxable: sum('txval'), tax }];
}

const ofDocuments = (section: SectionRow['section'], documents: WithItems[]) =>
  rowOf(
    section,
    documents.length,
    documents.flatMap(({ itms }) => itms.map(({ itm_det }) => itm_det)),
  );

/** The sections that have something, with their sums. */
export function sectionsOf({
  b2b = [],
  b2cl = [],
  b2cs = [],
  cdnr = [],
  cdnur = [],
  nil,
}: Gstr1): SectionRow[] {
  const without = (nil?.inv ?? []).map(({ nil_amt, expt_amt, ngsup_amt }) => ({
    txval: nil_amt + expt_amt + ngsup_amt,
  }));
  return [
    ...ofDocuments(
      'b2b',
      b2b.flatMap(({ inv }) => inv),
    ),
    ...ofDocuments(
      'b2cl',
      b2cl.flatMap(({ inv }) => inv),
    ),
    ...rowOf('b2cs', b2cs.length, b2cs),
    ...ofDocuments(
      'cdnr',
      cdnr.flatMap(({ nt }) => nt),
    ),
    ...ofDocuments('cdnur', cdnur),
    ...rowOf('nil', without.length, without),
  ];
}
