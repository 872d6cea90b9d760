import { Box, Text, ThemeIcon } from '@mantine/core';
import type { Notification } from '@workbay/sdk/schema';
import {
  AlarmClockIcon,
  AtSignIcon,
  BadgeIndianRupeeIcon,
  BoxesIcon,
  CalendarDaysIcon,
  CarIcon,
  CircleCheckIcon,
  ClipboardCheckIcon,
  MessageCircleQuestionMarkIcon,
  StarIcon,
  UserPlusIcon,
  XIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import classes from './NotificationList.module.css';

const icons = {
  'request.received': MessageCircleQuestionMarkIcon,
  'request.accepted': CircleCheckIcon,
  'request.lost': XIcon,
  'booking.requested': CalendarDaysIcon,
  'booking.moved': CalendarDaysIcon,
  'booking.cancelled': XIcon,
  'job.assigned': CarIcon,
  'job.mentioned': AtSignIcon,
  'job.ready': CircleCheckIcon,
  'job.promise_at_risk': AlarmClockIcon,
  'payment.to_confirm': BadgeIndianRupeeIcon,
  'payment.confirmed': CircleCheckIcon,
  'payment.rejected': XIcon,
  'payment.taken_back': XIcon,
  'payment.restored': CircleCheckIcon,
  'payment.refund_failed': XIcon,
  'estimate.approved': ClipboardCheckIcon,
  'estimate.declined': XIcon,
  'payout.requested': BadgeIndianRupeeIcon,
  'payout.paid': CircleCheckIcon,
  'payout.rejected': XIcon,
  'member.joined': UserPlusIcon,
  'item.stock_low': BoxesIcon,
  'review.created': StarIcon,
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
