import type { TimeEntry } from '@workbay/sdk/schema';

/** In minutes; of a running clock, until now. */
export const minutesOf = ({ startedAt, endedAt }: TimeEntry, now: number): number =>
  Math.max(0, ((endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt)) / 60_000);

/** Such as 1:05. */
export const hoursText = (minutes: number): string => {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
