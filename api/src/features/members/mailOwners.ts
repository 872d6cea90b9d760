import type { MailTemplate } from '../../adapters/mail/wording.ts';
import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { languagesOf } from '../auth/languages.ts';
import { queueMail } from '../mails/mails.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { ownersOf } from './members.ts';

type ToOwner<T> = T extends { name: string; workshopName: string | null }
  ? Omit<T, 'name' | 'workshopName'>
  : never;

/** Leaves a mail to each owner of the scope's workshop but `exceptUserId`, in their language. */
export async function mailOwners(
  scope: DataScope & { config: Config },
  content: ToOwner<MailTemplate>,
  exceptUserId?: string,
): Promise<void> {
  const owners = (await ownersOf(scope)).filter(({ userId }) => userId !== exceptUserId);
  const languages = await languagesOf(
    scope,
    owners.map(({ userId }) => userId),
  );
  const { name: workshopName } = await getWorkshop(scope);
  for (const { name, email, userId } of owners)
    await queueMail(scope, {
      to: { email, name },
      language: languages.get(userId) ?? 'en',
      content: { ...content, name, workshopName },
    });
}
