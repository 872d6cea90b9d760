import type { components } from '@workbay/sdk/schema';
import type { AdvanceDocument } from '../advances/store.ts';
import { advancesOf, vouchersOf } from './advances.ts';
import { hsnOf } from './hsn.ts';
import type { Period } from './period.ts';
import { issuedSeries } from './series.ts';
import { dayOf, isNil, net, rupees, signOf, sum, taxesOf } from './shape.ts';
import type { Supply, SupplyLine } from './supplies.ts';

type Schemas = components['schemas'];
export type Gstr1 = Schemas['Gstr1'];
type Item = Schemas['GstrItem'];

/** Above it an invoice to an unregistered customer in another state stands by itself (CGST rules, rule 59(4); Notification 12/2024-Central Tax). */
const largeAmount = 10_000_000;

/**
 * The return of what was issued in a period. Who files by the quarter may tell of the documents of registered customers each month
 * before its last, by the invoice furnishing facility, and then leaves them out (CGST rules, rule 59(2) and (3)).
 */
export function gstr1Of(
  gstin: string,
  period: Period,
  supplies: Supply[],
  advances: AdvanceDocument[],
): Gstr1 {
  const last = period.months.at(-1) ?? '';
  const [year, digits] = last.split('-');
  const taxed = supplies.filter(supply => supply.taxed && itemsOf(supply).length > 0);
  const registered = taxed
    .filter(({ buyer }) => buyer.gstin !== null)
    .filter(({ day }) => period.kind !== 'quarter_after_iff' || day.startsWith(last));
  const others = taxed.filter(({ buyer }) => buyer.gstin === null);
  const isInvoice = ({ kind }: Supply) => kind === 'invoice';
  const isNote = ({ kind }: Supply) => kind !== 'invoice';
  const head = { gstin, fp: `${digits}${year}`, version: 'GST3.2.2', hash: 'hash' } as const;
  const toRegistered = {
    b2b: groups(
      registered.filter(isInvoice),
      ({ buyer }) => `${buyer.gstin}`,
      (ctin, of) => ({ ctin, inv: of.map(b2bInvoice) }),
    ),
    cdnr: groups(
      registered.filter(isNote),
      ({ buyer }) => `${buyer.gstin}`,
      (ctin, of) => ({ ctin, nt: of.map(note) }),
    ),
  };
  if (period.kind === 'iff') return { ...head, ...filled(toRegistered) };
  const sections = {
    b2cl: groups(
      others.filter(isInvoice).filter(isLarge),
      ({ place }) => place,
      (pos, of) => ({ pos, inv: of.map(largeInvoice) }),
    ),
    b2cs: smallSupplies(others.filter(supply => !isLarge(supply))),
    cdnur: others.filter(isNote).filter(isLarge).map(largeNote),
    ...advancesOf(gstin, period, advances),
  };
  const nil = nilOf(supplies);
  const hsn = hsnOf(supplies);
  const issued = issuedSeries([...supplies, ...vouchersOf(gstin, period, advances)]);
  return {
    ...head,
    ...filled({ ...toRegistered, ...sections }),
    ...(nil.length > 0 ? { nil: { inv: nil } } : {}),
    ...(Object.keys(hsn).length > 0 ? { hsn } : {}),
    ...(issued.length > 0 ? { doc_issue: { doc_det: issued } } : {}),
  };
}

const filled = <Sections extends Record<string, unknown[]>>(sections: Sections) =>
  Object.fromEntries(Object.entries(sections).filter(([, entries]) => entries.length > 0));

/** A note goes where its invoice went. */
const isLarge = ({ acrossStates, total, invoice }: Supply): boolean =>
  acrossStates && (invoice ?? { total }).total > largeAmount;

