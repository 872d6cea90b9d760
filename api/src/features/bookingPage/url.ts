import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { bookUrl } from '../bookings/bookUrl.ts';
import { bookingRules } from '../bookings/settings.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

/** Whether customers find its page: one that does not let them book is as one that there is not. */
export const isOpenToCustomers = ({ verification, blocked, closing }: WorkshopDocument): boolean =>
  verification === 'verified' && !blocked && !closing;

/** Where customers of the scope's workshop book by themselves; null where they cannot. */
export async function bookingPageUrl(
  scope: DataScope & { config: Config },
  workshop: WorkshopDocument,
): Promise<string | null> {
  if (!isOpenToCustomers(workshop) || !(await bookingRules(scope)).online) return null;
  return bookUrl(scope, workshop);
}
