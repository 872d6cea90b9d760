import { Problem } from '../../errors.ts';
import { customersInUse } from '../customers/everywhere.ts';
import { customersKnownBy, removeCustomers } from '../customers/many.ts';
import type { EmitScope } from '../events/events.ts';
import { itemsKnownBy, withdrawItems } from '../items/many.ts';
import { jobsById, removeBroughtJobs } from '../jobs/brought.ts';
import { undoOpenings } from '../openings/undo.ts';
import { papersOf } from '../papers/ofOthers.ts';
import { remindersOf } from '../reminders/ofVehicle.ts';
import { removeVehicles, vehiclesById } from '../vehicles/many.ts';
import { vehiclesInUse } from '../vehicles/unused.ts';
import type { RowFault } from './kinds/kind.ts';
import type { ImportPartDocument } from './store.ts';

type Stay = Map<string, RowFault>;

/**
 * Takes away what an import has made, what names others before what is named. Returns why the rest stays, by ids; what is gone
 * already is gone.
 */
export async function takeBack(scope: EmitScope, parts: ImportPartDocument['made']): Promise<Stay> {
  const ids = parts.flatMap(part => part.ids);
  const versions = new Map(parts.flatMap(part => part.ids.map(id => [id, part.version ?? 1] as const)));
  const of = (prefix: string) => ids.filter(id => id.startsWith(`${prefix}_`));
  const stay: Stay = new Map();
  for (const [id, problem] of await undoOpenings(scope, of('opn'))) stay.set(id, said(problem));

  const jobs = unchanged(await jobsById(scope, of('job')));
  inUse(await removeBroughtJobs(scope, jobs), 'job_in_use', stay);

  const vehicles = unchanged(await vehiclesById(scope, of('veh')));
  const usedVehicles = inUse(await usedOf(vehicles, 'vehicle.id', vehiclesInUse), 'vehicle_in_use', stay);
  await removeVehicles(scope, without(vehicles, usedVehicles));

  const named = { ids: of('cus'), importKeys: [], phones: [] };
  const customers = unchanged(await customersKnownBy(scope, named));
  const usedCustomers = inUse(
    await usedOf(customers, 'customer.id', customersInUse),
    'customer_in_use',
    stay,
  );
  await removeCustomers(scope, without(customers, usedCustomers));

  const offered = { ids: of('itm'), importKeys: [], codes: [], barcodes: [] };
  await withdrawItems(scope, unchanged(await itemsKnownBy(scope, offered)));
  return stay;

  /** What is planned or kept for them says that somebody counts on them, too. */
  async function usedOf(
    docs: { _id: string }[],
    part: 'customer.id' | 'vehicle.id',
    inUseBy: typeof customersInUse,
  ): Promise<Set<string>> {
    const asked = docs.map(({ _id }) => _id);
    const used = [
      await inUseBy(scope, asked),
      await remindersOf(scope, part, asked),
      await papersOf(scope, part, asked),
    ];
    return new Set(used.flatMap(some => [...some]));
  }

  /** Those that nobody has changed since; the others stay. */
  function unchanged<T extends { _id: string; version: number }>(docs: T[]): T[] {
    return docs.filter(({ _id, version }) => {
      const same = version === versions.get(_id);
      if (!same) stay.set(_id, changedSince);
      return same;
    });
  }
}

const changedSince: RowFault = {
  field: null,
  code: 'changed_since',
  message: 'was changed since and stays',
};

const said = ({ code, message }: Problem): RowFault => ({ field: null, code, message });
const without = <T extends { _id: string }>(docs: T[], ids: Set<string>) =>
  docs.filter(({ _id }) => !ids.has(_id));

function inUse(
  used: Set<string>,
  code: 'job_in_use' | 'vehicle_in_use' | 'customer_in_use',
  stay: Stay,
): Set<string> {
  for (const id of used) stay.set(id, said(new Problem(code)));
  return used;
}
