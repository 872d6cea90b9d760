import { platformCollection } from '../../data/platformCollection.ts';
import { erasePerson } from './erasePerson.ts';
import { eraseWorkshop } from './eraseWorkshop.ts';
import type { Parts } from './make.ts';
import { type ErasureDocument, erasuresCollection } from './store.ts';

/** Erases what it says, and then forgets that there was anything to erase. */
export async function carryOut(parts: Parts, doc: ErasureDocument, now = new Date()): Promise<void> {
  const erasures = platformCollection(parts, erasuresCollection, 'what is to be erased');
  const mine = { _id: doc._id, lease: `${doc.lease}` };
  await (doc.person ? erasePerson(parts, doc) : null);
  const again = doc.workshopId ? await eraseWorkshop(parts, doc, now) : null;
  if (again) await erasures.updateOne(mine, { $set: { dueAt: again }, $unset: { lease: '' } });
  else await erasures.deleteOne(mine);
}
