import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { correspondentOf } from '../auth/correspondent.ts';
import { queueMail } from '../mails/mails.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { takeDue } from './due.ts';
import { unsubscribeLink } from './unsubscribe.ts';
import { gatherMs, mailDueAt } from './when.ts';
import { sayingOf } from './wording.ts';

const mostShown = 20;

/** Leaves one mail with everything that a person is to be told of now, and what would follow within minutes. */
export async function handOnMail(scope: DataScope & { config: Config }, recipient: string): Promise<void> {
  const until = new Date(Date.now() + gatherMs);
  const { due, preferences, timing } = await takeDue(
    scope,
    recipient,
    'email',
    (timing, { priority, createdAt }) => mailDueAt(timing, priority, createdAt),
    until,
  );
  const person = due.length > 0 ? await correspondentOf(scope, recipient) : null;
  const workshop = await getWorkshop(scope);
  if (!person || workshop.blocked) return;
  const { publicUrl } = scope.config;
  const { name, email, language } = person;
  const digest = due.some(({ priority }) => priority === 'high') ? 'soon' : preferences.email.when;
  await queueMail(scope, {
    to: { email, name },
    language,
    content: {
      template: 'notifications',
      name,
      workshopName: workshop.name,
      when: digest === 'off' ? 'soon' : digest,
      items: due.slice(-mostShown).map(send => {
        const { title, detail, path } = sayingOf(send, language, timing.timeZone);
        return { title, detail, href: `${publicUrl}${path}` };
      }),
      more: Math.max(0, due.length - mostShown),
      link: `${publicUrl}/notifications`,
      preferencesLink: `${publicUrl}/notifications/preferences`,
      unsubscribeLink: unsubscribeLink(scope.config, `${scope.tenantId}`, recipient),
    },
  });
}
