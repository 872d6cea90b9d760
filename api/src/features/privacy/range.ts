import { Problem } from '../../errors.ts';

/** The bytes from `from` to before `to`. */
type Range = { from: number; to: number };

/**
 * What a Range header asks of `size` bytes (RFC 9110, 14.1.2); null for all of them: without one, and for one of another unit,
 * of several ranges or of wrong form, which a server may ignore. Throws `range_not_satisfiable` where none of it is there.
 */
export function rangeOf(header: string | undefined, size: number): Range | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return null;
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  if (from >= to) throw new Problem('range_not_satisfiable');
  return { from, to };
}
