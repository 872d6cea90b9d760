import { Badge, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WebhookEndpoint } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/Records.tsx';
import { Deliveries } from './Deliveries.tsx';
import { EndpointForm } from './EndpointForm.tsx';
import { Secret } from './Secret.tsx';

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
  const { enabled } = endpoint;
  return (
    <Page
      title={endpoint.url}
      beside={
        <Badge color={enabled ? 'green' : 'gray'}>
          {enabled ? t('webhooks.enabled') : t('webhooks.disabled')}
        </Badge>
      }
      text={
        <Text size="sm" c="dimmed">
          {[endpoint.description, endpoint.eventTypes?.join(', ') ?? t('webhooks.allEvents')]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      }
      parent={{ to: '/webhooks', label: t('webhooks.title') }}
      actions={<EndpointActions endpoint={endpoint} />}
    >
      <Deliveries endpointId={endpoint.id} />
    </Page>
  );
}

function EndpointActions({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useCan('webhooks:write');
  const [editing, edit] = useDisclosure();
  const [rotating, askRotate] = useDisclosure();
  const [deleting, askDelete] = useDisclosure();
  const toggle = useChange(
    () =>
      workbay.webhooks.updateEndpoint(
        endpoint.id,
        { enabled: !endpoint.enabled },
        { ifMatch: endpoint.version },
      ),
    { said: () => t('common.saved') },
  );
  const rotate = useChange(() => workbay.webhooks.rotateSecret(endpoint.id), { after: askRotate.close });
  const remove = useChange(() => workbay.webhooks.deleteEndpoint(endpoint.id), {
    said: () => t('common.deleted'),
    after: () => navigate('/webhooks', { replace: true }),
  });
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={edit.open}>
        {t('common.edit')}
      </Button>
      <Button variant="default" loading={toggle.isPending} onClick={() => toggle.mutate(undefined)}>
        {endpoint.enabled ? t('webhooks.disable') : t('webhooks.enable')}
      </Button>
      <Button variant="default" onClick={askRotate.open}>
        {t('webhooks.rotate')}
      </Button>
      <Button variant="default" onClick={askDelete.open}>
        {t('common.delete')}
      </Button>
      <Dialog opened={editing} onClose={edit.close} title={t('webhooks.edit')} size="lg">
        <EndpointForm key={endpoint.version} endpoint={endpoint} onDone={edit.close} />
      </Dialog>
      <Dialog opened={rotate.data !== undefined} onClose={rotate.reset} title={t('webhooks.secret')}>
        {rotate.data && <Secret secret={rotate.data.secret} onDone={rotate.reset} />}
      </Dialog>
      <Confirm
        opened={rotating}
        onClose={askRotate.close}
        title={t('webhooks.rotateTitle')}
        text={t('webhooks.rotateText')}
        action={t('webhooks.rotate')}
        loading={rotate.isPending}
        onConfirm={() => rotate.mutate(undefined)}
      />
      <Confirm
        opened={deleting}
        onClose={askDelete.close}
        title={t('webhooks.deleteTitle')}
        text={t('webhooks.deleteText')}
        action={t('common.delete')}
        danger
        loading={remove.isPending}
        onConfirm={() => remove.mutate(undefined)}
      />
    </>
  );
}
