import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { personById } from '../auth/people.ts';
import { serviceTypes } from '../directory/serviceTypes.ts';
import { queueMail } from '../mails/mails.ts';
import { formatMoney } from '../money/format.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import type { CustomerRequestDocument } from './store.ts';

type News =
  | { news: 'quoted'; workshopName: string; price: number; currency: string }
  | { news: 'withdrawn' | 'all_declined'; workshopName: string }
  | { news: 'expired' };

/** Mails the customer what became of their request, unless their mail comes back. */
export async function tellCustomer(
  scope: DataScope & { config: Config },
  { _id, userId, serviceType }: Pick<CustomerRequestDocument, '_id' | 'userId' | 'serviceType'>,
  happened: News,
): Promise<void> {
  const person = await personById(scope, userId);
  if (!person) return;
  const { name, email, language } = person;
  if ((await findSuppressions(scope, email)).length > 0) return;
  const quoted = happened.news === 'quoted' ? happened : null;
  await queueMail(scope, {
    to: { email, name },
    language,
    content: {
      template: 'service_request',
      news: happened.news,
      name,
      what: serviceTypes[serviceType][language],
      workshopName: 'workshopName' in happened ? happened.workshopName : '',
      price: quoted ? formatMoney(quoted.price, quoted.currency) : '',
      link: `${scope.config.publicUrl}/my/requests/${_id}`,
    },
  });
}
