import type { Doc, Dump } from './dump.ts';
import { type Left, leftWhole } from './moved.ts';
import { idOf } from './reading.ts';

/** A document that stands twice in the dump, as in two files of one collection, counts once: as it was read first. */
export function withoutDoubles(dump: Dump): { once: Dump; doubled: Left[] } {
  const once: Dump = new Map();
  const doubled: Left[] = [];
  for (const [collection, docs] of dump) {
    const known = new Set<string>();
    const kept: Doc[] = [];
    for (const doc of docs) {
      const id = idOf(doc);
      if (known.has(id)) doubled.push(...leftWhole(collection, [id], 'is in the dump already'));
      else kept.push(doc);
      if (id !== '') known.add(id);
    }
    once.set(collection, kept);
  }
  return { once, doubled };
}
