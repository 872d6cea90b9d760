import {
  IconActivity,
  IconBellRinging,
  IconBook2,
  IconBuildingStore,
  IconCalendarCog,
  IconCalendarEvent,
  IconCar,
  IconChartBar,
  IconClipboardCheck,
  IconClockHour9,
  IconCoinRupee,
  IconCreditCard,
  IconDatabaseExport,
  IconFileInvoice,
  IconFlask,
  IconKey,
  IconLayoutKanban,
  IconListCheck,
  IconMapPin,
  IconMessageQuestion,
  IconPackages,
  IconShieldSearch,
  IconShoppingCart,
  IconStar,
  IconSunHigh,
  IconTableImport,
  IconTruckDelivery,
  IconUsers,
  IconUsersGroup,
  IconWallet,
  IconWebhook,
} from '@tabler/icons-react';
import type { Permission } from '@workbay/sdk/schema';
import type { ComponentType } from 'react';

interface Place {
  to: string;
  label:
    | 'today'
    | 'calendar'
    | 'requests'
    | 'booking'
    | 'jobs'
    | 'customers'
    | 'vehicles'
    | 'reminders'
    | 'items'
    | 'purchases'
    | 'suppliers'
    | 'estimates'
    | 'invoices'
    | 'payments'
    | 'books'
    | 'reports'
    | 'team'
    | 'pay'
    | 'workshop'
    | 'listing'
    | 'hours'
    | 'reviews'
    | 'inspections'
    | 'activity'
    | 'audit'
    | 'data'
    | 'imports'
    | 'plan'
    | 'testMode'
    | 'apiKeys'
    | 'webhooks';
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  needs: Permission;
}

export const work: Place[] = [
  { to: '/', label: 'today', icon: IconSunHigh, needs: 'summary:read' },
  { to: '/calendar', label: 'calendar', icon: IconCalendarEvent, needs: 'bookings:read' },
  { to: '/requests', label: 'requests', icon: IconMessageQuestion, needs: 'bookings:read' },
  { to: '/jobs', label: 'jobs', icon: IconLayoutKanban, needs: 'jobs:read' },
  { to: '/customers', label: 'customers', icon: IconUsers, needs: 'customers:read' },
  { to: '/vehicles', label: 'vehicles', icon: IconCar, needs: 'vehicles:read' },
  { to: '/reminders', label: 'reminders', icon: IconBellRinging, needs: 'customers:write' },
  { to: '/items', label: 'items', icon: IconPackages, needs: 'items:read' },
  { to: '/purchases', label: 'purchases', icon: IconShoppingCart, needs: 'purchases:read' },
  { to: '/suppliers', label: 'suppliers', icon: IconTruckDelivery, needs: 'purchases:read' },
  { to: '/estimates', label: 'estimates', icon: IconClipboardCheck, needs: 'estimates:read' },
  { to: '/invoices', label: 'invoices', icon: IconFileInvoice, needs: 'invoices:read' },
  { to: '/payments', label: 'payments', icon: IconCoinRupee, needs: 'payments:read' },
  { to: '/books', label: 'books', icon: IconBook2, needs: 'ledger:read' },
  { to: '/reviews', label: 'reviews', icon: IconStar, needs: 'customers:write' },
  { to: '/reports', label: 'reports', icon: IconChartBar, needs: 'reports:read' },
];

export const settings: Place[] = [
  { to: '/team', label: 'team', icon: IconUsersGroup, needs: 'members:read' },
  { to: '/pay', label: 'pay', icon: IconWallet, needs: 'members:read' },
  { to: '/workshop', label: 'workshop', icon: IconBuildingStore, needs: 'workshop:read' },
  { to: '/listing', label: 'listing', icon: IconMapPin, needs: 'workshop:read' },
  { to: '/hours', label: 'hours', icon: IconClockHour9, needs: 'workshop:read' },
  { to: '/booking-setup', label: 'booking', icon: IconCalendarCog, needs: 'bookings:read' },
  { to: '/inspection-templates', label: 'inspections', icon: IconListCheck, needs: 'items:write' },
  { to: '/plan', label: 'plan', icon: IconCreditCard, needs: 'billing:read' },
  { to: '/activity', label: 'activity', icon: IconActivity, needs: 'events:read' },
  { to: '/audit', label: 'audit', icon: IconShieldSearch, needs: 'audit:read' },
  { to: '/api-keys', label: 'apiKeys', icon: IconKey, needs: 'apiKeys:read' },
  { to: '/webhooks', label: 'webhooks', icon: IconWebhook, needs: 'webhooks:read' },
  { to: '/imports', label: 'imports', icon: IconTableImport, needs: 'imports:write' },
  { to: '/data', label: 'data', icon: IconDatabaseExport, needs: 'audit:read' },
  { to: '/test-mode', label: 'testMode', icon: IconFlask, needs: 'apiKeys:read' },
];
