import { ActionIcon, Button, Code, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ApiKey } from '@workbay/sdk/schema';
import { BookIcon, EllipsisIcon, KeyIcon, PlusIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { EditApiKey } from './EditApiKey.tsx';
import { NewApiKey } from './NewApiKey.tsx';
import { RollApiKey } from './RollApiKey.tsx';

export default function ApiKeysPage() {
  const { t } = useTranslation();
  const { date, shortTime } = useFormat();
  const mayChange = useCan('apiKeys:write');
  const inTest = useMe()?.workshop?.livemode === false;
  const [adding, add] = useDisclosure();
  const [editing, setEditing] = useState<ApiKey | null>(null);
  const [rolling, setRolling] = useState<ApiKey | null>(null);
  const [ending, setEnding] = useState<ApiKey | null>(null);
  const pages = api.useInfiniteQuery('get', '/v1/api-keys', { params: { query: { limit: 30 } } }, byCursor);
  const revoke = useChange((key: ApiKey) => workbay.apiKeys.revoke(key.id), {
    said: () => t('apiKeys.revoked'),
    after: () => setEnding(null),
  });
  const columns: Column<ApiKey>[] = [
    { label: t('common.name'), render: key => key.name },
    { label: t('apiKeys.key'), render: key => <Secret apiKey={key} /> },
    { label: t('apiKeys.holder'), render: key => <Holder apiKey={key} /> },
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
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="default" aria-label={t('apiKeys.more', { name: key.name })}>
                    <EllipsisIcon size={16} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setEditing(key)}>{t('common.edit')}</Menu.Item>
                  <Menu.Item onClick={() => setRolling(key)}>{t('apiKeys.roll')}</Menu.Item>
                  <Menu.Item color="red" onClick={() => setEnding(key)}>
                    {t('apiKeys.revoke')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      title={t('apiKeys.title')}
      text={inTest ? t('apiKeys.textTest') : t('apiKeys.text')}
      actions={
        <>
          <Button
            component="a"
            href="/docs"
            variant="default"
            leftSection={<BookIcon size={16} aria-hidden />}
          >
            {t('apiKeys.docs')}
          </Button>
          {mayChange && (
            <Button leftSection={<PlusIcon size={16} aria-hidden />} onClick={add.open}>
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
        empty={<Empty icon={KeyIcon} title={t('apiKeys.empty')} text={t('apiKeys.emptyText')} />}
      />
      <Dialog opened={adding} onClose={add.close} title={t('apiKeys.new')} size="lg">
        <NewApiKey onDone={add.close} />
      </Dialog>
      <Dialog
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing?.name ?? ''}
        size="lg"
      >
        {editing && <EditApiKey apiKey={editing} onDone={() => setEditing(null)} />}
      </Dialog>
      <Dialog
        opened={rolling !== null}
        onClose={() => setRolling(null)}
        title={t('apiKeys.rollTitle', { name: rolling?.name ?? '' })}
      >
        {rolling && <RollApiKey apiKey={rolling} onDone={() => setRolling(null)} />}
      </Dialog>
      <Confirm
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t('apiKeys.revokeTitle', { name: ending?.name ?? '' })}
        text={t('apiKeys.revokeText')}
        action={t('apiKeys.revoke')}
        danger
        change={revoke}
        onConfirm={() => ending && revoke.mutate(ending)}
      />
    </Page>
  );
}

/** Who knows the key's secret, and whether they still should. */
function Holder({ apiKey: { holder } }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  if (!holder) return null;
  return (
    <>
      {holder.name}
      {holder.standing !== 'holds' && (
        <Text size="xs" c="red.8">
          {t(`apiKeys.standing.${holder.standing}`)}
        </Text>
      )}
    </>
  );
}

/** What a key is known by, from where it works, and until when its old secret does. */
function Secret({ apiKey: { prefix, allowedAddresses, previousUntil } }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  return (
    <>
      <Code>{prefix}…</Code>
      {previousUntil && (
        <Text size="xs" c="dimmed">
          {t('apiKeys.previousUntil', { time: shortTime(previousUntil) })}
        </Text>
      )}
      {allowedAddresses.length > 0 && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {allowedAddresses.join(', ')}
        </Text>
      )}
    </>
  );
}
