import { Badge, Button, Code, Paper, Stack, Text } from '@mantine/core';
import type { WebhookDeliveryDetail } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Attempt } from './Attempt.tsx';
import { deliveryColors } from './outcome.ts';

export default function DeliveryPage() {
  const { endpointId = '', eventId = '' } = useParams();
  const { data, error, refetch } = api.useQuery(
    'get',
    '/v1/webhooks/endpoints/{endpointId}/deliveries/{eventId}',
    { params: { path: { endpointId, eventId } } },
  );
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <DeliveryView delivery={data} />;
}

function DeliveryView({ delivery }: { delivery: WebhookDeliveryDetail }) {
  const { t } = useTranslation();
  const { time, number } = useFormat();
  const { endpointId, eventId, status, log, requestBody, nextAttemptAt } = delivery;
  return (
    <Page
      title={delivery.eventType}
      beside={<Badge color={deliveryColors[status]}>{t(`webhooks.status.${status}`)}</Badge>}
      parent={{ to: `/webhooks/${endpointId}`, label: t('webhooks.deliveries') }}
      actions={<Resend endpointId={endpointId} eventId={eventId} />}
    >
      <Paper p="md">
        <Facts
          facts={[
            { label: t('webhooks.eventId'), value: <Code>{eventId}</Code> },
            { label: t('common.created'), value: time(delivery.createdAt) },
            { label: t('webhooks.attempts'), value: number(delivery.attempts) },
            ...(nextAttemptAt ? [{ label: t('webhooks.nextTry'), value: time(nextAttemptAt) }] : []),
          ]}
        />
      </Paper>
      <Section title={t('webhooks.log')}>
        {log.length === 0 ? (
          <Text c="dimmed">{t('webhooks.noAttempts')}</Text>
        ) : (
          <Stack gap="xs">
            {log.map((attempt, index) => (
              <Attempt key={attempt.at} attempt={attempt} open={index === 0} />
            ))}
          </Stack>
        )}
      </Section>
      {requestBody && (
        <Section title={t('webhooks.requestBody')}>
          <Code block tabIndex={0} style={{ maxHeight: '28rem', overflow: 'auto' }}>
            {indented(requestBody)}
          </Code>
        </Section>
      )}
    </Page>
  );
}

function Resend({ endpointId, eventId }: { endpointId: string; eventId: string }) {
  const { t } = useTranslation();
  const mayChange = useCan('webhooks:write');
  const resend = useChange(() => workbay.webhooks.resend(endpointId, eventId), {
    said: () => t('webhooks.resent'),
  });
  if (!mayChange) return null;
  return (
    <Button loading={resend.isPending} onClick={() => resend.mutate(undefined)}>
      {t('webhooks.resend')}
    </Button>
  );
}

/** A body that was cut off is no JSON and shown as it is. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
