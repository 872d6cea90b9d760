import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WebhookEndpoint } from '@workbay/sdk/schema';
import { PlusIcon, WebhookIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { EndpointForm } from './EndpointForm.tsx';
import { EndpointState } from './EndpointState.tsx';
import { PortalButton } from './PortalButton.tsx';

export default function WebhooksPage() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const mayChange = useCan('webhooks:write');
  const [adding, add] = useDisclosure();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/webhooks/endpoints',
    { params: { query: { limit: 20 } } },
    byCursor,
  );
  const columns: Column<WebhookEndpoint>[] = [
    { label: t('webhooks.url'), render: endpoint => endpoint.url },
    { label: t('webhooks.description'), render: endpoint => endpoint.description ?? '', wideOnly: true },
    {
      label: t('webhooks.eventTypes'),
      render: ({ eventTypes }) =>
        eventTypes ? t('webhooks.count', { count: eventTypes.length }) : t('webhooks.allEvents'),
    },
    {
      label: t('common.status'),
      render: endpoint => <EndpointState endpoint={endpoint} />,
    },
    { label: t('common.created'), render: endpoint => date(endpoint.createdAt), wideOnly: true },
  ];
  return (
    <Page
      title={t('webhooks.title')}
      text={t('webhooks.text')}
      actions={
        mayChange && (
          <>
            <PortalButton />
            <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={add.open}>
              {t('webhooks.new')}
            </Button>
          </>
        )
      }
    >
      <Records
        label={t('webhooks.title')}
        pages={pages}
        columns={columns}
        to={endpoint => `/webhooks/${endpoint.id}`}
        empty={<Empty icon={WebhookIcon} title={t('webhooks.empty')} text={t('webhooks.emptyText')} />}
      />
      <Dialog opened={adding} onClose={add.close} title={t('webhooks.new')} size="lg">
        <EndpointForm onDone={add.close} />
      </Dialog>
    </Page>
  );
}
