import type { Config } from '../../config.ts';
import { newId } from '../../data/ids.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { getCustomer } from '../customers/customers.ts';
import { isInDirectory } from '../directory/entry.ts';
import type { JobDocument } from '../jobs/store.ts';
import { queueMail } from '../mails/mails.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { reviewsCollection } from './store.ts';
import { hashForReview, reviewUrl } from './token.ts';

const day = 24 * 60 * 60_000;
const linkDays = 90;

type Delivered = Pick<JobDocument, '_id' | 'number' | 'customer'>;

/** Asks the customer of a delivered job, a day later, how it was; once, and where the directory has a place for the answer. */
export async function inviteReview(
  scope: DataScope & { config: Config },
  { _id: jobId, number, customer: { id: customerId } }: Delivered,
): Promise<void> {
  if (!(await isInDirectory(scope))) return;
  const [customer, workshop] = await Promise.all([getCustomer(scope, customerId), getWorkshop(scope)]);
  if (!customer.email) return;
  const reviews = tenantCollection(scope, reviewsCollection);
  if (await reviews.exists({ jobId })) return;
  const now = nowOf(scope);
  const _id = newId('rev');
  await reviews.insertOne({
    _id,
    jobId,
    jobNumber: number,
    customerId,
    name: firstName(customer.name),
    tokenHash: hashForReview(scope, _id),
    linkEndsAt: new Date(now.getTime() + linkDays * day),
    status: 'invited',
    written: null,
    former: [],
    reply: null,
    report: null,
    reported: false,
    decision: null,
    uploads: 0,
  });
  await queueMail(scope, {
    to: { email: customer.email, name: customer.name },
    language: workshop.documentLanguage,
    notBefore: new Date(now.getTime() + day),
    content: {
      template: 'review_invitation',
      workshopName: workshop.name,
      customerName: customer.name,
      number,
      link: reviewUrl(scope, _id),
    },
  });
}

const firstName = (name: string): string => (name.trim().split(/\s+/)[0] ?? name).slice(0, 60);
