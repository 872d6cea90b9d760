/** A sum of each tax, in minor units. */
export type Heads = { igst: number; cgst: number; sgst: number };

export const plus = (one: Heads, other: Heads): Heads => ({
  igst: one.igst + other.igst,
  cgst: one.cgst + other.cgst,
  sgst: one.sgst + other.sgst,
});

/** What of each tax is paid with credit of which, and what in money. */
export type SetOff = {
  igstByIgst: number;
  igstByCgst: number;
  igstBySgst: number;
  cgstByIgst: number;
  cgstByCgst: number;
  sgstByIgst: number;
  sgstBySgst: number;
  cash: Heads;
  /** What of the credit stays for the next period. */
  left: Heads;
};

/**
 * Pays the taxes with the credit as far as it goes, in the order of the law: IGST's on IGST, all of its rest on CGST and SGST, then
 * each on its own and after that on IGST, CGST's before SGST's (CGST Act, sections 49(5), 49A and 49B; CGST rules, rule 88A;
 * Circular 98/17/2019-GST). IGST's rest goes first to where money would be due else.
 */
export function setOff(payable: Heads, credit: Heads): SetOff {
  const due = { ...payable };
  const left = { ...credit };
  const pay = (tax: keyof Heads, by: keyof Heads, most = Number.MAX_SAFE_INTEGER) => {
    const paid = Math.min(due[tax], left[by], most);
    due[tax] -= paid;
    left[by] -= paid;
    return paid;
  };
  const igstByIgst = pay('igst', 'igst');
  const missing = (tax: 'cgst' | 'sgst') => Math.max(0, due[tax] - left[tax]);
  const [cgstFirst, sgstFirst] = [pay('cgst', 'igst', missing('cgst')), pay('sgst', 'igst', missing('sgst'))];
  const cgstByIgst = cgstFirst + pay('cgst', 'igst');
  const sgstByIgst = sgstFirst + pay('sgst', 'igst');
  const cgstByCgst = pay('cgst', 'cgst');
  const igstByCgst = pay('igst', 'cgst');
  const sgstBySgst = pay('sgst', 'sgst');
  const igstBySgst = pay('igst', 'sgst');
  return {
    igstByIgst,
    igstByCgst,
    igstBySgst,
    cgstByIgst,
    cgstByCgst,
    sgstByIgst,
    sgstBySgst,
    cash: due,
    left,
  };
}
