import { platformCollection } from '../../data/platformCollection.ts';
import { asNobodyOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { allowedIn } from '../auth/allowed.ts';
import { type Person, personById } from '../auth/people.ts';
import { enrolledMethods } from '../factors/enrolled.ts';
import { placesOf } from '../members/members.ts';
import { homeOf } from '../testMode/home.ts';
import { type CalendarFeedDocument, calendarFeedsCollection } from './store.ts';
import { tokenHash } from './token.ts';

/** What a feed shows: the workshop as its person may see it now, and whether it is their own work alone. */
export type Reader = {
  scope: Context & { tenantId: string };
  person: Person;
  permissions: ReadonlySet<string>;
  ownOnly: boolean;
  feed: CalendarFeedDocument;
};

/** Throws `link_ended` alike for unknown, renewed and stopped feeds, and those of who may not see the workshop any more. */
export async function readerOf(ctx: Context, token: string): Promise<Reader> {
  const feeds = platformCollection(ctx, calendarFeedsCollection, 'a calendar is read');
  const feed = await feeds.findOne({ tokenHash: tokenHash(ctx, token) });
  if (!feed) throw new Problem('link_ended');
  const { userId, tenantId, reach } = feed;
  const homeId = await homeOf({ ...asNobodyOf(ctx, tenantId), tenantId });
  const home = asNobodyOf(ctx, homeId);
  const [member] = await placesOf(home, [userId]);
  const person = await personById(ctx, userId);
  if (!member || !person || person.blocked) throw new Problem('link_ended');
  const hasFactor = (await enrolledMethods(ctx, userId)).length > 0;
  const allowed = await allowedIn(home, { tenantId: homeId, role: member.role, hasFactor });
  const { permissions } = allowed;
  if (allowed.closing || !permissions.has('bookings:read')) throw new Problem('link_ended');
  const bounded = allowed.visibleJobs === 'assigned';
  const scope = { ...asNobodyOf(ctx, tenantId), tenantId, onlyJobsOf: bounded ? userId : null };
  return { scope, person, permissions, ownOnly: bounded || reach === 'own', feed };
}
