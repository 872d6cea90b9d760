import { Anchor, Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import type { Booking } from '@workbay/sdk/schema';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { bookingColors } from './colors.ts';

/** With its forms it is more than all the rest of the page, and not looked at each time. */
const BookingDetails = lazy(async () => ({ default: (await import('./BookingDetails.tsx')).BookingDetails }));

const ahead: Booking['status'][] = ['requested', 'awaiting_deposit', 'confirmed', 'checked_in'];
const mostRequests = 5;
const earliestFirst = (one: Booking, other: Booking) => (one.startsAt < other.startsAt ? -1 : 1);

/** Who comes today, and who waits for an answer; one opens it to confirm or to check in. */
export function TodayBookings({ today }: { today: string }) {
  const { t } = useTranslation();
  const { clock, shortTime } = useFormat();
  const sees = useCan('bookings:read');
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const { data } = api.useQuery(
    'get',
    '/v1/bookings/calendar',
    { params: { query: { from: today, to: today } } },
    { enabled: sees, placeholderData: keepPreviousData },
  );
  const requests = api.useQuery(
    'get',
    '/v1/bookings',
    { params: { query: { status: 'requested', limit: mostRequests } } },
    { enabled: sees, placeholderData: keepPreviousData },
  );
  if (!sees) return null;
  const arrivals = (data?.bookings ?? [])
    .filter(({ status }) => ahead.includes(status))
    .toSorted(earliestFirst);
  const known = new Set(arrivals.map(({ id }) => id));
  const waiting = (requests.data?.data ?? []).filter(({ id }) => !known.has(id)).toSorted(earliestFirst);
  const shown = [...arrivals, ...waiting].find(({ id }) => id === open);
  return (
    <Section
      title={t('bookings.onToday')}
      actions={
        <Anchor component={Link} to={`/calendar?day=${today}`} size="sm">
          {t('bookings.calendar')}
        </Anchor>
      }
    >
      {!data && <Loading rows={1} height={36} />}
      {data && arrivals.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('bookings.noneToday')}
        </Text>
      )}
      <Rows bookings={arrivals} when={({ startsAt }) => clock(startsAt)} onOpen={setOpen} />
      {waiting.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm" mb={4}>
            {t('bookings.toAnswer')}
          </Text>
          <Rows bookings={waiting} when={({ startsAt }) => shortTime(startsAt)} onOpen={setOpen} />
        </>
      )}
      <Dialog opened={shown !== undefined} onClose={close} title={shown?.customer.name ?? ''} size="lg">
        <Suspense fallback={<Loading rows={1} height={160} />}>
          {shown && <BookingDetails booking={shown} onDone={close} />}
        </Suspense>
      </Dialog>
    </Section>
  );
}

interface RowsProps {
  bookings: Booking[];
  when: (booking: Booking) => string;
  onOpen: (id: string) => void;
}

function Rows({ bookings, when, onOpen }: RowsProps) {
  const { t } = useTranslation();
  return (
    <ul style={{ listStyle: 'none', margin: '0 -0.5rem', padding: 0 }}>
      {bookings.map(booking => (
        <li key={booking.id}>
          <UnstyledButton
            className="row"
            w="100%"
            px={8}
            py={7}
            style={{ borderRadius: 6 }}
            onClick={() => onOpen(booking.id)}
          >
            <Group justify="space-between" gap="sm" wrap="nowrap" component="span">
              <Text size="sm" component="span">
                <b style={{ fontWeight: 600 }}>{when(booking)}</b>{' '}
                {[
                  booking.vehicle?.registration,
                  booking.customer.name,
                  booking.services.map(({ name }) => name).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Badge
                component="span"
                variant="light"
                style={{ flexShrink: 0 }}
                color={bookingColors[booking.status]}
              >
                {t(`bookings.statuses.${booking.status}`)}
              </Badge>
            </Group>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
