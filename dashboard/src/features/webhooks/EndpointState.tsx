import { Badge } from '@mantine/core';
import type { WebhookEndpoint } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

export function EndpointState({ endpoint: { enabled, paused, fault } }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation();
  if (!enabled) return <Badge color={fault ? 'red' : 'gray'}>{t('webhooks.disabled')}</Badge>;
  if (paused) return <Badge color="orange">{t('webhooks.paused')}</Badge>;
  return <Badge color="green">{t('webhooks.enabled')}</Badge>;
}
