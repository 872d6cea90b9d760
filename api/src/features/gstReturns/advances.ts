import type { components } from '@workbay/sdk/schema';
import type { AdvanceDocument } from '../advances/store.ts';
import type { AdvanceTax } from '../advances/tax.ts';
import { bearsIgst } from '../workshops/gst.ts';
import { isIn, type Period } from './period.ts';
import { rupees } from './shape.ts';

type Rows = NonNullable<components['schemas']['Gstr1']['at']>;
export type Moved = { advance: AdvanceDocument; tax: AdvanceTax; sign: 1 | -1 };

const isTaxed =
  (gstin: string) =>
  ({ taxRate, snapshot }: AdvanceDocument) =>
    taxRate > 0 && snapshot.workshop.gstin === gstin;

const movesIn = (period: Period, advance: AdvanceDocument, sign: 1 | -1): Moved[] =>
  advance.moves.filter(({ day }) => isIn(period, day)).map(({ tax }) => ({ advance, tax, sign }));

/** What the period's tax on advances is made of: what was taken, less what was used or paid back, whenever it was taken. */
export const taxedMoves = (gstin: string, period: Period, advances: AdvanceDocument[]): Moved[] =>
  advances
    .filter(isTaxed(gstin))
    .flatMap((advance): Moved[] => [
      ...(isIn(period, advance.issuedOn) ? [{ advance, tax: advance.tax, sign: 1 as const }] : []),
      ...movesIn(period, advance, -1),
    ]);

/**
 * Tables 11A and 11B: advances of the period that no invoice of the same one used up and that were not paid back in it, and
 * those of earlier ones that were used or paid back now. Amounts are without the tax. The portal calls 11B `txpd`.
 */
export function advancesOf(
  gstin: string,
  period: Period,
  advances: AdvanceDocument[],
): { at: Rows; txpd: Rows } {
  const takenNow = ({ issuedOn }: AdvanceDocument) => isIn(period, issuedOn);
  const earlier = advances.filter(isTaxed(gstin)).filter(advance => !takenNow(advance));
  return {
    at: rowsOf(gstin, taxedMoves(gstin, period, advances.filter(takenNow))),
    txpd: rowsOf(
      gstin,
      earlier.flatMap(advance => movesIn(period, advance, 1)),
    ),
  };
}

/** By place and rate. */
function rowsOf(gstin: string, moves: Moved[]): Rows {
  const home = gstin.slice(0, 2);
  const placed = moves.map(move => {
    const pos = move.advance.placeOfSupply ?? home;
    const sply_ty = bearsIgst(home, pos, move.advance.snapshot.customer)
      ? ('INTER' as const)
      : ('INTRA' as const);
    return { ...move, pos, sply_ty };
  });
  return [...Map.groupBy(placed, ({ pos, sply_ty }) => `${pos} ${sply_ty}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, of]) => {
      const [first] = of;
      if (!first) return [];
      const { pos, sply_ty } = first;
      const itms = [...Map.groupBy(of, ({ advance }) => advance.taxRate)]
        .sort(([a], [b]) => a - b)
        .map(([rt, same]) => {
          const sum = (part: keyof AdvanceTax) =>
            rupees(same.reduce((all, { tax, sign }) => all + sign * tax[part], 0));
          const taxes =
            sply_ty === 'INTRA' ? { camt: sum('cgst'), samt: sum('sgst') } : { iamt: sum('igst') };
          return { rt, ad_amt: sum('taxable'), ...taxes, csamt: 0 };
        })
        .filter(({ ad_amt }) => ad_amt !== 0);
      return itms.length > 0 ? [{ pos, sply_ty, itms }] : [];
    });
}

/** The vouchers that were issued in the period. */
export function vouchersOf(
  gstin: string,
  period: Period,
  advances: AdvanceDocument[],
): { kind: 'receipt_voucher' | 'refund_voucher'; number: string }[] {
  return advances
    .filter(({ snapshot }) => snapshot.workshop.gstin === gstin)
    .flatMap(({ number, issuedOn, moves }) => [
      ...(isIn(period, issuedOn) ? [{ kind: 'receipt_voucher' as const, number }] : []),
      ...moves
        .filter(({ kind, day }) => kind === 'refunded' && isIn(period, day))
        .map(move => ({ kind: 'refund_voucher' as const, number: move.number })),
    ]);
}
