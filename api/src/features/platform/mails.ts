import type { MailTemplate } from '../../adapters/mail/wording.ts';
import type { Context } from '../../http/context.ts';
import { languagesOf } from '../auth/languages.ts';
import { queueMail } from '../mails/mails.ts';
import { ownersOf } from '../members/members.ts';
import { getWorkshop } from '../workshops/workshops.ts';

type Told<T> = T extends { template: 'workshop_verification' | 'workshop_block' | 'support_session' }
  ? Omit<T, 'name' | 'workshopName'>
  : never;

/** Tells the owners of the scope's workshop what an administrator did, each in their language. */
export async function mailOwners(scope: Context, content: Told<MailTemplate>): Promise<void> {
  const owners = await ownersOf(scope);
  const { name: workshopName } = await getWorkshop(scope);
  const languages = await languagesOf(
    scope,
    owners.map(({ userId }) => userId),
  );
  for (const { name, email, userId } of owners) {
    await queueMail(scope, {
      to: { email, name },
      language: languages.get(userId) ?? 'en',
      content: { ...content, name, workshopName },
    });
  }
}
