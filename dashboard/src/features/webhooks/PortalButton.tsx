import { Button } from '@mantine/core';
import { ExternalLinkIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';

/** Leads to the delivery service's own page of the workshop, where it has one. */
export function PortalButton() {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/v1/webhooks/service', {}, { staleTime: Infinity });
  const open = useChange(() => workbay.webhooks.openPortal(), {
    after: ({ url }) => window.location.assign(url),
  });
  if (!data?.portal) return null;
  return (
    <Button
      variant="default"
      leftSection={<ExternalLinkIcon size={16} aria-hidden />}
      loading={open.isPending}
      onClick={() => open.mutate(undefined)}
    >
      {t('webhooks.openPortal')}
    </Button>
  );
}
