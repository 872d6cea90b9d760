import { Alert, Text } from '@mantine/core';
import type { WebhookEndpoint } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Deliveries } from './Deliveries.tsx';
import { EndpointActions } from './EndpointActions.tsx';
import { EndpointState } from './EndpointState.tsx';

export default function WebhookPage() {
  const { endpointId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/webhooks/endpoints/{endpointId}', {
    params: { path: { endpointId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <EndpointView endpoint={data} />;
}

function EndpointView({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation();
  const mayChange = useCan('webhooks:write');
  return (
    <Page
      title={endpoint.url}
      beside={<EndpointState endpoint={endpoint} />}
      text={
        <Text size="sm" c="dimmed">
          {[endpoint.description, endpoint.eventTypes?.join(', ') ?? t('webhooks.allEvents')]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      }
      parent={{ to: '/webhooks', label: t('webhooks.title') }}
      actions={mayChange && <EndpointActions endpoint={endpoint} />}
    >
      <Notices endpoint={endpoint} />
      <Deliveries endpoint={endpoint} />
    </Page>
  );
}

function Notices({ endpoint: { fault, paused, enabled, replay } }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation();
  const { time, number } = useFormat();
  return (
    <>
      {fault && (
        <Alert color="red" title={t('webhooks.faultTitle')}>
          {t(`webhooks.fault.${fault}`)}
        </Alert>
      )}
      {paused && enabled && <Alert color="orange">{t('webhooks.pausedText')}</Alert>}
      {replay && (
        <Alert color="blue" role="status">
          {t('webhooks.replaying', {
            since: time(replay.since),
            until: time(replay.until),
            events: number(replay.events),
          })}
        </Alert>
      )}
    </>
  );
}
