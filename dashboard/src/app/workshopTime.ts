import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** How a picker writes what a clock on the wall shows. */
const wall = 'YYYY-MM-DD HH:mm:ss';

/** What the clock in the workshop shows at a point in time. */
export const toWall = (time: string, timeZone: string): string => dayjs(time).tz(timeZone).format(wall);

/** The point in time at which the clock in the workshop shows this. */
export const fromWall = (shown: string, timeZone: string): string => dayjs.tz(shown, timeZone).toISOString();
