import type { ItemDocument } from './store.ts';

export const isLow = ({
  stocked,
  onHand,
  reorderLevel,
}: Pick<ItemDocument, 'stocked' | 'onHand' | 'reorderLevel'>): boolean =>
  stocked && reorderLevel !== null && onHand <= reorderLevel;
