import { invalidCursor } from '../../http/cursor.ts';

/** Where a page ended: by what it is ordered, and the slug, which tells apart those that are equal in that. */
export type After = { value: number; slug: string };

const sorts = ['relevance', 'distance', 'rating'] as const;
type Sort = (typeof sorts)[number];

export function readCursor(sort: Sort, cursor: string | undefined): After | null {
  if (cursor === undefined) return null;
  const [order, value, slug, ...rest] = parsed(cursor);
  const whole = typeof value === 'number' && Number.isFinite(value) && typeof slug === 'string';
  if (order !== sort || !whole || rest.length > 0 || !/^[a-z0-9-]{1,80}$/.test(slug)) throw invalidCursor();
  return { value, slug };
}

function parsed(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

export const writeCursor = (sort: Sort, { value, slug }: After): string =>
  Buffer.from(JSON.stringify([sort, value, slug])).toString('base64url');
