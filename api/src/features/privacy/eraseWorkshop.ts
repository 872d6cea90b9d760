import { platformCollection } from '../../data/platformCollection.ts';
import { keptAdvances } from '../advances/forget.ts';
import { removeSessionsIn } from '../auth/removeSessions.ts';
import { removeFilesOf } from '../files/objects.ts';
import { keptNotes } from '../invoiceNotes/forget.ts';
import { anonymiseInvoices, keptInvoices } from '../invoices/forget.ts';
import { removeEntriesBefore } from '../ledger/forget.ts';
import { keptPayments } from '../payments/forget.ts';
import { leaveEnd } from '../subscriptions/end.ts';
import { removeTwin } from '../testMode/testMode.ts';
import { closeEndpoints } from '../webhooks/close.ts';
import { anonymiseWorkshop, removeWorkshop } from '../workshops/closing.ts';
import { leaseMs, type Parts } from './make.ts';
import { ofWorkshop, removedCollections, type Section } from './plan.ts';
import { firstKeptDay, nextRemoval } from './retain.ts';
import { type ErasureDocument, erasuresCollection } from './store.ts';

const reason = 'a workshop is deleted';
const batch = 1000;

/**
 * Removes a workshop but for what tax law keeps, and that when its time is over. Each part can be done again, so a process that
 * dies leaves the rest to the next one. Says when there is more to remove; null when nothing is left.
 */
export async function eraseWorkshop(
  parts: Parts,
  { _id, lease, workshopId }: ErasureDocument,
  now = new Date(),
): Promise<Date | null> {
  const { database, files } = parts;
  const tenantId = `${workshopId}`;
  const scope = { database, tenantId };
  const erasures = platformCollection({ database }, erasuresCollection, reason);
  /** False where another worker has it by now. */
  const goOn = async () =>
    (await erasures.updateOne(
      { _id, lease: `${lease}` },
      { $set: { dueAt: new Date(Date.now() + leaseMs) } },
    )) > 0;

  await removeSessionsIn(scope);
  parts.authenticator.forget(tenantId);
  await closeEndpoints(scope);
  await removeTwin(scope);
  await leaveEnd(scope);
  for (const section of removedCollections().map(definition => sectionOf(definition, tenantId))) {
    if (!(await removeAll(section))) return null;
  }
  await removeFilesOf(files, tenantId);
  await anonymiseWorkshop(scope);
  await anonymiseInvoices(scope);
  await keptNotes.anonymise(scope);
  await keptPayments.anonymise(scope);
  await keptAdvances.anonymise(scope);

  const first = firstKeptDay(now);
  const left = [
    await keptInvoices.removeBefore(scope, first),
    await keptNotes.removeBefore(scope, first),
    await keptPayments.removeBefore(scope, first),
    await keptAdvances.removeBefore(scope, first),
    await removeEntriesBefore(scope, first),
  ];
  if (left.includes(true)) return nextRemoval(now);
  await removeWorkshop(scope);
  return null;

  async function removeAll({ definition, filter }: Section): Promise<boolean> {
    const collection = platformCollection({ database }, definition, reason);
    for (;;) {
      if (!(await goOn())) return false;
      const found = await collection.find(filter, { limit: batch, projection: { _id: 1 } });
      if (found.length > 0) await collection.purge({ ...filter, _id: { $in: found.map(doc => doc._id) } });
      if (found.length < batch) return true;
    }
  }
}

const sectionOf = (definition: Section['definition'], tenantId: string): Section => ({
  definition,
  filter: ofWorkshop(definition, tenantId),
});
