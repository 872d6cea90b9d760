import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ServiceRequest } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Thumbnails } from '../../ui/Thumbnails.tsx';
import { useServiceTypes } from './useServiceTypes.ts';

const colors = {
  waiting: 'orange',
  quoted: 'brand',
  accepted: 'teal',
  declined: 'gray',
  lost: 'gray',
  cancelled: 'gray',
  expired: 'gray',
} as const satisfies Record<ServiceRequest['status'], string>;

interface Props {
  request: ServiceRequest;
  onQuote: () => void;
  onDecline: () => void;
}

export function RequestCard({ request, onQuote, onDecline }: Props) {
  const { t } = useTranslation();
  const { money, time, shortTime, day } = useFormat();
  const may = useCan('bookings:write');
  const nameOf = useServiceTypes();
  const { status, quote, bookingId, distanceKm, city, preferredOn } = request;
  const open = status === 'waiting' || status === 'quoted';
  const holds = quote !== null && Date.parse(quote.validUntil) > Date.now();
  const facts = [
    request.customerName,
    request.vehicle,
    city,
    distanceKm === null ? null : t('requests.away', { km: distanceKm }),
    request.atHome ? t('requests.atHome') : null,
    preferredOn ? t('requests.preferred', { day: day(preferredOn) }) : null,
  ].filter(Boolean);
  return (
    <Paper p="md" component="article">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={640}>{nameOf(request.serviceType)}</Text>
          <Badge color={colors[status]} variant="light" style={{ flexShrink: 0 }}>
            {t(`requests.statuses.${status}`)}
          </Badge>
        </Group>
        <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {request.description}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        <Thumbnails photos={request.photos} />
        {quote && (
          <Text size="sm">
            {t('requests.quoted', { price: money(quote.price), time: time(quote.startsAt) })}
            {quote.note ? ` · ${quote.note}` : ''}
          </Text>
        )}
        {quote && open && (
          <Text size="sm" c={holds ? 'dimmed' : 'orange.9'}>
            {t(holds ? 'requests.holds' : 'requests.held', { time: time(quote.validUntil) })}
          </Text>
        )}
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed">
            {open
              ? t('requests.until', { time: shortTime(request.expiresAt) })
              : shortTime(request.updatedAt)}
          </Text>
          <Group gap="xs">
            {bookingId && (
              <Button component={Link} to={`/calendar?booking=${bookingId}`} size="xs" variant="default">
                {t('requests.toBooking')}
              </Button>
            )}
            {may && open && (
              <>
                <Button size="xs" variant="subtle" color="red" onClick={onDecline}>
                  {t('requests.decline')}
                </Button>
                <Button size="xs" onClick={onQuote}>
                  {t(status === 'quoted' ? 'requests.change' : 'requests.quote')}
                </Button>
              </>
            )}
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
