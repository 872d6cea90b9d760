import type { Permission } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import {
  BellIcon,
  HistoryIcon,
  LockIcon,
  MonitorSmartphoneIcon,
  PlusIcon,
  ShieldCheckIcon,
  SlidersHorizontalIcon,
  UserCircleIcon,
} from 'lucide-react';
import { settings, work } from '../navigation.ts';
import type { Command } from './command.ts';

interface Place extends Pick<Command, 'label' | 'icon'> {
  to: string;
  needs?: Permission;
}

/** Where something new is begun. */
export const beginnings = (t: TFunction): Place[] => [
  { to: '/jobs/new', label: t('jobs.new'), icon: PlusIcon, needs: 'jobs:write' },
  { to: '/calendar?new=1', label: t('bookings.new'), icon: PlusIcon, needs: 'bookings:write' },
  { to: '/customers?new=1', label: t('customers.new'), icon: PlusIcon, needs: 'customers:write' },
  { to: '/vehicles?new=1', label: t('vehicles.new'), icon: PlusIcon, needs: 'vehicles:write' },
  { to: '/estimates/new', label: t('estimates.new'), icon: PlusIcon, needs: 'estimates:write' },
  { to: '/invoices/new', label: t('invoices.new'), icon: PlusIcon, needs: 'invoices:write' },
  { to: '/purchases/new', label: t('purchases.new'), icon: PlusIcon, needs: 'purchases:write' },
  { to: '/items?new=1', label: t('items.new'), icon: PlusIcon, needs: 'items:write' },
  { to: '/suppliers?new=1', label: t('suppliers.new'), icon: PlusIcon, needs: 'purchases:write' },
  { to: '/reminders?new=1', label: t('reminders.new'), icon: PlusIcon, needs: 'customers:write' },
];

/** The pages of the menu. */
export const pages = (t: TFunction): Place[] =>
  [...work, ...settings].map(({ label, ...place }) => ({ ...place, label: t(`nav.${label}`) }));

/** The pages about the person. */
export const ownPages = (t: TFunction): Place[] => [
  { to: '/notifications', label: t('notifications.title'), icon: BellIcon },
  {
    to: '/notifications/preferences',
    label: t('notifications.preferences.title'),
    icon: SlidersHorizontalIcon,
  },
  { to: '/profile', label: t('profile.title'), icon: UserCircleIcon },
  { to: '/account', label: t('account.title'), icon: LockIcon },
  { to: '/devices', label: t('devices.title'), icon: MonitorSmartphoneIcon },
  { to: '/security', label: t('factors.title'), icon: ShieldCheckIcon },
  { to: '/record', label: t('ownRecord.title'), icon: HistoryIcon },
];
