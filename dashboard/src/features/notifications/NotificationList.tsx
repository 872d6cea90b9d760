import { Box, Text, ThemeIcon } from '@mantine/core';
import {
  IconAlarm,
  IconAt,
  IconCalendarEvent,
  IconCar,
  IconCircleCheck,
  IconClipboardCheck,
  IconCoinRupee,
  IconMessageQuestion,
  IconPackages,
  IconStar,
  IconUserPlus,
  IconX,
} from '@tabler/icons-react';
import type { Notification } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import classes from './NotificationList.module.css';

const icons = {
  'request.received': IconMessageQuestion,
  'request.accepted': IconCircleCheck,
  'request.lost': IconX,
  'booking.requested': IconCalendarEvent,
  'booking.moved': IconCalendarEvent,
  'booking.cancelled': IconX,
  'job.assigned': IconCar,
  'job.mentioned': IconAt,
  'job.ready': IconCircleCheck,
  'job.promise_at_risk': IconAlarm,
  'payment.to_confirm': IconCoinRupee,
  'payment.confirmed': IconCircleCheck,
  'payment.rejected': IconX,
  'payment.taken_back': IconX,
  'payment.restored': IconCircleCheck,
  'estimate.approved': IconClipboardCheck,
  'estimate.declined': IconX,
  'payout.requested': IconCoinRupee,
  'payout.paid': IconCircleCheck,
  'payout.rejected': IconX,
  'member.joined': IconUserPlus,
  'item.stock_low': IconPackages,
  'review.created': IconStar,
};

const folders = {
  job: '/jobs',
  estimate: '/estimates',
  invoice: '/invoices',
  customer: '/customers',
  item: '/items',
};

function pageOf({ about: { resource, id } }: Notification): string {
  if (resource === 'member') return '/team';
  if (resource === 'review') return '/reviews';
  if (resource === 'payout') return '/pay';
  if (resource === 'request') return '/requests';
  return resource === 'booking' ? `/calendar?booking=${id}` : `${folders[resource]}/${id}`;
}

/** Each leads to what it is about, and is read by that. */
export function NotificationList({ items, onOpen }: { items: Notification[]; onOpen?: () => void }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('notifications.title')}>
      {items.map(item => (
        <Row key={item.id} item={item} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Row({ item, onOpen }: { item: Notification; onOpen?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { shortTime, money } = useFormat();
  const read = useChange(() => workbay.notifications.mark(item.id, { read: true }));
  const Icon = icons[item.type];
  const { label, customerName, amount, at } = item.about;
  const details = [
    amount === null ? null : money(amount),
    item.type === 'member.joined' ? null : label,
    customerName,
    item.type.startsWith('booking.') && at ? shortTime(at) : null,
    item.type === 'job.promise_at_risk' && at ? t('notifications.promised', { time: shortTime(at) }) : null,
  ].filter(text => text !== null);
  return (
    <li>
      <Link
        to={pageOf(item)}
        className={classes.row}
        onClick={() => {
          if (!item.read) read.mutate(undefined);
          onOpen?.();
        }}
      >
        <ThemeIcon
          variant="light"
          color={item.priority === 'high' ? 'orange' : 'brand'}
          size={34}
          radius="xl"
          aria-hidden
        >
          <Icon size={18} />
        </ThemeIcon>
        <Box flex={1} miw={0}>
          <Text size="sm" fw={item.read ? 450 : 640}>
            {t(`notifications.says.${item.type}`, { name: label ?? '' })}
          </Text>
          {details.length > 0 && <Text size="sm">{details.join(' · ')}</Text>}
          <Text size="xs" c="dimmed">
            {shortTime(item.createdAt)}
          </Text>
        </Box>
        {!item.read && <span className={classes.dot} role="img" aria-label={t('notifications.unread')} />}
      </Link>
    </li>
  );
}
