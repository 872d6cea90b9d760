import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';

/** `_id` is the tenant's id: a workshop has one. */
export type OpeningHoursDocument = TenantDocument & {
  week: components['schemas']['WeekHours'];
  holidays: components['schemas']['Holiday'][];
};

export const openingHoursCollection = defineTenantCollection<OpeningHoursDocument>('openingHours', {
  indexes: [],
});
