import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { VisuallyHidden } from '@mantine/core';
import type { Booking } from '@workbay/sdk/schema';
import { TriangleAlertIcon } from 'lucide-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import classes from './Calendar.module.css';

interface Props {
  booking: Booking;
  may: boolean;
  onOpen: (booking: Booking) => void;
  style: CSSProperties;
}

/** A booking in its place; it opens by click or Enter, and is dragged elsewhere. */
export function BookingBlock({ booking, may, onOpen, style }: Props) {
  const { t } = useTranslation();
  const { clocks } = useFormat();
  const block = useRef<HTMLButtonElement>(null);
  const [dragged, setDragged] = useState(false);
  const movable = may && ['awaiting_deposit', 'requested', 'confirmed'].includes(booking.status);
  useEffect(() => {
    const element = block.current;
    if (!element || !movable) return;
    return draggable({
      element,
      getInitialData: ({ input }) => ({
        bookingId: booking.id,
        grabbed: input.clientY - element.getBoundingClientRect().top,
      }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [booking.id, movable]);
  const { clashes } = booking;
  const times = clocks(booking.startsAt, booking.endsAt);
  const what = booking.services.map(({ name }) => name).join(', ');
  return (
    <button
      ref={block}
      type="button"
      className={classes.block}
      data-status={booking.status}
      data-dragged={dragged || undefined}
      style={style}
      onClick={() => onOpen(booking)}
    >
      <b>
        {clashes && clashes.length > 0 && (
          <TriangleAlertIcon size={14} role="img" aria-label={t('bookings.clash')} />
        )}
        {booking.customer.name}
      </b>{' '}
      <span>{times}</span> {booking.vehicle && <span>{booking.vehicle.registration}</span>}{' '}
      {what && <span>{what}</span>}{' '}
      <VisuallyHidden>{t(`bookings.statuses.${booking.status}`)}</VisuallyHidden>
    </button>
  );
}
