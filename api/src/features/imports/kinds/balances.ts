import { customerOpening } from '../../openings/openings.ts';
import { balanceFields } from './balanceFields.ts';
import { amountIn, anyDay, cellOf, pastDay } from './cells.ts';
import { keyOfCustomer } from './customerLookup.ts';
import { faulty, type ImportScope, type Kind, type MappedRow, type RowFault } from './kind.ts';
import { type Said, settleOpenings } from './openings.ts';
import { asCustomer, ownersOf } from './owners.ts';

export const balancesKind: Kind = {
  opens: true,
  needs: ['ledger:write', 'customers:write'],
  fields: balanceFields,
  keyOf: (workshop, values) =>
    values.reference ?? keyOfCustomer(workshop, asCustomer({ row: 0, values }).values),

  async work(scope, rows, apply) {
    const read = rows.map(row => ({ row, ...balanceOf(scope, row) }));
    const { owners, keep, store } = await ownersOf(
      scope,
      read.flatMap(({ row, balance }) => (balance ? [row] : [])),
    );
    const said: Said[] = [];
    const left = read.flatMap(({ row: { row }, balance, faults }) => {
      const owner = owners.get(row);
      if (!balance) return [faulty(row, faults)];
      if (!owner?.customer) return [faulty(row, owner?.faults ?? [])];
      const opening = customerOpening(scope.workshop, owner.customer, balance);
      said.push({ row, opening });
      return [];
    });
    const { outcomes, storeFresh } = await settleOpenings(scope, said, keep);
    if (apply) {
      await store();
      await storeFresh();
    }
    return [...left, ...outcomes];
  },
};

/** What a row says of the balance alone. */
function balanceOf(scope: ImportScope, row: MappedRow) {
  const faults: RowFault[] = [];
  const amount = cellOf(row, 'balance', faults, text => amountIn(scope.workshop, text));
  const day = cellOf(row, 'day', faults, text => pastDay(scope, text));
  const dueOn = cellOf(row, 'dueOn', faults, text => anyDay(scope.workshop, text));
  const reference = row.values.reference?.slice(0, 40) ?? null;
  if (!row.values.balance) faults.push({ field: 'balance', code: 'required', message: 'is required' });
  else if (amount === 0) faults.push({ field: 'balance', code: 'not_valid', message: 'is nothing' });
  const postedOn = day ?? scope.openedOn;
  if (faults.length > 0 || !amount || !postedOn) return { balance: null, faults };
  return { balance: { amount, postedOn, dueOn: dueOn ?? postedOn, reference }, faults };
}
