import type { components } from '@workbay/sdk/schema';
import type { AdvanceDocument } from '../advances/store.ts';
import type { Inward } from '../purchases/ofMonths.ts';
import { type Moved, taxedMoves } from './advances.ts';
import type { Period } from './period.ts';
import { type Heads, plus, setOff } from './setOff.ts';
import { type Amounts, isNil, net, rupees, sum, wholeRupees, worthOf } from './shape.ts';
import type { Supply } from './supplies.ts';

type Schemas = components['schemas'];
export type Gstr3b = Schemas['Gstr3b'];
export type GstPayment = Schemas['GstPayment'];

type Traded = { supplies: Supply[]; advances: AdvanceDocument[]; inward: Inward[] };

/** The summary return of a period, from the same records as its GSTR-1, and from what was bought. */
export function gstr3bOf(gstin: string, period: Period, traded: Traded): Gstr3b {
  const { supplies, inward } = traded;
  const [year, digits] = (period.months.at(-1) ?? '').split('-');
  const credit = creditOf(inward);
  const home = gstin.slice(0, 2);
  return {
    gstin,
    ret_period: `${digits}${year}`,
    sup_details: {
      osup_det: taxes(outwardOf(gstin, period, partOf(traded, false))),
      osup_zero: zeroRated(outwardOf(gstin, period, partOf(traded, true))),
      osup_nil_exmp: {
        txval: rupees(worthOf(supplies, line => isNil(line) && line.exemption !== 'non_gst')),
      },
      isup_rev: taxes(reverseCharged(inward)),
      osup_nongst: { txval: rupees(worthOf(supplies, ({ exemption }) => exemption === 'non_gst')) },
    },
    inter_sup: { unreg_details: placesOf(gstin, period, traded), comp_details: [], uin_details: [] },
    itc_elg: {
      itc_avl: [
        { ty: 'IMPG', ...none },
        { ty: 'IMPS', ...none },
        { ty: 'ISRC', ...heads(credit.reverseCharge) },
        { ty: 'ISD', ...none },
        { ty: 'OTH', ...heads(credit.other) },
      ],
      itc_rev: [
        { ty: 'RUL', ...none },
        { ty: 'OTH', ...none },
      ],
      itc_net: heads(sum([credit.reverseCharge, credit.other])),
      itc_inelg: [
        { ty: 'RUL', ...none },
        { ty: 'OTH', ...none },
      ],
    },
    inward_sup: { isup_details: untaxedOf(inward, home) },
    intr_ltfee: { intr_details: none },
  };
}

/** Table 6.1, with the balance of the electronic credit ledger before the credit of this period, in minor units. */
export function paymentOf(gstin: string, period: Period, traded: Traded, before: Heads): GstPayment {
  const credits = creditOf(traded.inward);
  const outward = wholeRupees(outwardOf(gstin, period, traded));
  const bought = sum([credits.reverseCharge, credits.other]);
  // More went back to suppliers than was bought: owed like a tax, and paid with credit in the same order.
  const returned = wholeRupees({ igst: -bought.igst, cgst: -bought.cgst, sgst: -bought.sgst });
  const payable = plus(outward, returned);
  const reverseCharge = wholeRupees(reverseCharged(traded.inward));
  const credit = wholeRupees(bought, Math.floor);
  const broughtForward = wholeRupees(before, Math.floor);
  const paid = setOff(payable, plus(broughtForward, credit));
  const cash = plus(paid.cash, reverseCharge);
  return { payable, reverseCharge, broughtForward, credit, ...paid, cash };
}

const none = { iamt: 0, camt: 0, samt: 0, csamt: 0 };
const heads = ({ cgst, sgst, igst }: Heads) => ({
  iamt: rupees(igst),
  camt: rupees(cgst),
  samt: rupees(sgst),
  csamt: 0,
});
const taxes = (amounts: Amounts) => ({ txval: rupees(amounts.taxable), ...heads(amounts) });

