import { earthMetres } from '../places/point.ts';

type Point = { latitude: number; longitude: number };
export type Circle = Point & { metres: number };

/** In degrees, on a side: a circle is told in the smallest cells of which it touches few. The last is for circles at a pole. */
const sides = [0.1, 0.4, 1.6, 30] as const;
const few = 36;
const degrees = 180 / Math.PI;

const rowOf = (latitude: number, side: number) => Math.floor((latitude + 90) / side);
const columnOf = (longitude: number, side: number) => Math.floor((longitude + 180) / side);

function cell(level: number, row: number, column: number): number {
  const columns = Math.ceil(360 / (sides[level] ?? 360));
  return level * 10_000_000 + row * columns + ((column + columns) % columns);
}

/** The cells that a point is in, one of each size. */
export const cellsAt = ({ latitude, longitude }: Point): number[] =>
  sides.map((side, level) => cell(level, rowOf(latitude, side), columnOf(longitude, side)));

/** The cells of one size that hold all of a circle. */
export function cellsOf(circle: Circle): number[] {
  const { south, north, west, east } = boxAround(circle);
  for (const [level, side] of sides.entries()) {
    const [bottom, top] = [rowOf(south, side), rowOf(north, side)];
    const [left, right] = [columnOf(west, side), columnOf(east, side)];
    const rows = top - bottom + 1;
    const columns = Math.min(right - left + 1, Math.ceil(360 / side));
    if (rows * columns > few && level < sides.length - 1) continue;
    return Array.from({ length: rows * columns }, (_, index) =>
      cell(level, bottom + Math.floor(index / columns), left + (index % columns)),
    );
  }
  return [];
}

function boxAround({ latitude, longitude, metres }: Circle) {
  // A touch wider, for what the database measures a little differently.
  const high = (metres / earthMetres) * degrees * 1.0001;
  const [south, north] = [latitude - high, latitude + high];
  if (south <= -90 || north >= 90)
    return { south: Math.max(-90, south), north: Math.min(90, north), west: -180, east: 179.999 };
  const wide = Math.asin(Math.sin(high / degrees) / Math.cos(latitude / degrees)) * degrees;
  return { south, north, west: longitude - wide, east: longitude + wide };
}
