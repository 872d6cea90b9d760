import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Heads, setOff } from './setOff.ts';

const amount = fc.integer({ min: 0, max: 1_000_000 }).map(rupees => rupees * 100);
const heads: fc.Arbitrary<Heads> = fc.record({ igst: amount, cgst: amount, sgst: amount });
const all = ({ igst, cgst, sgst }: Heads) => igst + cgst + sgst;

it('pays as the illustration of Circular 98/17/2019-GST does, without money', () => {
  const paid = setOff({ igst: 1000, cgst: 300, sgst: 300 }, { igst: 1300, cgst: 200, sgst: 200 });
  expect(paid).toEqual({
    igstByIgst: 1000,
    cgstByIgst: 200,
    sgstByIgst: 100,
    cgstByCgst: 100,
    igstByCgst: 0,
    sgstBySgst: 200,
    igstBySgst: 0,
    cash: { igst: 0, cgst: 0, sgst: 0 },
    left: { igst: 0, cgst: 100, sgst: 0 },
  });
});

it('pays all, uses IGST’s credit up first, and takes no more money than any lawful way', () => {
  fc.assert(
    fc.property(heads, heads, (payable, credit) => {
      const paid = setOff(payable, credit);
      const { igstByIgst, cgstByIgst, sgstByIgst, cgstByCgst, igstByCgst, sgstBySgst, igstBySgst } = paid;
      expect(igstByIgst + igstByCgst + igstBySgst + paid.cash.igst).toBe(payable.igst);
      expect(cgstByIgst + cgstByCgst + paid.cash.cgst).toBe(payable.cgst);
      expect(sgstByIgst + sgstBySgst + paid.cash.sgst).toBe(payable.sgst);
      expect(igstByIgst + cgstByIgst + sgstByIgst + paid.left.igst).toBe(credit.igst);
      expect(cgstByCgst + igstByCgst + paid.left.cgst).toBe(credit.cgst);
      expect(sgstBySgst + igstBySgst + paid.left.sgst).toBe(credit.sgst);
      // While IGST has credit left, nothing else may be due or be paid with other credit.
      if (paid.left.igst > 0) {
        expect(all(paid.cash)).toBe(0);
        expect(cgstByCgst + igstByCgst + sgstBySgst + igstBySgst).toBe(0);
      }
      // SGST's credit pays IGST only once CGST's is used up (section 49(5)(c)).
      if (igstBySgst > 0) expect(paid.left.cgst).toBe(0);
      // Of IGST's rest, any share to CGST is lawful: none needs less money.
      const rest = credit.igst - igstByIgst;
      const used = cgstByIgst + sgstByIgst;
      for (const share of [0, used, Math.floor(used / 2), cgstByIgst]) {
        const toCgst = Math.min(share, payable.cgst, rest);
        const toSgst = Math.min(used - toCgst, payable.sgst);
        const overCgst = credit.cgst - (payable.cgst - toCgst);
        const overSgst = credit.sgst - (payable.sgst - toSgst);
        const money =
          Math.max(0, -overCgst) +
          Math.max(0, -overSgst) +
          Math.max(0, payable.igst - igstByIgst - Math.max(0, overCgst) - Math.max(0, overSgst));
        expect(all(paid.cash)).toBeLessThanOrEqual(money);
      }
    }),
    { numRuns: 2000 },
  );
});
