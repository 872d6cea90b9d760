import type { Gstr1 } from '@workbay/sdk/schema';

export interface SectionRow {
  section: 'b2b' | 'b2cl' | 'b2cs' | 'cdnr' | 'cdnur' | 'at' | 'txpd' | 'nil';
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

const negative = ({ txval, iamt = 0, camt = 0, samt = 0 }: Amounts): Amounts => ({
  txval: -txval,
  iamt: -iamt,
  camt: -camt,
  samt: -samt,
});

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

/** What a credit note takes back counts against what a debit note adds. */
const ofNotes = (section: SectionRow['section'], notes: (WithItems & { ntty: 'C' | 'D' })[]) =>
  rowOf(
    section,
    notes.length,
    notes.flatMap(({ ntty, itms }) =>
      itms.map(({ itm_det }) => (ntty === 'C' ? negative(itm_det) : itm_det)),
    ),
  );

const ofAdvances = (section: SectionRow['section'], places: NonNullable<Gstr1['at']>, used = false) => {
  const amounts = places.flatMap(({ itms }) => itms.map(({ ad_amt, ...tax }) => ({ ...tax, txval: ad_amt })));
  return rowOf(section, amounts.length, used ? amounts.map(negative) : amounts);
};

/** The sections that have something, with their sums. What takes back or was taxed before is negative. */
export function sectionsOf({
  b2b = [],
  b2cl = [],
  b2cs = [],
  cdnr = [],
  cdnur = [],
  at = [],
  txpd = [],
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
    ...ofNotes(
      'cdnr',
      cdnr.flatMap(({ nt }) => nt),
    ),
    ...ofNotes('cdnur', cdnur),
    ...ofAdvances('at', at),
    ...ofAdvances('txpd', txpd, true),
    ...rowOf('nil', without.length, without),
  ];
}
