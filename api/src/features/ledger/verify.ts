import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { advancesLeft } from '../advances/advances.ts';
import { customerBalances } from '../customers/customers.ts';
import { stockLevels } from '../items/levels.ts';
import { recomputeStock } from '../stock/verify.ts';
import { supplierPayables } from '../suppliers/suppliers.ts';
import { walletBalances } from '../wallets/balances.ts';
import { ledgerCollection, ledgerMonthsCollection, type Sums } from './store.ts';

/** Debits less credits of the lines that match, by `of`, a field of a line; null is all of them together. */
async function netBy(
  scope: DataScope,
  match: Record<string, unknown>,
  of: string | null,
): Promise<Map<string, number>> {
  const rows = await tenantCollection(scope, ledgerCollection).aggregate<{ _id: string; net: number }>([
    { $unwind: '$lines' },
    { $match: match },
    { $group: { _id: of, net: { $sum: { $subtract: ['$lines.debit', '$lines.credit'] } } } },
  ]);
  return new Map(rows.map(({ _id, net }) => [_id, net]));
}

/** What each customer owes by the entries alone, in minor units: the proof of the balances kept on customers. */
export const recomputeBalances = (scope: DataScope): Promise<Map<string, number>> =>
  netBy(scope, { 'lines.customerId': { $ne: null } }, '$lines.customerId');

/** The same, with what of it is their credit, and what of their advances is left, beside it. */
async function recomputeCustomers(scope: DataScope): Promise<Map<string, number>> {
  const credits = await netBy(scope, { 'lines.account': 'customer_credit' }, '$lines.customerId');
  const advances = await netBy(scope, { 'lines.account': 'customer_advances' }, '$lines.customerId');
  return new Map([
    ...(await recomputeBalances(scope)),
    ...[...credits].map(([id, net]): [string, number] => [`${id} credit`, 0 - net]),
    ...[...advances].map(([id, net]): [string, number] => [`${id} advances`, 0 - net]),
  ]);
}

async function keptOfCustomers(scope: DataScope): Promise<Map<string, number>> {
  const advances = await advancesLeft(scope);
  return new Map([
    ...(await customerBalances(scope)),
    ...[...advances].map(([id, left]): [string, number] => [`${id} advances`, left]),
  ]);
}

/** The months' totals by the entries alone: `2026-11 cash debit` and its like. */
async function recomputeMonths(scope: DataScope): Promise<Map<string, number>> {
  const rows = await tenantCollection(scope, ledgerCollection).aggregate<
    { _id: { month: string; account: string } } & Sums
  >([
    { $unwind: '$lines' },
    {
      $group: {
        _id: { month: { $substrBytes: ['$postedOn', 0, 7] }, account: '$lines.account' },
        debit: { $sum: '$lines.debit' },
        credit: { $sum: '$lines.credit' },
      },
    },
  ]);
  return new Map(rows.flatMap(({ _id: { month, account }, ...sums }) => named(month, account, sums)));
}

async function keptMonths(scope: DataScope): Promise<Map<string, number>> {
  const months = await tenantCollection(scope, ledgerMonthsCollection).find({});
  return new Map(
    months.flatMap(({ month, accounts }) =>
      Object.entries(accounts).flatMap(([account, sums]) => named(month, account, sums)),
    ),
  );
}

const named = (month: string, account: string, { debit, credit }: Sums): [string, number][] => [
  [`${month} ${account} debit`, debit],
  [`${month} ${account} credit`, credit],
];

/** What each supplier is owed by the entries alone. */
async function recomputePayables(scope: DataScope): Promise<Map<string, number>> {
  const nets = await netBy(scope, { 'lines.account': 'payable' }, '$lines.supplierId');
  return new Map([...nets].map(([id, net]) => [id, 0 - net]));
}

/** What each of the team is owed by the entries alone. */
async function recomputeWallets(scope: DataScope): Promise<Map<string, number>> {
  const nets = await netBy(scope, { 'lines.account': 'team_payable' }, '$lines.userId');
  return new Map([...nets].map(([id, net]) => [id, 0 - net]));
}

/** What the stock is worth by the entries alone. */
async function postedInventory(scope: DataScope): Promise<number> {
  const [worth] = (await netBy(scope, { 'lines.account': 'inventory' }, null)).values();
  return worth ?? 0;
}

/** `what` is a customer's, supplier's or item's id, or a month's side of an account; amounts in minor units, stock in thousandths. */
export type Difference = { tenantId: string; what: string; kept: number; posted: number };

function compare(tenantId: string, kept: Map<string, number>, posted: Map<string, number>): Difference[] {
  return [...new Set([...kept.keys(), ...posted.keys()])]
    .map(what => ({ tenantId, what, kept: kept.get(what) ?? 0, posted: posted.get(what) ?? 0 }))
    .filter(difference => difference.kept !== difference.posted);
}

/** Recomputes from its entries all that is kept of a workshop's books, as of one moment, and returns where it differs. */
export async function verifyLedger({ database }: DataScope, tenantId: string): Promise<Difference[]> {
  const session = database.client.startSession({ snapshot: true });
  const scope = { database, tenantId, session };
  try {
    return [
      ...compare(tenantId, await keptOfCustomers(scope), await recomputeCustomers(scope)),
      ...compare(tenantId, await keptMonths(scope), await recomputeMonths(scope)),
      ...compare(tenantId, await supplierPayables(scope), await recomputePayables(scope)),
      ...compare(tenantId, await walletBalances(scope), await recomputeWallets(scope)),
      ...compare(
        tenantId,
        await stockLevels(scope),
        new Map([...(await recomputeStock(scope)), ['inventory', await postedInventory(scope)]]),
      ),
    ];
  } finally {
    await session.endSession();
  }
}

/** The same for every workshop that has books. */
export async function verifyAllLedgers(
  scope: DataScope,
): Promise<{ checked: number; differences: Difference[] }> {
  const months = platformCollection(scope, ledgerMonthsCollection, 'all books are checked');
  const differences: Difference[] = [];
  let checked = 0;
  for (let after = ''; ; checked++) {
    const [next] = await months.find(
      { tenantId: { $gt: after } },
      { sort: { tenantId: 1, month: 1 }, limit: 1, projection: { tenantId: 1 } },
    );
    if (!next) return { checked, differences };
    differences.push(...(await verifyLedger(scope, next.tenantId)));
    after = next.tenantId;
  }
}
