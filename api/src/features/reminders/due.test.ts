import { expect, it } from 'vitest';
import { dueOf, paceOf } from './due.ts';

const at = (reading: number, day: string) => ({ reading, at: new Date(`${day}T06:00:00Z`) });
const zone = 'Asia/Kolkata';

it('takes how far a vehicle runs in a day from its readings of two years, where they are a month apart', () => {
  expect(paceOf([])).toBeNull();
  expect(paceOf([at(10_000, '2026-06-01')])?.kmPerDay).toBe(30);
  expect(paceOf([at(12_000, '2026-06-21'), at(10_000, '2026-06-01')])?.kmPerDay).toBe(30);
  expect(
    paceOf([at(15_000, '2026-09-09'), at(12_000, '2026-07-01'), at(10_000, '2026-06-01')])?.kmPerDay,
  ).toBe(50);
  expect(paceOf([at(15_000, '2026-09-09'), at(10_000, '2026-06-01'), at(1, '2022-01-01')])?.kmPerDay).toBe(
    50,
  );
});

it('starts anew where a reading went down, and never takes a vehicle to stand still', () => {
  const [now, then] = [at(9_000, '2026-09-09'), at(6_000, '2026-06-01')];
  expect(paceOf([now, then, at(80_000, '2026-05-01')])?.kmPerDay).toBe(30);
  expect(paceOf([at(6_010, '2026-09-09'), then])?.kmPerDay).toBe(1);
});

it('is due on the first of both days, and not before what it is put off to', () => {
  const pace = paceOf([at(50_000, '2026-06-01')]);
  const asked = { dueOn: '2026-12-01', dueOdometer: 53_000, snoozedUntil: null };
  expect(dueOf(asked, pace, zone)).toEqual({ on: '2026-09-09', kmPerDay: 30 });
  expect(dueOf({ ...asked, dueOdometer: 90_000 }, pace, zone)?.on).toBe('2026-12-01');
  expect(dueOf({ ...asked, dueOdometer: 1 }, pace, zone)?.on).toBe('2026-06-01');
  expect(dueOf({ ...asked, snoozedUntil: '2026-10-01' }, pace, zone)?.on).toBe('2026-10-01');
  expect(dueOf({ ...asked, snoozedUntil: '2026-08-01' }, pace, zone)?.on).toBe('2026-09-09');
  expect(dueOf({ ...asked, dueOn: null }, null, zone)).toBeNull();
});
