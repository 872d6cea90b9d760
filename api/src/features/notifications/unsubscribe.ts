import { timingSafeEqual } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import { endReminders } from '../customers/customers.ts';
import { areMembers } from '../members/members.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { endEmails } from './preferences.ts';

const hashOf = ({ keys }: Config, tenantId: string, recipient: string): string =>
  keys.hash('unsubscribe', `${tenantId} ${recipient}`);

/** Whoever has a mail, a user or a customer, may end the mails: the link needs no log-in and does not expire (RFC 8058). */
export function unsubscribeLink(config: Config, tenantId: string, recipient: string): string {
  const token = `${tenantId}.${recipient}.${hashOf(config, tenantId, recipient)}`;
  return `${config.publicUrl}/unsubscribe?token=${token}`;
}

export async function unsubscribe(
  scope: DataScope & { config: Config },
  token: string,
): Promise<{ workshopName: string }> {
  const [tenantId = '', recipient = '', hash = ''] = token.split('.');
  const expected = Buffer.from(hashOf(scope.config, tenantId, recipient));
  const given = Buffer.from(hash);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Problem('invalid_code', 'The link is not complete.');
  const inside = { ...scope, tenantId };
  const workshop = await getWorkshop(inside);
  if (recipient.startsWith('cus_')) await endReminders(inside, recipient);
  else if (await areMembers(inside, [recipient])) await endEmails(inside, recipient);
  return { workshopName: workshop.name };
}
