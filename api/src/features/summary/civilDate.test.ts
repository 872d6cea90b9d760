import { expect, it } from 'vitest';
import { civilDate, civilDates } from './civilDate.ts';

it('gives many instants the day that each has by itself, also where clocks change or a day is left out', () => {
  // Midnight does not exist on some days of Beirut and Santiago; Apia had no 30 December 2011.
  for (const timeZone of ['Asia/Kolkata', 'Asia/Beirut', 'America/Santiago', 'Pacific/Apia', 'UTC']) {
    const dayOf = civilDates(timeZone);
    for (let time = Date.UTC(2011, 11, 1); time < Date.UTC(2012, 11, 1); time += 97 * 60_000) {
      const instant = new Date(time);
      expect(dayOf(instant), `${timeZone} ${instant.toISOString()}`).toBe(civilDate(instant, timeZone));
    }
    for (const time of [Date.UTC(2026, 0, 1), Date.UTC(1971, 5, 1), Date.UTC(2026, 6, 1, 18, 30)])
      expect(dayOf(new Date(time))).toBe(civilDate(new Date(time), timeZone));
  }
});
