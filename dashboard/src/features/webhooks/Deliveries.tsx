import { Badge, Group, SegmentedControl, Select, Text, Title } from '@mantine/core';
import type { WebhookDelivery, WebhookEndpoint } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { deliveryColors, useOutcome } from './outcome.ts';

const statuses = ['pending', 'delivered', 'failed'] as const;

export function Deliveries({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const outcome = useOutcome();
  const [filter, setFilter] = useUrlState('status', 'type');
  const { data: types } = api.useQuery('get', '/v1/webhooks/event-types', {}, { staleTime: Infinity });
  const status = statuses.find(known => known === filter.status);
  const eventType = types?.data.find(({ type }) => type === filter.type)?.type;
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/webhooks/endpoints/{endpointId}/deliveries',
    { params: { path: { endpointId: endpoint.id }, query: present({ status, eventType, limit: 30 }) } },
    byCursor,
  );
  const columns: Column<WebhookDelivery>[] = [
    { label: t('webhooks.event'), render: delivery => delivery.eventType },
    {
      label: t('common.status'),
      render: delivery => (
        <Badge color={deliveryColors[delivery.status]}>{t(`webhooks.status.${delivery.status}`)}</Badge>
      ),
    },
    {
      label: t('webhooks.answer'),
      render: ({ lastAttempt, nextAttemptAt }) => (
        <>
          {lastAttempt && outcome(lastAttempt)}
          {nextAttemptAt && (
            <Text size="xs" c="dimmed">
              {t('webhooks.next', { time: shortTime(nextAttemptAt) })}
            </Text>
          )}
        </>
      ),
    },
    { label: t('webhooks.attempts'), render: delivery => delivery.attempts, right: true, wideOnly: true },
    { label: t('common.created'), render: delivery => shortTime(delivery.createdAt), right: true },
  ];
  const offered = types?.data.filter(({ type }) => endpoint.eventTypes?.includes(type) ?? true) ?? [];
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{t('webhooks.deliveries')}</Title>
        <Group gap="xs">
          <Select
            size="xs"
            w={190}
            aria-label={t('webhooks.eventTypes')}
            placeholder={t('webhooks.allEvents')}
            value={eventType ?? null}
            onChange={value => setFilter({ type: value ?? '' })}
            data={offered.map(({ type }) => type)}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('common.status')}
            value={status ?? ''}
            onChange={value => setFilter({ status: value })}
            data={[
              { value: '', label: t('common.all') },
              ...statuses.map(value => ({ value, label: t(`webhooks.status.${value}`) })),
            ]}
          />
        </Group>
      </Group>
      <Records
        label={t('webhooks.deliveries')}
        pages={pages}
        columns={columns}
        to={delivery => `/webhooks/${endpoint.id}/deliveries/${delivery.eventId}`}
        empty={<Empty title={t('webhooks.noDeliveries')} />}
      />
    </>
  );
}
