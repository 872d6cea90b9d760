import fc from 'fast-check';
import { expect, it } from 'vitest';
import { earthMetres, metresBetween } from '../places/point.ts';
import { cellsAt, cellsOf } from './reach.ts';

const radians = Math.PI / 180;

/** The point that one comes to, so far off in a direction, on the sphere. */
function away(
  { latitude, longitude }: { latitude: number; longitude: number },
  metres: number,
  bearing: number,
) {
  const far = metres / earthMetres;
  const from = latitude * radians;
  const sine = Math.sin(from) * Math.cos(far) + Math.cos(from) * Math.sin(far) * Math.cos(bearing);
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(far) * Math.cos(from),
    Math.cos(far) - Math.sin(from) * sine,
  );
  const east = longitude + turn / radians;
  return {
    latitude: Math.asin(Math.max(-1, Math.min(1, sine))) / radians,
    longitude: ((((east + 180) % 360) + 360) % 360) - 180,
  };
}

const place = fc.record({
  latitude: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 89.9, -89.3, 0)),
  longitude: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 179.99, 0)),
});

it('whatever is in a circle is in one of its cells', () => {
  fc.assert(
    fc.property(
      place,
      fc.double({ min: 1000, max: 100_000, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      (middle, metres, part, bearing) => {
        const inside = away(middle, metres * part, bearing);
        fc.pre(metresBetween(middle, inside) <= metres);
        const cells = new Set(cellsOf({ ...middle, metres }));
        expect(cellsAt(inside).some(cell => cells.has(cell))).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});

it('a circle has few cells, and hardly any that lie far from it', () => {
  const pune = { latitude: 18.52, longitude: 73.86 };
  for (const km of [1, 5, 10, 25, 50, 100]) {
    const cells = new Set(cellsOf({ ...pune, metres: km * 1000 }));
    expect(cells.size).toBeLessThanOrEqual(36);
    for (const bearing of [0, 1, 2, 3, 4, 5, 6]) {
      const far = away(pune, (km * 2 + 15) * 1000, bearing);
      expect(
        cellsAt(far).filter(cell => cells.has(cell)),
        `${km} km, ${bearing}`,
      ).toEqual([]);
    }
  }
  fc.assert(
    fc.property(place, fc.double({ min: 1000, max: 100_000, noNaN: true }), (middle, metres) => {
      expect(cellsOf({ ...middle, metres }).length).toBeLessThanOrEqual(36);
    }),
  );
});
