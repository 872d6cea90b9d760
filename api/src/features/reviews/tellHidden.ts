import type { Config } from '../../config.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { findCustomer } from '../customers/customers.ts';
import { queueMail } from '../mails/mails.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { ReviewDocument } from './store.ts';
import { reviewUrl } from './token.ts';

/** Tells who wrote a review that nobody else sees it, why, and where they can change it. */
export async function tellHidden(
  scope: DataScope & { config: Config },
  { _id, customerId, linkEndsAt }: ReviewDocument,
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
      link: linkEndsAt > nowOf(scope) ? reviewUrl(scope, _id) : null,
    },
  });
}
