import type { ICalCalendar } from 'ical-generator';

/** What a text may not hold (RFC 5545, 3.1, CONTROL). */
const controls = /(?![\t\r\n])\p{Cc}/gu;

/** The file of a calendar; its last line ends as all others (RFC 5545, 3.4). */
export const calendarContent = (calendar: ICalCalendar): Buffer =>
  Buffer.from(`${calendar.toString().replaceAll(controls, '')}\r\n`);

/** The name of a calendar, which the generator writes as it is (RFC 5545, 3.3.11). */
export const calendarName = (name: string): string =>
  name.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');
