import type { AuditRecord } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

/** What can be changed, and has a name in the locales. */
export const types = [
  'job',
  'estimate',
  'invoice',
  'payment',
  'customer',
  'vehicle',
  'item',
  'stockMovement',
  'supplier',
  'supplierPayment',
  'purchase',
  'member',
  'invite',
  'role',
  'apiKey',
  'webhookEndpoint',
  'workshop',
  'session',
  'advance',
  'auditRecord',
  'bay',
  'bookableService',
  'booking',
  'bookingSetting',
  'cashDrawer',
  'dispute',
  'export',
  'file',
  'import',
  'inspection',
  'inspectionTemplate',
  'invoiceNote',
  'listing',
  'openingHour',
  'paper',
  'payout',
  'reminder',
  'review',
  'serviceRequest',
  'shareLink',
  'subscription',
  'taxRate',
  'timeEntry',
  'user',
  'wallet',
] as const;

/** Also of a list that was taken out, which goes by its plural. */
export function useTypeName() {
  const { t } = useTranslation();
  return (type: string): string => {
    const known = types.find(name => name === type || `${name}s` === type);
    return known ? t(`audit.types.${known}`) : type;
  };
}

/** What was done; by its operation where that is of a release that this one does not know. */
export function useDeedName() {
  const { t, i18n } = useTranslation();
  const typeName = useTypeName();
  const isKnown = (key: string): key is 'did.jobs.create' => i18n.exists(key);
  return ({ operation, resources: [first] }: AuditRecord): string => {
    const key = `did.${operation}`;
    if (isKnown(key)) return t(key);
    return first?.action === 'read' ? `${t('audit.actions.read')}: ${typeName(first.type)}` : operation;
  };
}

/** All that can be asked for, by name; and what the address asks for, such as the type of an event. */
export function useDeeds(asked: string): { value: string; label: string }[] {
  const { t } = useTranslation();
  const deeds = Object.entries(t('did', { returnObjects: true })).flatMap(([resource, names]) =>
    Object.entries(names).map(([name, label]) => ({ value: `${resource}.${name}`, label })),
  );
  const isListed = asked === '' || deeds.some(({ value }) => value === asked);
  return isListed ? deeds : [...deeds, { value: asked, label: asked }];
}

/** Who did it; the platform's own people and programs by what they are. */
export function useActorName() {
  const { t } = useTranslation();
  return ({ actor }: AuditRecord): string => actor.name ?? t(`audit.actors.${actor.kind}`);
}
