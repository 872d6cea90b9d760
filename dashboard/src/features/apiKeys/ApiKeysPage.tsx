import { Button, Code } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBook, IconKey, IconPlus } from '@tabler/icons-react';
import type { ApiKey } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { NewApiKey } from './NewApiKey.tsx';

export default function ApiKeysPage() {
  const { t } = useTranslation();
  const { date, shortTime } = useFormat();
  const mayChange = useCan('apiKeys:write');
  const [adding, add] = useDisclosure();
  const [ending, setEnding] = useState<ApiKey | null>(null);
  const pages = api.useInfiniteQuery('get', '/v1/api-keys', { params: { query: { limit: 30 } } }, byCursor);
  const revoke = useChange((key: ApiKey) => workbay.apiKeys.revoke(key.id), {
    said: () => t('apiKeys.revoked'),
    after: () => setEnding(null),
  });
  const columns: Column<ApiKey>[] = [
    { label: t('common.name'), render: key => key.name },
    { label: t('apiKeys.key'), render: key => <Code>{key.prefix}…</Code> },
    { label: t('apiKeys.permissions'), render: key => t('apiKeys.count', { count: key.permissions.length }) },
    {
      label: t('apiKeys.lastUsed'),
      render: key => (key.lastUsedAt ? shortTime(key.lastUsedAt) : t('apiKeys.neverUsed')),
      wideOnly: true,
    },
    {
      label: t('apiKeys.expiresAt'),
      render: key => (key.expiresAt ? date(key.expiresAt) : t('apiKeys.never')),
      wideOnly: true,
    },
    ...(mayChange
      ? [
          {
            label: t('common.actions'),
            right: true,
            render: (key: ApiKey) => (
              <Button size="xs" variant="default" onClick={() => setEnding(key)}>
                {t('apiKeys.revoke')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      title={t('apiKeys.title')}
      text={t('apiKeys.text')}
      actions={
        <>
          <Button
            component="a"
            href="/docs"
            variant="default"
            leftSection={<IconBook size={16} aria-hidden />}
          >
            {t('apiKeys.docs')}
          </Button>
          {mayChange && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add.open}>
              {t('apiKeys.new')}
            </Button>
          )}
        </>
      }
    >
      <Records
        label={t('apiKeys.title')}
        pages={pages}
        columns={columns}
        empty={<Empty icon={IconKey} title={t('apiKeys.empty')} text={t('apiKeys.emptyText')} />}
      />
      <Dialog opened={adding} onClose={add.close} title={t('apiKeys.new')} size="lg">
        <NewApiKey onDone={add.close} />
      </Dialog>
      <Confirm
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t('apiKeys.revokeTitle', { name: ending?.name ?? '' })}
        text={t('apiKeys.revokeText')}
        action={t('apiKeys.revoke')}
        danger
        loading={revoke.isPending}
        onConfirm={() => ending && revoke.mutate(ending)}
      />
    </Page>
  );
}
