import { ActionIcon, Alert, Button, Group, SegmentedControl } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import type { Booking } from '@workbay/sdk/schema';
import { ChevronLeftIcon, ChevronRightIcon, PlusIcon, SettingsIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { daysFrom } from '../../ui/days.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { useNewDialog } from '../../ui/useNewDialog.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { useBays } from '../bays/useBays.ts';
import { useMembers } from '../members/useMembers.ts';
import { BookingDetails } from './BookingDetails.tsx';
import { BookingForm, type Start } from './BookingForm.tsx';
import { type Column, columnsOf, type View } from './columns.ts';
import { SubscribeButton } from './SubscribeButton.tsx';
import { TimeGrid } from './TimeGrid.tsx';
import { usePromises } from './usePromises.ts';

export default function CalendarPage() {
  const { t } = useTranslation();
  const { today, day: dayText } = useFormat();
  const mayBook = useCan('bookings:write');
  const narrow = useNarrow();
  const [state, setState] = useUrlState('day', 'view', 'booking');
  const day = state.day || today();
  const view: View = isView(state.view) ? state.view : 'bays';
  const from = view === 'week' ? mondayOf(day) : day;
  const to = view === 'week' ? (daysFrom(from, 6, 1)[0] ?? from) : day;
  const { data, error, refetch } = api.useQuery(
    'get',
    '/v1/bookings/calendar',
    { params: { query: { from, to } } },
    { placeholderData: keepPreviousData },
  );
  const { bays, active, loaded } = useBays();
  const { members } = useMembers();
  const adding = useNewDialog();
  const [pointed, setPointed] = useState<Start | null>(null);
  const start = pointed ?? (adding.opened && mayBook ? { day } : null);
  const endBooking = () => {
    setPointed(null);
    adding.close();
  };
  const here = data?.bookings.find(({ id }) => id === state.booking);
  // A notification leads to a booking, whatever its day.
  const elsewhere = api.useQuery(
    'get',
    '/v1/bookings/{bookingId}',
    { params: { path: { bookingId: state.booking } } },
    { enabled: state.booking !== '' && data !== undefined && !here },
  );
  const shown = state.booking === '' ? null : (here ?? elsewhere.data ?? null);
  const move = (steps: number) =>
    setState({ day: daysFrom(day, steps * (view === 'week' ? 7 : 1), 1)[0] ?? day });
  const { promises, move: movePromise } = usePromises(from, to);
  const columns: Column[] = data ? columnsOf(view, data, promises, bays, members, t) : [];
  return (
    <Page
      title={t('bookings.calendar')}
      wide
      text={
        view === 'week'
          ? `${dayText(from)} – ${dayText(to)}`
          : weekdayText(day, dayText, data?.days[0]?.holiday)
      }
      actions={
        <>
          <SubscribeButton />
          <Button
            component={Link}
            to="/booking-setup"
            variant="default"
            leftSection={<SettingsIcon size={16} aria-hidden />}
          >
            {t('bookings.setup')}
          </Button>
          {mayBook && (
            <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={adding.open}>
              {t('bookings.new')}
            </Button>
          )}
        </>
      }
    >
      <Group gap="sm" justify="space-between">
        <Group gap={6} wrap="nowrap">
          <ActionIcon variant="default" size={36} aria-label={t('bookings.before')} onClick={() => move(-1)}>
            <ChevronLeftIcon size={18} aria-hidden />
          </ActionIcon>
          <Button
            variant="default"
            px="sm"
            style={{ flexShrink: 0 }}
            onClick={() => setState({ day: today() })}
          >
            {t('bookings.today')}
          </Button>
          <ActionIcon variant="default" size={36} aria-label={t('bookings.after')} onClick={() => move(1)}>
            <ChevronRightIcon size={18} aria-hidden />
          </ActionIcon>
          <DayInput
            aria-label={t('bookings.day')}
            value={day}
            onChange={chosen => chosen && setState({ day: chosen })}
          />
        </Group>
        <SegmentedControl
          aria-label={t('bookings.view')}
          fullWidth={narrow}
          value={view}
          onChange={value => setState({ view: value })}
          data={(['bays', 'people', 'week'] as const).map(value => ({
            value,
            label: t(`bookings.views.${value}`),
          }))}
        />
      </Group>
      {loaded && active.length === 0 && (
        <Alert title={t('bookings.noBays')}>
          {t('bookings.noBaysText')} <Link to="/booking-setup">{t('bookings.setup')}</Link>
        </Alert>
      )}
      {data?.more && <Alert color="orange">{t('bookings.more')}</Alert>}
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <TimeGrid
          columns={columns}
          calendar={data}
          may={mayBook}
          onOpen={(booking: Booking) => setState({ booking: booking.id })}
          onFree={setPointed}
          promises={promises}
          onPromise={movePromise}
        />
      )}
      <Dialog opened={start !== null} onClose={endBooking} title={t('bookings.new')} size="lg">
        {start && <BookingForm start={start} onDone={endBooking} />}
      </Dialog>
      <Dialog
        opened={shown !== null}
        onClose={() => setState({ booking: '' })}
        title={shown?.customer.name ?? ''}
        size="lg"
      >
        {shown && <BookingDetails booking={shown} onDone={() => setState({ booking: '' })} />}
      </Dialog>
    </Page>
  );
}

const isView = (value: string): value is View => value === 'bays' || value === 'people' || value === 'week';

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return daysFrom(day, -((weekday + 6) % 7), 1)[0] ?? day;
}

const weekdayText = (day: string, dayText: (day: string) => string, holiday: string | null | undefined) =>
  holiday ? `${dayText(day)} · ${holiday}` : dayText(day);
