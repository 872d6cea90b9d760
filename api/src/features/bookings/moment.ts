import { fault } from '../../errors.ts';

/** RFC 3339 has leap seconds, which no clock of ours has. */
export function momentOf(text: string, pointer: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw fault('rule_broken', pointer, 'is not a moment that there is', 'not_valid');
  return time;
}

/** Calendars of ours end with the year 9000. */
export function mustBeNear(day: string, pointer: string): void {
  if (day >= '9000') throw fault('rule_broken', pointer, 'is too far off', 'too_large');
}
