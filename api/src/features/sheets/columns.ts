import type { Cell } from '../../data/packed.ts';
import type { XlsxColumn, XlsxValue } from '../../documents/xlsx.ts';
import type { Local } from '../workshops/country.ts';

type Leaf = string | number | boolean | Date | null | undefined;

/** Where a value stands in a document: `address.city`, or `taxes.cgst` for that of each tax. */
type Path<D> = D extends Leaf
  ? never
  : D extends readonly (infer E)[]
    ? Path<E>
    : { [K in keyof D & string]-?: K | `${K}.${Path<D[K]>}` }[keyof D & string];

/** What the database writes of it: null where nothing stands there. */
type At<D, P extends string> = D extends null | undefined
  ? null
  : D extends readonly (infer E)[]
    ? At<E, P>[]
    : P extends `${infer K}.${infer Rest}`
      ? K extends keyof D
        ? At<D[K], Rest>
        : null
      : P extends keyof D
        ? Exclude<D[P], undefined> | (undefined extends D[P] ? null : never)
        : null;

type PathTo<D, V> = { [P in Path<D>]: At<D, P> extends V ? P : never }[Path<D>];

type Values<D, P extends readonly Path<D>[]> = { [I in keyof P]: At<D, P[I]> };
type Day = (time: Date) => string;

/** `of` makes the cell of what stands at `paths`, which is in the row from `at` on. */
export type ListColumn = XlsxColumn &
  Local & { paths: readonly string[]; of: (row: Cell[], at: number, day: Day) => XlsxValue };

/** The ways to say a column of documents `D`. */
export const columnsOf = <D>() => ({
  text: plain<D, string | null>('text'),
  count: plain<D, number | null>('number'),
  money: plain<D, number | null>('money'),
  day: plain<D, string | Date | null>('day'),
  made: <const P extends readonly Path<D>[]>(
    type: XlsxColumn['type'],
    header: string,
    paths: P,
    of: (...values: Values<D, P>) => XlsxValue,
  ): ListColumn => ({
    header,
    type,
    paths,
    // What a collection holds is said by its document's type, here as wherever it is read.
    of: (row, at) => of(...(row.slice(at, at + paths.length) as Values<D, P>)),
  }),
});
export type ColumnsOf<D> = ReturnType<typeof columnsOf<D>>;

const plain =
  <D, V>(type: XlsxColumn['type']) =>
  (header: string, path: PathTo<D, V>): ListColumn => ({
    header,
    type,
    paths: [path],
    of(row, at, day) {
      const cell = row[at] ?? null;
      if (cell instanceof Date) return day(cell);
      if (typeof cell === 'string' || typeof cell === 'number' || cell === null) return cell;
      throw new Error(`${path} is no single value`);
    },
  });

/** What is shown of a row: behind its id stand as many cells for each column as that has paths. */
export function shownOf(columns: ListColumn[], row: Cell[], day: Day): XlsxValue[] {
  const shown: XlsxValue[] = [];
  let at = 1;
  for (const { paths, of } of columns) {
    shown.push(of(row, at, day));
    at += paths.length;
  }
  return shown;
}

export const inIndiaOnly = (column: ListColumn): ListColumn => ({ ...column, only: 'india' });
export const abroadOnly = (column: ListColumn): ListColumn => ({ ...column, only: 'abroad' });
