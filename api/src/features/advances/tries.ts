import type { AdvanceDocument } from './store.ts';

type Move = AdvanceDocument['moves'][number];

/** What a refund is called in the books and at the provider: one that is paid anew is another there. */
export const refundIdOf = ({ id, attempt }: Pick<Move, 'id' | 'attempt'>): string =>
  attempt > 1 ? `${id}:${attempt}` : id;

/** The refund of that name; none where it has been paid anew since. */
export const moveOf = (moves: Move[], refundId: string): Move | undefined =>
  moves.find(move => refundIdOf(move) === refundId);
