import { Badge, Group, SegmentedControl, Text, Title } from '@mantine/core';
import type { WebhookDelivery } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { present } from '../../ui/present.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';

const statuses = ['pending', 'delivered', 'failed'] as const;
const colors = { pending: 'orange', delivered: 'green', failed: 'red' };

export function Deliveries({ endpointId }: { endpointId: string }) {
  const { t } = useTranslation();
  const { shortTime, number } = useFormat();
  const [filter, setFilter] = useUrlState('status');
  const status = statuses.find(known => known === filter.status);
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/webhooks/deliveries',
    { params: { query: present({ endpointId, status, limit: 30 }) } },
    byCursor,
  );
  const columns: Column<WebhookDelivery>[] = [
    { label: t('webhooks.event'), render: delivery => delivery.eventType },
    {
      label: t('common.status'),
      render: delivery => (
        <Badge color={colors[delivery.status]}>{t(`webhooks.status.${delivery.status}`)}</Badge>
      ),
    },
    {
      label: t('webhooks.answer'),
      render: ({ lastAttempt, nextAttemptAt }) => (
        <>
          {lastAttempt && (lastAttempt.status ?? lastAttempt.error ?? t('webhooks.noAnswer'))}
          {lastAttempt && ` · ${t('webhooks.milliseconds', { value: number(lastAttempt.durationMs) })}`}
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
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{t('webhooks.deliveries')}</Title>
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
      <Records
        label={t('webhooks.deliveries')}
        pages={pages}
        columns={columns}
        empty={<Empty title={t('webhooks.noDeliveries')} />}
      />
    </>
  );
}
