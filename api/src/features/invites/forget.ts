import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { blankResources } from '../audit/blank.ts';
import { removeEventsOf } from '../events/blank.ts';
import { invitesCollection } from './store.ts';

/** Removes every invite that was sent to an address, in whichever workshop. */
export async function removeInvitesTo(scope: DataScope, email: string): Promise<void> {
  const invites = platformCollection(scope, invitesCollection, 'personal data is erased');
  for (const { _id, tenantId } of await invites.find({ email })) {
    await blankResources({ ...scope, tenantId }, [_id]);
    await removeEventsOf({ ...scope, tenantId }, [_id]);
    await invites.purge({ _id, tenantId });
  }
}
