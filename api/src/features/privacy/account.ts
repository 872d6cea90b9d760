import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { fault } from '../../errors.ts';
import type { Context, Headers } from '../../http/context.ts';
import { tellOfHeldKeys } from '../apiKeys/holders.ts';
import { endAllSessions } from '../auth/endSessions.ts';
import { thisPerson } from '../auth/people.ts';
import { noRefreshCookie } from '../auth/refreshTokens.ts';
import { normaliseEmail } from '../auth/registration.ts';
import { forgetDisputesOf } from '../disputes/forget.ts';
import { queueMail } from '../mails/mails.ts';
import { forgetMember, forgotten } from '../members/forget.ts';
import { membershipsOf } from '../members/members.ts';
import { forgetRequestsOf } from '../serviceRequests/forget.ts';
import { privacyWork } from './exports.ts';
import { ownSections } from './plan.ts';
import { erasuresCollection } from './store.ts';
import { removeEmptyWorkshop } from './workshop.ts';

/** What can be large, and so is left to the job. */
const later = ['auditRecords', 'exportParts', 'files', 'fileStorage', 'mailbox', 'mails'];

/** What the job has to know of somebody of whom nothing else is left. */
export type Leaver = {
  userId: string;
  email: string;
  language: 'en' | 'hi';
  memberships: { workshopId: string; memberId: string }[];
};

/**
 * Ends the caller's account: with the answer nobody can log in to it and nothing shows it any more; the job takes out what is
 * left of them. Throws `last_owner` where others would be left without an owner.
 */
export async function deleteAccount(ctx: Context, email: string): Promise<Headers> {
  const person = await thisPerson(ctx);
  if (normaliseEmail(email) !== person.email)
    throw fault('rule_broken', '/body/email', 'is not the address of this account', 'not_the_same');
  await endAllSessions(ctx, person._id);
  const memberships = await membershipsOf(ctx, person._id);
  for (const member of memberships) {
    const { empty } = await forgetMember(ctx, member);
    if (empty) await removeEmptyWorkshop(ctx, member.tenantId);
    else await tellOfHeldKeys({ ...ctx, tenantId: member.tenantId }, { ...member, ...forgotten }, 'left');
  }
  await forgetRequestsOf(ctx, person._id);
  await forgetDisputesOf(ctx, person._id);
  for (const { definition, filter } of ownSections({ userId: person._id, email: person.email })) {
    if (!later.includes(definition.name))
      await platformCollection(ctx, definition, 'an account is deleted').purge(filter);
  }
  const leaver: Leaver = {
    userId: person._id,
    email: person.email,
    language: person.language,
    memberships: [
      ...memberships.map(({ _id, tenantId }) => ({ workshopId: tenantId, memberId: _id })),
      ...(person.formerMemberships ?? []),
    ],
  };
  await platformCollection(ctx, erasuresCollection, 'an account is deleted').insertOne({
    _id: newId('ers'),
    workshopId: null,
    person: ctx.config.keys.seal(JSON.stringify(leaver)),
    createdAt: new Date(),
    dueAt: new Date(),
  });
  await queueMail(ctx, {
    to: { email: person.email },
    language: person.language,
    content: { template: 'account_deleted', name: person.name },
    forget: true,
  });
  privacyWork.raise(ctx);
  return { 'Set-Cookie': noRefreshCookie(ctx) };
}
