import { fault } from '../../errors.ts';
import { addDays } from '../summary/civilDate.ts';

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

export const mostDays = 31;

/** The days from one to another, both included, and one more at the most than may be asked for. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length <= mostDays; day = addDays(day, 1)) days.push(day);
  return days;
}