function groups<Entry>(
  supplies: Supply[],
  keyOf: (supply: Supply) => string,
  entry: (key: string, of: Supply[]) => Entry,
): Entry[] {
  return [...Map.groupBy(supplies, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => entry(key, of));
}

/** A document's taxable value by rate; the portal numbers them by the rate, 1801 for 18 %. */
function itemsOf({ lines, acrossStates }: Supply): Item[] {
  const byRate = Map.groupBy(
    lines.filter(line => !isNil(line)),
    ({ taxRate }) => taxRate,
  );
  return [...byRate]
    .sort(([a], [b]) => a - b)
    .map(([rt, of]) => ({
      num: Math.round(rt * 100) + 1,
      itm_det: { rt, ...taxesOf(sum(of), acrossStates), csamt: 0 },
    }));
}

const flag = (yes: boolean) => (yes ? ('Y' as const) : ('N' as const));

const typeOf = ({ sez }: Supply) => (sez ? ('SEWP' as const) : ('R' as const));

const b2bInvoice = (supply: Supply) => ({
  inum: supply.number,
  idt: dayOf(supply.day, '-'),
  val: rupees(supply.total),
  pos: supply.place,
  rchrg: flag(supply.reverseCharge),
  inv_typ: typeOf(supply),
  itms: itemsOf(supply),
});

const largeInvoice = (supply: Supply) => ({
  inum: supply.number,
  idt: dayOf(supply.day, '-'),
  val: rupees(supply.total),
  itms: itemsOf(supply),
});

const noteHead = (supply: Supply) => ({
  ntty: supply.kind === 'credit_note' ? ('C' as const) : ('D' as const),
  nt_num: supply.number,
  nt_dt: dayOf(supply.day, '-'),
  val: rupees(supply.total),
  pos: supply.place,
});

const note = (supply: Supply) => ({
  ...noteHead(supply),
  rchrg: flag(supply.reverseCharge),
  inv_typ: typeOf(supply),
  itms: itemsOf(supply),
});

const largeNote = (supply: Supply) => ({
  typ: 'B2CL' as const,
  ...noteHead(supply),
  itms: itemsOf(supply),
});

/** By place and rate; notes are netted. */
function smallSupplies(supplies: Supply[]): NonNullable<Gstr1['b2cs']> {
  const rows = supplies.flatMap(supply =>
    supply.lines
      .filter(line => !isNil(line))
      .map(line => ({ supply, line, key: `${supply.place} ${String(line.taxRate * 100).padStart(5, '0')}` })),
  );
  return [...Map.groupBy(rows, ({ key }) => key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, of]) => {
      const [first] = of;
      if (!first) return [];
      const { place, acrossStates } = first.supply;
      const all = sum(of.map(({ supply, line }) => net(supply, line)));
      const sply_ty = acrossStates ? ('INTER' as const) : ('INTRA' as const);
      const head = { sply_ty, pos: place, typ: 'OE' as const, rt: first.line.taxRate };
      return [{ ...head, ...taxesOf(all, acrossStates), csamt: 0 }];
    });
}

const nilTypes = ['INTRB2B', 'INTRAB2B', 'INTRB2C', 'INTRAB2C'] as const;

/** What bore no GST, by why not and to whom; notes are netted. */
function nilOf(supplies: Supply[]): NonNullable<Gstr1['nil']>['inv'] {
  return nilTypes.flatMap(sply_ty => {
    const lines = supplies
      .filter(
        ({ acrossStates, buyer }) =>
          sply_ty === `${acrossStates ? 'INTR' : 'INTRA'}${buyer.gstin ? 'B2B' : 'B2C'}`,
      )
      .flatMap(supply =>
        supply.lines.filter(isNil).map(line => ({ ...line, taxable: signOf(supply) * line.taxable })),
      );
    const total = (...why: SupplyLine['exemption'][]) =>
      rupees(
        lines
          .filter(({ exemption }) => why.includes(exemption))
          .reduce((all, { taxable }) => all + taxable, 0),
      );
    const row = {
      sply_ty,
      nil_amt: total('nil_rated', undefined),
      expt_amt: total('exempt'),
      ngsup_amt: total('non_gst'),
    };
    return lines.length > 0 ? [row] : [];
  });
}
