import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { BellIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/Loading.tsx';
import { useKeptPush } from './useKeptPush.ts';
import { badgeOf, useUnread } from './useUnread.ts';

const Newest = lazy(() => import('./Newest.tsx'));

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
        <Suspense fallback={<Loading rows={1} height={160} />}>
          <Newest unread={unread} close={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
