/** Quantities are kept in whole thousandths, so that nothing is a float. */
export function thousandths(quantity: number): number;
export function thousandths(quantity: number | null): number | null;
export function thousandths(quantity: number | null): number | null {
  return quantity === null ? null : Math.round(quantity * 1000);
}
