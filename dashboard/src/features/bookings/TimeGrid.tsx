import { Text } from '@mantine/core';
import type { Booking, Calendar, Job } from '@workbay/sdk/schema';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import type { Start } from './BookingForm.tsx';
import classes from './Calendar.module.css';
import type { Column } from './columns.ts';
import { GridColumn } from './GridColumn.tsx';
import { promiseSpan, shownHours } from './grid.ts';
import { useMoveBooking } from './useMoveBooking.ts';

interface Props {
  columns: Column[];
  calendar: Calendar;
  may: boolean;
  onOpen: (booking: Booking) => void;
  onFree: (start: Start) => void;
  promises: Job[];
  onPromise: (jobId: string, promisedAt: string) => void;
}

/** The hours of a day from top to bottom, a column for each bay, person or day. */
export function TimeGrid({ columns, calendar, may, onOpen, onFree, promises, onPromise }: Props) {
  const { t } = useTranslation();
  const { timeZone, locale } = useFormat();
  const hours = shownHours(calendar.days, [...calendar.bookings, ...promises.map(promiseSpan)], timeZone);
  const lines = Array.from({ length: (hours.to - hours.from) / 60 }, (_, index) => hours.from / 60 + index);
  const hourText = (hour: number) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric' }).format(hour * 3_600_000);
  const size: CSSProperties & Record<`--${string}`, number> = {
    '--columns': columns.length,
    '--hours': lines.length,
  };
  const { drop, early } = useMoveBooking(calendar.bookings);
  return (
    <section
      className={classes.scroll}
      aria-label={t('bookings.calendar')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div className={classes.grid} style={size}>
        <div className={classes.corner} />
        {columns.map(({ key, title, detail }) => (
          <div key={key} className={classes.head}>
            <Text size="sm" fw={600} truncate>
              {title}
            </Text>
            {detail && (
              <Text size="xs" c="dimmed" truncate>
                {detail}
              </Text>
            )}
          </div>
        ))}
        <div className={classes.axis} aria-hidden>
          {lines.map(hour => (
            <span key={hour}>{hourText(hour)}</span>
          ))}
        </div>
        {columns.map(column => (
          <GridColumn
            key={column.key}
            column={column}
            hours={hours}
            early={early}
            may={may}
            onOpen={onOpen}
            onFree={onFree}
            onDrop={drop}
            onPromise={onPromise}
          />
        ))}
      </div>
    </section>
  );
}
