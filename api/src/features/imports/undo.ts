import { setImmediate as otherWork } from 'node:timers/promises';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { takeTurn } from '../summary/figures.ts';
import { keepFaults } from './faults.ts';
import type { RowFault } from './kinds/kind.ts';
import { type Parts, step } from './step.ts';
import { type ImportDocument, type ImportPartDocument, importPartsCollection } from './store.ts';
import { takeBack } from './takeBack.ts';

/** Takes away what the import has made, the last first, a part at a time. */
export async function undoAll(parts: Parts, taken: ImportDocument): Promise<ImportDocument> {
  let doc = taken;
  for (;;) {
    const scope = { database: parts.database, tenantId: doc.tenantId };
    const [part] = await tenantCollection(scope, importPartsCollection).find(
      { importId: doc._id },
      { sort: { importId: -1, upTo: -1 }, limit: 1 },
    );
    if (!part) return doc;
    doc = await undoPart(parts, doc, part);
    await otherWork();
  }
}

function undoPart(parts: Parts, doc: ImportDocument, part: ImportPartDocument): Promise<ImportDocument> {
  return step(parts, doc, async scope => {
    await takeTurn(scope);
    const stay = await takeBack(scope, part.made);
    await tenantCollection(scope, importPartsCollection).deleteOne({ _id: part._id });
    const made = part.made.reduce((sum, { ids }) => sum + ids.length, 0);
    return {
      removed: doc.removed + made - stay.size,
      faults: doc.faults + (await keepFaults(scope, doc, faultsOf(part, stay))),
      rowsDone: doc.rowsDone + part.made.length,
    };
  });
}

const faultsOf = ({ made }: ImportPartDocument, stay: Map<string, RowFault>) =>
  made.flatMap(({ row, ids }) => {
    const faults = ids.toReversed().flatMap(id => stay.get(id) ?? []);
    return faults.length > 0 ? [{ row, faults }] : [];
  });
