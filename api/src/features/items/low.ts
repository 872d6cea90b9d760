import type { ItemDocument } from './store.ts';

/** Quantities are kept in whole thousandths, so that nothing is a float. */
export function thousandths(quantity: number): number;
export function thousandths(quantity: number | null): number | null;
export function thousandths(quantity: number | null): number | null {
  return quantity === null ? null : Math.round(quantity * 1000);
}

export const isLow = ({
  stocked,
  onHand,
  reorderLevel,
}: Pick<ItemDocument, 'stocked' | 'onHand' | 'reorderLevel'>): boolean =>
  stocked && reorderLevel !== null && onHand <= reorderLevel;
