import type { Permission } from '@workbay/sdk/schema';
import {
  ActivityIcon,
  BadgeIndianRupeeIcon,
  BellRingIcon,
  BookOpenIcon,
  BoxesIcon,
  CalendarCogIcon,
  CalendarDaysIcon,
  CarIcon,
  ChartColumnIcon,
  ClipboardCheckIcon,
  Clock9Icon,
  CreditCardIcon,
  DatabaseBackupIcon,
  FlaskConicalIcon,
  HistoryIcon,
  KeyIcon,
  ListChecksIcon,
  MapPinIcon,
  MessageCircleQuestionMarkIcon,
  ReceiptTextIcon,
  ShieldQuestionMarkIcon,
  ShoppingCartIcon,
  SquareKanbanIcon,
  StarIcon,
  StoreIcon,
  SunMediumIcon,
  TablePropertiesIcon,
  TruckIcon,
  UsersIcon,
  UsersRoundIcon,
  WalletIcon,
  WebhookIcon,
} from 'lucide-react';
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
    | 'work'
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
  icon: ComponentType<{ size?: number; strokeWidth?: number; 'aria-hidden'?: boolean }>;
  needs: Permission;
}

export const work: Place[] = [
  { to: '/', label: 'today', icon: SunMediumIcon, needs: 'summary:read' },
  { to: '/calendar', label: 'calendar', icon: CalendarDaysIcon, needs: 'bookings:read' },
  { to: '/requests', label: 'requests', icon: MessageCircleQuestionMarkIcon, needs: 'bookings:read' },
  { to: '/jobs', label: 'jobs', icon: SquareKanbanIcon, needs: 'jobs:read' },
  { to: '/customers', label: 'customers', icon: UsersIcon, needs: 'customers:read' },
  { to: '/vehicles', label: 'vehicles', icon: CarIcon, needs: 'vehicles:read' },
  { to: '/reminders', label: 'reminders', icon: BellRingIcon, needs: 'customers:write' },
  { to: '/items', label: 'items', icon: BoxesIcon, needs: 'items:read' },
  { to: '/purchases', label: 'purchases', icon: ShoppingCartIcon, needs: 'purchases:read' },
  { to: '/suppliers', label: 'suppliers', icon: TruckIcon, needs: 'purchases:read' },
  { to: '/estimates', label: 'estimates', icon: ClipboardCheckIcon, needs: 'estimates:read' },
  { to: '/invoices', label: 'invoices', icon: ReceiptTextIcon, needs: 'invoices:read' },
  { to: '/payments', label: 'payments', icon: BadgeIndianRupeeIcon, needs: 'payments:read' },
  { to: '/books', label: 'books', icon: BookOpenIcon, needs: 'ledger:read' },
  { to: '/reviews', label: 'reviews', icon: StarIcon, needs: 'customers:write' },
  { to: '/reports', label: 'reports', icon: ChartColumnIcon, needs: 'reports:read' },
];

export const settings: Place[] = [
  { to: '/team', label: 'team', icon: UsersRoundIcon, needs: 'members:read' },
  { to: '/my-work', label: 'work', icon: HistoryIcon, needs: 'jobs:read' },
  { to: '/pay', label: 'pay', icon: WalletIcon, needs: 'members:read' },
  { to: '/workshop', label: 'workshop', icon: StoreIcon, needs: 'workshop:read' },
  { to: '/listing', label: 'listing', icon: MapPinIcon, needs: 'workshop:read' },
  { to: '/hours', label: 'hours', icon: Clock9Icon, needs: 'workshop:read' },
  { to: '/booking-setup', label: 'booking', icon: CalendarCogIcon, needs: 'bookings:read' },
  { to: '/inspection-templates', label: 'inspections', icon: ListChecksIcon, needs: 'items:write' },
  { to: '/plan', label: 'plan', icon: CreditCardIcon, needs: 'billing:read' },
  { to: '/activity', label: 'activity', icon: ActivityIcon, needs: 'events:read' },
  { to: '/audit', label: 'audit', icon: ShieldQuestionMarkIcon, needs: 'audit:read' },
  { to: '/api-keys', label: 'apiKeys', icon: KeyIcon, needs: 'apiKeys:read' },
  { to: '/webhooks', label: 'webhooks', icon: WebhookIcon, needs: 'webhooks:read' },
  { to: '/imports', label: 'imports', icon: TablePropertiesIcon, needs: 'imports:write' },
  { to: '/data', label: 'data', icon: DatabaseBackupIcon, needs: 'audit:read' },
  { to: '/test-mode', label: 'testMode', icon: FlaskConicalIcon, needs: 'apiKeys:read' },
];