/** What bears tax that the workshop owes: not what the recipient pays (table 4B of GSTR-1), which this return does not show. */
const owedLines = (supply: Supply) =>
  supply.taxed && !supply.reverseCharge ? supply.lines.filter(line => !isNil(line)) : [];

const ofMove = ({ tax: { taxable, cgst, sgst, igst }, sign }: Moved): Amounts => ({
  taxable: sign * taxable,
  cgst: sign * cgst,
  sgst: sign * sgst,
  igst: sign * igst,
});

/** Those to Special Economic Zones, or all others. */
const partOf = ({ supplies, advances, inward }: Traded, toSez: boolean): Traded => ({
  supplies: supplies.filter(({ sez }) => sez === toSez),
  advances: advances.filter(({ snapshot }) => (snapshot.customer.sez ?? false) === toSez),
  inward,
});

const zeroRated = ({ taxable, igst }: Amounts) => ({ txval: rupees(taxable), iamt: rupees(igst), csamt: 0 });

/** Tables 3.1(a) and, to Special Economic Zones, (b): the outward supplies, and the advances, that the workshop owes tax on. */
function outwardOf(gstin: string, period: Period, { supplies, advances }: Traded): Amounts {
  return sum([
    ...supplies.map(supply => net(supply, sum(owedLines(supply)))),
    ...taxedMoves(gstin, period, advances).map(ofMove),
  ]);
}

/** Table 3.2, with what advances add or take (Circular 170/02/2022-GST, paragraph 3.2). */
function placesOf(
  gstin: string,
  period: Period,
  { supplies, advances }: Traded,
): Gstr3b['inter_sup']['unreg_details'] {
  const home = gstin.slice(0, 2);
  const parts = [
    ...supplies
      .filter(({ acrossStates, buyer }) => acrossStates && buyer.gstin === null)
      .map(supply => ({ pos: supply.place, ...net(supply, sum(owedLines(supply))) })),
    ...taxedMoves(gstin, period, advances)
      .filter(({ advance }) => advance.snapshot.customer.gstin === null)
      .map(move => ({ pos: move.advance.placeOfSupply ?? home, ...ofMove(move) }))
      .filter(({ pos }) => pos !== home),
  ];
  return [...Map.groupBy(parts, ({ pos }) => pos)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pos, of]) => ({ pos, ...sum(of) }))
    .filter(({ taxable, igst }) => taxable !== 0 || igst !== 0)
    .map(({ pos, taxable, igst }) => ({ pos, txval: rupees(taxable), iamt: rupees(igst) }));
}

/** Table 3.1(d): what the workshop bought and pays the tax on itself. */
export const reverseCharged = (inward: Inward[]): Amounts =>
  sum(inward.filter(line => line.reverseCharge && !isNil(line)));

/** Table 4(A), net of what went back (of credit notes, as GSTR-2B has them). */
function creditOf(inward: Inward[]): { reverseCharge: Amounts; other: Amounts } {
  const credited = inward.filter(({ creditable }) => creditable);
  return {
    reverseCharge: sum(credited.filter(({ reverseCharge }) => reverseCharge)),
    other: sum(credited.filter(({ reverseCharge }) => !reverseCharge)),
  };
}

/** Table 5. Who has no GSTIN charges no tax on anything: of theirs only what is exempt by itself counts. */
function untaxedOf(inward: Inward[], home: string): Gstr3b['inward_sup']['isup_details'] {
  const untaxed = inward.filter(line => isNil(line) && (line.registered || line.exemption));
  const row = (ty: 'GST' | 'NONGST') => {
    const lines = untaxed.filter(({ exemption }) => (exemption === 'non_gst') === (ty === 'NONGST'));
    const value = (across: boolean) =>
      rupees(sum(lines.filter(({ state }) => ((state ?? home) !== home) === across)).taxable);
    return { ty, inter: value(true), intra: value(false) };
  };
  return [row('GST'), row('NONGST')];
}
