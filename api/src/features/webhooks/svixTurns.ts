import { randomUUID } from 'node:crypto';
import { definePlatformCollection } from '../../data/collections.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { duplicateKey } from '../../data/transaction.ts';

/** Whose turn it is to hand a workshop's events to Svix: of all processes one at a time, so that they go over in their order. */
export type SvixTurnDocument = {
  /** The workshop. */
  _id: string;
  /** Null where the workshop is only held until then. */
  holder: string | null;
  freeAt: Date;
};

export const svixTurnsCollection = definePlatformCollection<SvixTurnDocument>('svixTurns', {
  audit: false,
  indexes: [{ key: { freeAt: 1 }, expireAfterSeconds: 24 * 60 * 60 }],
});

/** How soon to ask again while another process has the turn. */
const busyMs = 200;

export function createSvixTurns(database: Database, leaseMs: number) {
  const turns = platformCollection({ database }, svixTurnsCollection, 'outbox');

  return {
    /** How to give the turn back, at once or as of a time before which nothing is to be handed over; or when to ask again. */
    async take(tenantId: string): Promise<Date | ((freeAt?: Date) => Promise<unknown>)> {
      const now = new Date();
      const holder = randomUUID();
      const mine = { holder, freeAt: new Date(now.getTime() + leaseMs) };
      try {
        await turns.updateOne({ _id: tenantId, freeAt: { $lte: now } }, { $set: mine }, { upsert: true });
      } catch (error) {
        if (!duplicateKey(error)) throw error;
        const other = await turns.findOne({ _id: tenantId });
        return other && !other.holder ? other.freeAt : new Date(now.getTime() + busyMs);
      }
      return (freeAt = new Date()) =>
        turns.updateOne({ _id: tenantId, holder }, { $set: { holder: null, freeAt } });
    },
  };
}
