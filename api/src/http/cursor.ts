import type { Paging } from '../data/tenantCollection.ts';
import { Problem } from '../errors.ts';

export type { Paging };

/** A cursor is the last document's id; it names a place in the order, not a tenant's document, so it can leak nothing. */
export function paging(query: { limit?: number | undefined; cursor?: string | undefined }): Paging {
  const limit = query.limit ?? 20;
  if (query.cursor === undefined) return { limit, after: null };
  const after = Buffer.from(query.cursor, 'base64url').toString('utf8');
  if (!/^[a-z]{2,4}_[0-9a-hjkmnp-tv-z]{26}$/.test(after)) {
    throw invalidCursor();
  }
  return { limit, after };
}

export const invalidCursor = () =>
  new Problem('invalid_cursor', 'Pass the nextCursor of the page before, unchanged.', {
    errors: [{ pointer: '/query/cursor', code: 'invalid_cursor', message: 'is not a cursor of ours' }],
  });

export function page<T extends { _id: string }, R>({ limit }: Paging, docs: T[], shape: (doc: T) => R) {
  const shown = docs.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = docs.length > limit && last ? Buffer.from(last._id).toString('base64url') : null;
  return { data: shown.map(shape), nextCursor };
}

export function etag({ version }: { version: number }) {
  return { ETag: `"${version}"` };
}
