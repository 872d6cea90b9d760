import { Anchor, Text } from '@mantine/core';
import { IconShieldSearch } from '@tabler/icons-react';
import type { AuditRecord } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { AuditDetails } from '../audit/AuditDetails.tsx';
import { platformApi } from './platformSession.ts';

/** What administrators did and looked at. */
export default function PlatformAuditPage() {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const [shown, setShown] = useState<AuditRecord | null>(null);
  const pages = platformApi.useInfiniteQuery(
    'get',
    '/v1/platform/audit',
    { params: { query: { limit: 50 } } },
    byCursor,
  );
  const columns: Column<AuditRecord>[] = [
    {
      label: t('audit.what'),
      render: record => (
        <Anchor component="button" type="button" ta="left" fw={560} onClick={() => setShown(record)}>
          {record.operation}
        </Anchor>
      ),
    },
    {
      label: t('audit.who'),
      render: ({ actor }) => actor.name ?? t(`audit.actors.${actor.kind}`),
    },
    { label: t('audit.address'), render: record => record.address, wideOnly: true },
    {
      label: t('common.date'),
      right: true,
      render: record => (
        <Text span inherit c="dimmed">
          {shortTime(record.at)}
        </Text>
      ),
    },
  ];
  return (
    <Page title={t('nav.audit')} text={t('platform.auditText')}>
      <Records
        label={t('nav.audit')}
        pages={pages}
        columns={columns}
        empty={<Empty icon={IconShieldSearch} title={t('common.nothingFound')} />}
      />
      <Dialog opened={shown !== null} onClose={() => setShown(null)} title={shown?.operation ?? ''} size="xl">
        {shown && <AuditDetails record={shown} />}
      </Dialog>
    </Page>
  );
}
