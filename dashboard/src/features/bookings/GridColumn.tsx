import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Booking, Job } from '@workbay/sdk/schema';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../app/format.ts';
import { BookingBlock } from './BookingBlock.tsx';
import type { Start } from './BookingForm.tsx';
import classes from './Calendar.module.css';
import type { Column } from './columns.ts';
import { closedOn, placed, promiseMinutes, promiseSpan, type Range, rangeOn, step, timeAt } from './grid.ts';
import { PromiseBlock } from './PromiseBlock.tsx';
import type { Early } from './useMoveBooking.ts';

interface Props {
  column: Column;
  hours: Range;
  early: Early | null;
  may: boolean;
  onOpen: (booking: Booking) => void;
  onFree: (start: Start) => void;
  onDrop: (bookingId: string, to: { startsAt: string; bayId?: string; userId?: string }) => void;
  onPromise: (jobId: string, promisedAt: string) => void;
}

/** A bay, person or day from opening to closing. */
export function GridColumn({ column, hours, early, may, onOpen, onFree, onDrop, onPromise }: Props) {
  const { timeZone } = useFormat();
  const body = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const { day, bayId, userId } = column;
  const total = hours.to - hours.from;
  const percent = (minutes: number) => `${(minutes / total) * 100}%`;

  const latest = useRef({ hours, onDrop, onPromise });
  latest.current = { hours, onDrop, onPromise };
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => [source.data.bookingId, source.data.jobId].some(id => typeof id === 'string'),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location }) => {
        setOver(false);
        const { bookingId, jobId, grabbed } = source.data;
        const top = location.current.input.clientY - Number(grabbed);
        const minute = minuteAt(element, top, latest.current.hours);
        if (typeof jobId === 'string') {
          latest.current.onPromise(jobId, timeAt(day.day, minute + promiseMinutes, timeZone));
          return;
        }
        latest.current.onDrop(String(bookingId), {
          startsAt: timeAt(day.day, minute, timeZone),
          ...(bayId && { bayId }),
          ...(userId && { userId }),
        });
      },
    });
  }, [day.day, bayId, userId, timeZone]);

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (!may || event.target !== event.currentTarget) return;
    const minute = Math.floor(minuteAt(event.currentTarget, event.clientY, hours) / 30) * 30;
    onFree({ day: day.day, startsAt: timeAt(day.day, minute, timeZone), bayId, userId });
  };
  const shown = placed<Booking | Job>([
    ...column.bookings.flatMap(booking => {
      const item = early?.id === booking.id ? { ...booking, ...early } : booking;
      const range = rangeOn(day.day, item, timeZone);
      return range ? [{ ...range, item }] : [];
    }),
    ...column.promises.flatMap(item => {
      const range = rangeOn(day.day, promiseSpan(item), timeZone);
      return range ? [{ ...range, item }] : [];
    }),
  ]);
  return (
    // The button for a new booking does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={body}
      className={classes.column}
      data-over={over || undefined}
      data-free={may || undefined}
      onClick={onClick}
    >
      {closedOn(day, hours, timeZone).map(({ from, to }) => (
        <div
          key={from}
          className={classes.closed}
          style={{ top: percent(from - hours.from), height: percent(to - from) }}
        />
      ))}
      {shown.map(({ item, from, to, lane, lanes }) => {
        const style = {
          top: percent(from - hours.from),
          height: percent(to - from),
          left: `${(lane / lanes) * 100}%`,
          width: `${100 / lanes}%`,
        };
        return 'promisedAt' in item ? (
          <PromiseBlock key={item.id} job={item} style={style} />
        ) : (
          <BookingBlock key={item.id} booking={item} may={may} onOpen={onOpen} style={style} />
        );
      })}
    </div>
  );
}

/** The minute of the day at a height of the window. */
function minuteAt(element: Element, y: number, { from, to }: Range): number {
  const { top, height } = element.getBoundingClientRect();
  const minute = from + ((y - top) / height) * (to - from);
  return Math.min(Math.max(Math.round(minute / step) * step, from), to - step);
}
