import { Badge, Group } from '@mantine/core';
import type { WaitingVerification } from '@workbay/sdk/schema';
import { FileTextIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { platformApi } from './platformSession.ts';

/** Who waits to be checked, the longest first. */
export default function PlatformVerificationsPage() {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const pages = platformApi.useInfiniteQuery(
    'get',
    '/v1/platform/verifications',
    { params: { query: { limit: 30 } } },
    byCursor,
  );
  const columns: Column<WaitingVerification>[] = [
    { label: t('common.name'), render: one => one.name },
    {
      label: t('platform.kind'),
      render: one => (
        <Group gap={6} component="span">
          {t(`platform.kinds.${one.kind}`)}
          {one.renewal && <Badge color="teal">{t('platform.renewal')}</Badge>}
        </Group>
      ),
    },
    { label: t('address.city'), render: one => one.city ?? '', wideOnly: true },
    { label: t('platform.waitsSince'), right: true, render: one => shortTime(one.since) },
  ];
  return (
    <Page title={t('platform.verifications')}>
      <Records
        label={t('platform.verifications')}
        pages={pages}
        columns={columns}
        to={({ kind, id }) => `/platform/${kind === 'workshop' ? 'workshops' : 'users'}/${id}`}
        empty={
          <Empty icon={FileTextIcon} title={t('platform.nobodyWaits')} text={t('platform.nobodyWaitsText')} />
        }
      />
    </Page>
  );
}
