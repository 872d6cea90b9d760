import { Alert, Badge, Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Booking } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PhoneLink } from '../../ui/PhoneLink.tsx';
import { useBays } from '../bays/useBays.ts';
import { OpenDispute } from '../disputes/OpenDispute.tsx';
import { useMembers } from '../members/useMembers.ts';
import { BookingForm } from './BookingForm.tsx';
import { bookingColors } from './colors.ts';
import { visitText } from './VisitFields.tsx';

const disputableMs = 60 * 24 * 60 * 60_000;

type Status = Parameters<typeof workbay.bookings.changeStatus>[1]['status'];

/** What is booked, and what can be done with it now. */
export function BookingDetails({ booking, onDone }: { booking: Booking; onDone: () => void }) {
  const { t } = useTranslation();
  const { time, clock, money } = useFormat();
  const navigate = useNavigate();
  const mayBook = useCan('bookings:write');
  const mayWork = useCan('jobs:write');
  const { nameOf: bayName } = useBays();
  const { nameOf } = useMembers();
  const [moving, setMoving] = useState(false);
  const [ending, setEnding] = useState<'declined' | 'cancelled' | null>(null);
  const [absent, askAbsent] = useDisclosure();
  const { id, status, customer, vehicle, version } = booking;
  const change = useChange(
    (to: { status: Status; reason?: string }) => workbay.bookings.changeStatus(id, to, { ifMatch: version }),
    { said: ({ status: now }) => t(`bookings.statuses.${now}`), after: () => setEnding(null) },
  );
  const checkIn = useChange(() => workbay.bookings.checkIn(id, {}, { ifMatch: version }), {
    said: () => t('bookings.checkedIn'),
    after: ({ jobId }) => jobId && navigate(`/jobs/${jobId}`),
  });
  if (moving) return <BookingForm booking={booking} onDone={() => setMoving(false)} />;
  const { deposit } = booking;
  const unanswered = status === 'requested' || status === 'awaiting_deposit';
  const ahead = unanswered || status === 'confirmed';
  const begun = !ahead || Date.parse(booking.startsAt) <= Date.now();
  const disputable = begun && Date.parse(booking.endsAt) + disputableMs >= Date.now();
  const busy = change.isPending || checkIn.isPending;
  return (
    <Stack>
      <Badge color={bookingColors[status]} variant="light" w="fit-content">
        {t(`bookings.statuses.${status}`)}
      </Badge>
      <Facts
        facts={[
          { label: t('bookings.when'), value: `${time(booking.startsAt)} – ${clock(booking.endsAt)}` },
          {
            label: t('bookings.services'),
            value: booking.services.map(({ name }) => name).join(', ') || null,
          },
          {
            label: t('jobs.customer'),
            value: <Link to={`/customers/${customer.id}`}>{customer.name}</Link>,
          },
          ...(customer.phone
            ? [{ label: t('common.phone'), value: <PhoneLink number={customer.phone} inherit /> }]
            : []),
          {
            label: t('jobs.vehicle'),
            value: vehicle && <Link to={`/vehicles/${vehicle.id}`}>{vehicle.registration}</Link>,
          },
          { label: t('bookings.bay'), value: bayName(booking.bayId) },
          { label: t('jobs.assigned'), value: booking.assignedTo.map(nameOf).join(', ') || null },
          ...(booking.visit ? [{ label: t('bookings.visit'), value: visitText(booking.visit) }] : []),
          ...(deposit
            ? [
                {
                  label: t('deposits.title'),
                  value: t(`deposits.states.${deposit.state}`, {
                    amount: money(deposit.amount),
                    returned: money(deposit.returned),
                    until: clock(deposit.payBy),
                  }),
                },
              ]
            : []),
          { label: t('bookings.source'), value: t(`bookings.sources.${booking.source}`) },
          ...(booking.notes ? [{ label: t('common.notes'), value: booking.notes }] : []),
          ...(booking.reason ? [{ label: t('bookings.reason'), value: booking.reason }] : []),
        ]}
      />
      {booking.clashes && booking.clashes.length > 0 && (
        <Alert color="orange" title={t('bookings.clash')}>
          {booking.clashes
            .map(({ userId, reason }) => t(`bookings.clashes.${reason}`, { name: nameOf(userId) }))
            .join('. ')}
        </Alert>
      )}
      <Group gap="xs" justify="flex-end">
        {mayBook && disputable && booking.source !== 'counter' && <OpenDispute booking={booking} />}
        {booking.jobId && (
          <Button component={Link} to={`/jobs/${booking.jobId}`} variant="default">
            {t('bookings.toJob')}
          </Button>
        )}
        {deposit?.invoiceId && (
          <Button component={Link} to={`/invoices/${deposit.invoiceId}`} variant="default">
            {t('bookings.toKept')}
          </Button>
        )}
        {mayBook && ahead && (
          <>
            <Button
              variant="subtle"
              color="red"
              disabled={busy}
              onClick={() => setEnding(unanswered ? 'declined' : 'cancelled')}
            >
              {t(unanswered ? 'bookings.decline' : 'bookings.cancel')}
            </Button>
            {status === 'confirmed' && Date.parse(booking.startsAt) < Date.now() && (
              <Button variant="default" disabled={busy} onClick={askAbsent.open}>
                {t('bookings.noShow')}
              </Button>
            )}
            <Button variant="default" disabled={busy} onClick={() => setMoving(true)}>
              {t('bookings.move')}
            </Button>
          </>
        )}
        {mayBook && unanswered && (
          <Button loading={busy} onClick={() => change.mutate({ status: 'confirmed' })}>
            {t(status === 'requested' ? 'bookings.confirm' : 'deposits.without')}
          </Button>
        )}
        {mayBook && mayWork && status === 'confirmed' && (
          <Button loading={busy} onClick={() => checkIn.mutate(undefined)}>
            {t('bookings.checkIn')}
          </Button>
        )}
      </Group>
      <Confirm
        opened={absent}
        onClose={askAbsent.close}
        title={t('bookings.noShowTitle', { name: customer.name })}
        text={[
          t('bookings.noShowText'),
          deposit?.state === 'paid' && t('deposits.keeps', { amount: money(deposit.amount) }),
        ]
          .filter(Boolean)
          .join(' ')}
        action={t('bookings.noShow')}
        danger
        change={change}
        onConfirm={() => {
          askAbsent.close();
          change.mutate({ status: 'no_show' });
        }}
      />
      <Confirm
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t(ending === 'declined' ? 'bookings.declineTitle' : 'bookings.cancelTitle')}
        text={[
          t('bookings.endText'),
          deposit?.state === 'paid' && t('deposits.goesBack', { amount: money(deposit.amount) }),
        ]
          .filter(Boolean)
          .join(' ')}
        action={t(ending === 'declined' ? 'bookings.decline' : 'bookings.cancel')}
        reason={{ label: t('bookings.reason'), required: false }}
        danger
        change={change}
        onConfirm={reason => {
          if (!ending) return;
          change.mutate({ status: ending, ...(reason && { reason }) }, { onSuccess: onDone });
        }}
      />
    </Stack>
  );
}
