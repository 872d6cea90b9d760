import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { eventsCollection } from './store.ts';

const events = (scope: DataScope) => platformCollection(scope, eventsCollection, 'personal data is erased');

/** Takes name and address out of what was told of a membership. */
export async function blankMemberEvents(
  scope: DataScope,
  memberId: string,
  nobody: { name: string; email: string },
): Promise<void> {
  await events(scope).blank(
    { tenantId: `${scope.tenantId}`, resourceId: memberId },
    {
      $set: { 'data.name': nobody.name, 'data.email': nobody.email },
      $unset: { 'previous.name': true, 'previous.email': true },
    },
  );
}

/** Takes the name of who knew an API key's secret out of what was told of the workshop's keys. */
export async function blankHolderEvents(scope: DataScope, userId: string, name: string): Promise<void> {
  for (const holder of ['data.holder', 'previous.holder'])
    await events(scope).blank(
      { tenantId: `${scope.tenantId}`, [`${holder}.userId`]: userId },
      { $set: { [`${holder}.name`]: name } },
    );
}

/** Removes what was told of these resources, handed on or not. */
export async function removeEventsOf(scope: DataScope, resourceIds: string[]): Promise<void> {
  await events(scope).purge({ tenantId: `${scope.tenantId}`, resourceId: { $in: resourceIds } });
}
