import { describe, expect, it } from 'vitest';
import { mailDueAt, nextDigest, pushDueAt, type Timing } from './when.ts';

const timing = (change: Partial<Timing> = {}): Timing => ({
  email: { when: 'soon', hour: 8, weekday: 1 },
  quietHours: null,
  timeZone: 'Asia/Kolkata',
  ...change,
});
const email = (when: 'soon' | 'daily' | 'weekly' | 'off', hour = 8, weekday = 1) => ({ when, hour, weekday });
const night = { from: '21:00', to: '08:00' };
const at = (text: string) => new Date(text);
const shown = (date: Date | null) => date?.toISOString().replace(':00.000Z', '') ?? null;

describe('a mail', () => {
  it('waits five minutes, or one where it is urgent, or for ever where there are none', () => {
    const told = at('2026-11-21T06:00:00Z');
    expect(shown(mailDueAt(timing(), 'normal', told))).toBe('2026-11-21T06:05');
    expect(shown(mailDueAt(timing(), 'high', told))).toBe('2026-11-21T06:01');
    expect(mailDueAt(timing({ email: email('off') }), 'high', told)).toBeNull();
  });

  it('of a digest waits for its hour and day, but for what is urgent', () => {
    const told = at('2026-11-21T06:00:00Z'); // Saturday, 11:30 in India
    expect(shown(mailDueAt(timing({ email: email('daily', 18) }), 'low', told))).toBe('2026-11-21T12:30');
    expect(shown(mailDueAt(timing({ email: email('daily', 11) }), 'low', told))).toBe('2026-11-22T05:30');
    expect(shown(mailDueAt(timing({ email: email('weekly', 8, 1) }), 'low', told))).toBe('2026-11-23T02:30');
    expect(shown(mailDueAt(timing({ email: email('weekly', 11, 6) }), 'low', told))).toBe('2026-11-28T05:30');
    expect(shown(mailDueAt(timing({ email: email('daily', 18) }), 'high', told))).toBe('2026-11-21T06:01');
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-11-21T15:29:59Z', '2026-11-21T15:29:59.000Z'], // 20:59:59
    ['2026-11-21T15:30:00Z', '2026-11-22T02:30'], // 21:00
    ['2026-11-21T20:00:00Z', '2026-11-22T02:30'], // 01:30
    ['2026-11-22T02:29:00Z', '2026-11-22T02:30'], // 07:59
    ['2026-11-22T02:30:00Z', '2026-11-22T02:30'], // 08:00
  ])('over midnight: what is told at %s is pushed at %s', (told, due) => {
    expect(shown(pushDueAt(timing({ quietHours: night }), 'normal', at(told)))).toBe(due);
    expect(pushDueAt(timing({ quietHours: night }), 'high', at(told))).toEqual(at(told));
  });

  it('within a day, and in the zone of the person', () => {
    const lunch = timing({ quietHours: { from: '13:00', to: '14:00' }, timeZone: 'Europe/London' });
    expect(shown(pushDueAt(lunch, 'low', at('2026-07-01T12:30:00Z')))).toBe('2026-07-01T13:00');
    expect(shown(pushDueAt(lunch, 'low', at('2026-12-01T12:30:00Z')))).toBe('2026-12-01T12:30');
  });
});

describe('where clocks are changed', () => {
  const berlin = (hour: number) => timing({ email: email('daily', hour), timeZone: 'Europe/Berlin' });

  it('an hour that a day does not have is the one after, and a day with it twice has one digest', () => {
    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    expect(shown(nextDigest(berlin(2), at('2026-03-28T12:00:00Z')))).toBe('2026-03-29T01:00');
    expect(shown(nextDigest(berlin(2), at('2026-10-24T12:00:00Z')))).toBe('2026-10-25T00:00');
    expect(shown(nextDigest(berlin(2), at('2026-10-25T00:00:00Z')))).toBe('2026-10-26T01:00');
    expect(shown(nextDigest(berlin(2), at('2026-10-25T00:30:00Z')))).toBe('2026-10-26T01:00');
  });

  it('every day of a year has exactly one digest, at its hour', () => {
    for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata']) {
      for (const hour of [0, 1, 2, 3, 23]) {
        const days = new Set<string>();
        let due = at('2025-12-31T12:00:00Z');
        for (let i = 0; i < 365; i++) {
          due = nextDigest(timing({ email: email('daily', hour), timeZone }), due);
          const [day = '', time = ''] = due.toLocaleString('sv-SE', { timeZone }).split(' ');
          days.add(day);
          expect([hour, hour + 1]).toContain(Number(time.slice(0, 2)));
        }
        expect(days.size).toBe(365);
      }
    }
  });

  it('quiet hours end when the clock on the wall says so', () => {
    const quiet = timing({ quietHours: { from: '22:00', to: '07:00' }, timeZone: 'Europe/Berlin' });
    expect(shown(pushDueAt(quiet, 'low', at('2026-03-28T22:00:00Z')))).toBe('2026-03-29T05:00');
    expect(shown(pushDueAt(quiet, 'low', at('2026-10-24T22:00:00Z')))).toBe('2026-10-25T06:00');
  });
});
