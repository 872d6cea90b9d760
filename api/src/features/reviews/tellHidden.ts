import type { Config } from '../../config.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { findCustomer } from '../customers/customers.ts';
import { queueMail } from '../mails/mails.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { ReviewDocument } from './store.ts';

/**
 * Tells who wrote a review that nobody else sees it, and why. It holds no link: the workshop, which may have asked for this, could
 * have put down an address of its own since they wrote.
 */
export async function tellHidden(
  scope: DataScope & { config: Config },
  { customerId, linkEndsAt }: ReviewDocument,
  reason: string,
): Promise<void> {
  const [customer, workshop] = await Promise.all([findCustomer(scope, customerId), getWorkshop(scope)]);
  if (!customer?.email) return;
  await queueMail(scope, {
    to: { email: customer.email, name: customer.name },
    language: workshop.documentLanguage,
    content: {
      template: 'review_hidden',
      name: customer.name,
      workshopName: workshop.name,
      reason,
      changeable: linkEndsAt > nowOf(scope),
    },
  });
}
