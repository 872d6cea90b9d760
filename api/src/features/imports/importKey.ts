import type { Index } from '../../data/collections.ts';

/** What came by an import is found by its key in the next one. */
export const importKeyIndex: Index = {
  key: { importKey: 1 },
  unique: true,
  where: { importKey: { $exists: true } },
};
