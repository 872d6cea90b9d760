import { renderShort } from '../../adapters/mail/templates.ts';
import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { personById } from '../auth/people.ts';
import { serviceTypes } from '../directory/serviceTypes.ts';
import { queueMail } from '../mails/mails.ts';
import { formatMoney } from '../money/format.ts';
import { pushToCustomer } from '../notifications/pushToCustomer.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import type { CustomerRequestDocument } from './store.ts';

type News =
  | { news: 'quoted'; workshopName: string; price: number; currency: string }
  | { news: 'withdrawn' | 'all_declined'; workshopName: string }
  | { news: 'expired' };

/** Mails the customer what became of their request, unless their mail comes back, and pushes it to the devices that want it. */
export async function tellCustomer(
  scope: DataScope & { config: Config },
  { _id, userId, serviceType }: Pick<CustomerRequestDocument, '_id' | 'userId' | 'serviceType'>,
  happened: News,
): Promise<void> {
  const person = await personById(scope, userId);
  if (!person) return;
  const { name, email, language } = person;
  const quoted = happened.news === 'quoted' ? happened : null;
  const path = `/my/requests/${_id}`;
  const content = {
    template: 'service_request' as const,
    news: happened.news,
    name,
    what: serviceTypes[serviceType][language],
    workshopName: 'workshopName' in happened ? happened.workshopName : '',
    price: quoted ? formatMoney(quoted.price, quoted.currency) : '',
    link: `${scope.config.publicUrl}${path}`,
  };
  await pushToCustomer(
    scope,
    { userId, email },
    { tag: _id, path, say: () => renderShort(content, language) },
  );
  if ((await findSuppressions(scope, email)).length > 0) return;
  await queueMail(scope, { to: { email, name }, language, content });
}
