import { setImmediate as otherWork } from 'node:timers/promises';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import { findCustomer } from '../customers/customers.ts';
import { deleteUnusedCustomer } from '../customers/everywhere.ts';
import { findItem } from '../items/items.ts';
import { withdrawItem } from '../items/many.ts';
import { deleteUnusedVehicle } from '../vehicles/unused.ts';
import { findVehicle } from '../vehicles/vehicles.ts';
import { keepFaults } from './faults.ts';
import type { ImportScope, RowFault } from './kinds/kind.ts';
import { type Parts, step } from './step.ts';
import { type ImportDocument, type ImportPartDocument, importPartsCollection } from './store.ts';

type Made = {
  find: (scope: ImportScope, id: string) => Promise<{ version: number } | null>;
  remove: (scope: ImportScope, id: string) => Promise<void>;
};

/** What an import can have made, by the beginning of its id. */
const made: Record<string, Made> = {
  cus: { find: findCustomer, remove: deleteUnusedCustomer },
  itm: { find: findItem, remove: withdrawItem },
  veh: { find: findVehicle, remove: deleteUnusedVehicle },
};

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
    const left = new Map<number, RowFault[]>();
    let removed = 0;
    for (const { row, ids } of part.made.toReversed()) {
      for (const id of ids.toReversed()) {
        const why = await remove(scope, id);
        if (why) left.set(row, [...(left.get(row) ?? []), why]);
        else removed++;
      }
    }
    await tenantCollection(scope, importPartsCollection).deleteOne({ _id: part._id });
    return {
      removed: doc.removed + removed,
      faults:
        doc.faults +
        (await keepFaults(
          scope,
          doc,
          [...left].map(([row, faults]) => ({ row, faults })),
        )),
      rowsDone: doc.rowsDone + part.made.length,
    };
  });
}

/** Null where it is gone, by this or already. */
async function remove(scope: ImportScope, id: string): Promise<RowFault | null> {
  const rules = made[id.slice(0, id.indexOf('_'))];
  if (!rules) throw new Error(`nothing says how ${id} is undone`);
  const found = await rules.find(scope, id);
  if (!found) return null;
  if (found.version > 1)
    return { field: null, code: 'changed_since', message: 'was changed since and stays' };
  try {
    await rules.remove(scope, id);
    return null;
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    return { field: null, code: error.code, message: error.message };
  }
}
