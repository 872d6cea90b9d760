import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { languagesOf } from '../auth/languages.ts';
import { queueMail } from '../mails/mails.ts';
import { ownersOf } from '../members/members.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { EndpointDocument } from './store.ts';

/** Mails the workshop's owners that an endpoint fails, or that it was disabled for it. */
export async function tellOwners(
  scope: DataScope & { config: Config },
  { _id, url }: EndpointDocument,
  state: 'failing' | 'disabled',
): Promise<void> {
  const owners = await ownersOf(scope);
  const languages = await languagesOf(
    scope,
    owners.map(({ userId }) => userId),
  );
  const { name: workshopName } = await getWorkshop(scope);
  for (const { name, email, userId } of owners) {
    await queueMail(scope, {
      to: { email, name },
      language: languages.get(userId) ?? 'en',
      content: {
        template: 'webhook_failing',
        name,
        workshopName,
        url,
        state,
        link: `${scope.config.publicUrl}/webhooks/${_id}`,
      },
    });
  }
}
