import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { dateWords } from './dateWords.ts';

const days = Array.from({ length: 12 }, (_, month) => `2026-${`${month + 1}`.padStart(2, '0')}-07`);

test.each(['hi-IN', 'en-IN', 'en-GB'])('a field writes the days of a year as all other dates in %s', tag => {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', dateStyle: 'medium' });
  for (const day of days)
    expect(dayjs(day).locale(dateWords(tag)).format('D MMM YYYY')).toBe(
      format.format(new Date(`${day}T00:00Z`)),
    );
});

test.each(['hi-IN', 'en-IN', 'en-US'])('and its hours in %s', tag => {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  for (const hour of ['00', '09', '12', '23'])
    expect(dayjs(`2026-01-07T${hour}:05`).locale(dateWords(tag)).format('h:mm A')).toBe(
      format.format(new Date(`2026-01-07T${hour}:05Z`)).replaceAll(/\s/g, ' '),
    );
});

test('a calendar is headed by its months and weekdays in Hindi', () => {
  expect(dayjs('2026-11-23').locale(dateWords('hi-IN')).format('dddd dd, MMMM YYYY')).toBe(
    'सोमवार सो, नवंबर 2026',
  );
});
