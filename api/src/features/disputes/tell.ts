import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { personById } from '../auth/people.ts';
import { queueMail } from '../mails/mails.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { findSuppressions } from '../suppressions/suppressions.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { DisputeDocument, Party } from './store.ts';

type Scope = DataScope & { config: Config };
type News = 'opened' | 'answered' | 'withdrawn' | 'decided';

/** Mails what one has done to the other. */
export const tellOther = (scope: Scope, dispute: DisputeDocument, by: Party, news: News, text: string) =>
  by === 'customer' ? tellWorkshop(scope, dispute, news, text) : tellCustomer(scope, dispute, news, text);

export async function tellBoth(scope: Scope, dispute: DisputeDocument, news: News, text: string) {
  await tellWorkshop(scope, dispute, news, text);
  await tellCustomer(scope, dispute, news, text);
}

async function tellWorkshop(scope: Scope, { customerName }: DisputeDocument, news: News, text: string) {
  const link = `${scope.config.publicUrl}/disputes`;
  await mailOwners(scope, { template: 'dispute_news', news, other: customerName, text: text.trim(), link });
}

async function tellCustomer(scope: Scope, { userId }: DisputeDocument, news: News, text: string) {
  const person = await personById(scope, userId);
  if (!person || (await findSuppressions(scope, person.email)).length > 0) return;
  const { name: workshopName } = await getWorkshop(scope);
  const { name, email, language } = person;
  const link = `${scope.config.publicUrl}/my/disputes`;
  await queueMail(scope, {
    to: { email, name },
    language,
    content: {
      template: 'dispute_news',
      news,
      name,
      workshopName,
      other: workshopName,
      text: text.trim(),
      link,
    },
  });
}
