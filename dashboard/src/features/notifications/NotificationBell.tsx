import { ActionIcon, Box, Button, Group, Indicator, Popover, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Records.tsx';
import { NotificationList } from './NotificationList.tsx';
import { useKeptPush } from './useKeptPush.ts';
import { badgeOf, useUnread } from './useUnread.ts';

/** The bell with its badge; opens the newest. */
export function NotificationBell() {
  const { t } = useTranslation();
  const unread = useUnread();
  useKeptPush();
  const [opened, { toggle, close }] = useDisclosure();
  if (unread === null) return null;
  return (
    <Popover
      opened={opened}
      onChange={toggle}
      position="bottom-start"
      width="min(22rem, calc(100vw - 2rem))"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Indicator label={badgeOf(unread)} size={17} disabled={unread === 0} color="red.8" offset={5}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={38}
            onClick={toggle}
            aria-label={t('notifications.open', { count: unread })}
          >
            <BellIcon size={20} strokeWidth={1.7} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} aria-label={t('notifications.title')}>
        <Newest unread={unread} close={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Newest({ unread, close }: { unread: number; close: () => void }) {
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
