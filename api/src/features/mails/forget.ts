import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { mailboxCollection } from './mailbox.ts';
import { mailsCollection } from './store.ts';

/** Removes what the scope's workshop sent to an address. */
export async function removeMailsTo(scope: DataScope, email: string): Promise<void> {
  const mails = platformCollection(scope, mailsCollection, 'personal data is erased');
  const filter = { tenantId: `${scope.tenantId}`, 'to.email': email };
  const ids = (await mails.find(filter, { projection: { _id: 1 } })).map(({ _id }) => _id);
  await mails.purge({ ...filter, _id: { $in: ids } });
  await platformCollection(scope, mailboxCollection, 'personal data is erased').purge({ _id: { $in: ids } });
}
