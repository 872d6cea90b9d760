import { platformCollection } from '../../data/platformCollection.ts';
import { blankActor, blankResources } from '../audit/blank.ts';
import { blankHolderEvents, blankMemberEvents, removeEventsOf } from '../events/blank.ts';
import { removeFilesOf } from '../files/objects.ts';
import { removeInvitesTo } from '../invites/forget.ts';
import { forgotten } from '../members/forget.ts';
import { removeNotificationsAbout } from '../notifications/forget.ts';
import { forgetDestinations } from '../wallets/forget.ts';
import type { Leaver } from './account.ts';
import { removeSheetsOf } from './exports.ts';
import type { Parts } from './make.ts';
import { ownSections } from './plan.ts';
import type { ErasureDocument } from './store.ts';

/** Takes out what is left of somebody whose account is gone. Doing it twice does no more than once. */
export async function erasePerson(parts: Parts, { person, createdAt }: ErasureDocument): Promise<void> {
  const { database, config, files } = parts;
  if (!person) return;
  const leaver: Leaver = JSON.parse(config.keys.unseal(person));
  for (const { workshopId, memberId } of leaver.memberships) {
    const scope = { database, tenantId: workshopId };
    await blankMemberEvents(scope, memberId, forgotten);
    await blankHolderEvents(scope, leaver.userId, forgotten.name);
    const paidIds = await forgetDestinations(scope, leaver.userId);
    await removeEventsOf(scope, paidIds);
    await removeNotificationsAbout(scope, [memberId]);
    await blankResources(scope, [memberId, ...paidIds]);
    await blankActor(scope, leaver.userId);
    await removeSheetsOf(scope, leaver.userId);
  }
  await removeInvitesTo({ database, tenantId: null }, leaver.email);
  await removeFilesOf(files, leaver.userId);
  for (const { definition, filter } of ownSections(leaver)) {
    // The last mail says that it is done; it forgets its address by itself.
    const spared = definition.name === 'mails' ? { forget: { $ne: true } } : {};
    const past = definition.name === 'mailbox' ? { createdAt: { $lt: createdAt } } : {};
    await platformCollection({ database }, definition, 'an account is deleted').purge({
      ...filter,
      ...spared,
      ...past,
    });
  }
}
