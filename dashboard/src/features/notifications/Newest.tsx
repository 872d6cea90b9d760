import { Box, Button, Group, ScrollArea, Text } from '@mantine/core';
import { BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NotificationList } from './NotificationList.tsx';

/** What the bell opens. */
export default function Newest({ unread, close }: { unread: number; close: () => void }) {
  const { t } = useTranslation();
  const newest = api.useQuery(
    'get',
    '/v1/notifications',
    { params: { query: { limit: 10 } } },
    { staleTime: 0 },
  );
  const readAll = useChange(() => workbay.notifications.markAll());
  const items = newest.data?.data ?? [];
  return (
    <>
      <Group justify="space-between" px="md" py="xs">
        <Text fw={640}>{t('notifications.title')}</Text>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={unread === 0}
          loading={readAll.isPending}
          onClick={() => readAll.mutate(undefined)}
        >
          {t('notifications.readAll')}
        </Button>
      </Group>
      <ScrollArea.Autosize mah="60vh" style={{ borderBlock: '1px solid var(--workbay-line)' }}>
        {newest.isPending ? (
          <Loading rows={3} />
        ) : items.length > 0 ? (
          <NotificationList items={items} onOpen={close} />
        ) : (
          <Empty icon={BellIcon} title={t('notifications.empty')} text={t('notifications.emptyText')} />
        )}
      </ScrollArea.Autosize>
      <Box p={6}>
        <Button component={Link} to="/notifications" variant="subtle" fullWidth onClick={close}>
          {t('notifications.all')}
        </Button>
      </Box>
    </>
  );
}
