import type { Migration } from './data/migrations.ts';

/** In the order in which they are applied; released ones are never changed. */
export const migrations: Migration[] = [];
