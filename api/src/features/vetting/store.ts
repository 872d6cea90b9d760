import type { components } from '@workbay/sdk/schema';
import { definePlatformCollection } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';

export type Subject = { id: string; kind: 'workshop' | 'person' };

/**
 * The check of a workshop's or a person's documents; `_id` is theirs. A workshop's state stands with the workshop as well,
 * a person's only here. `dueAt` is when they are told that the term ends, and then its end.
 */
export type VettingDocument = Queued & {
  _id: string;
  kind: Subject['kind'];
  state: components['schemas']['WorkshopVerification'];
  reason: string | null;
  until: Date | null;
  /** The place in the queue of who waits, in the order of asking. */
  ticket: string | null;
  askedAt: Date | null;
};

export const vettingsCollection = definePlatformCollection<VettingDocument>('vettings', {
  audit: false,
  indexes: [{ key: { ticket: 1 }, where: { ticket: { $type: 'string' } } }, dueIndex],
});
