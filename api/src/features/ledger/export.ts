import { Readable } from 'node:stream';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { csvLine } from '../../http/csv.ts';
import { customerNames } from '../customers/customers.ts';
import { plainMoney } from '../money/format.ts';
import { supplierNames } from '../suppliers/suppliers.ts';
import { mustBeInIndia } from '../workshops/country.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { chart } from './accounts.ts';
import { partyOf } from './ledger.ts';
import { causeName, checkDays, type Days } from './statement.ts';
import { type LedgerEntryDocument, ledgerCollection } from './store.ts';
import { tallyEnd, tallyMasters, tallyParties, tallyStart, tallyVoucher } from './tally.ts';

const batch = 500;
export type Named = (customerId: string) => string;

/** All entries of the days, oldest first, a batch at a time with the names of its customers and suppliers. */
async function* batches(
  scope: DataScope,
  { fromDay, toDay }: Days,
): AsyncGenerator<{ entries: LedgerEntryDocument[]; names: Map<string, string> }> {
  let after: { postedOn: string; _id: string } | null = null;
  for (;;) {
    const entries: LedgerEntryDocument[] = await tenantCollection(scope, ledgerCollection).find(
      {
        postedOn: { $gte: after?.postedOn ?? fromDay, $lte: toDay },
        ...(after && {
          $or: [{ postedOn: { $gt: after.postedOn } }, { postedOn: after.postedOn, _id: { $gt: after._id } }],
        }),
      },
      { sort: { postedOn: 1, _id: 1 }, limit: batch, hint: { tenantId: 1, postedOn: 1, _id: 1 } },
    );
    const ids = [...new Set(entries.flatMap(({ lines }) => lines.flatMap(line => partyOf(line) ?? [])))];
    const names = new Map([...(await customerNames(scope, ids)), ...(await supplierNames(scope, ids))]);
    yield { entries, names };
    const last = entries.at(-1);
    if (!last || entries.length < batch) return;
    after = { postedOn: last.postedOn, _id: last._id };
  }
}

export async function exportLedger(scope: DataScope, format: 'csv' | 'tally', days: Days): Promise<Readable> {
  checkDays(days);
  if (format === 'tally') mustBeInIndia(await getWorkshop(scope), '/query/format');
  return Readable.from(format === 'csv' ? csv(scope, days) : tally(scope, days));
}

async function* csv(scope: DataScope, days: Days): AsyncGenerator<string> {
  yield csvLine(['date', 'entry', 'what', 'document', 'narration', 'account', 'party', 'debit', 'credit']);
  for await (const { entries, names } of batches(scope, days)) {
    for (const { _id, postedOn, cause, document, narration, lines, currency } of entries) {
      for (const line of lines) {
        const { account, debit, credit } = line;
        const id = partyOf(line);
        const party = id && (names.get(id) ?? id);
        const head = [postedOn, _id, causeName(cause), document, narration, chart[account].name, party];
        yield csvLine([...head, Number(plainMoney(debit, currency)), Number(plainMoney(credit, currency))]);
      }
    }
  }
}

async function* tally(scope: DataScope, days: Days): AsyncGenerator<string> {
  yield tallyStart((await getWorkshop(scope)).legalName) + tallyMasters();
  const known = new Set<string>();
  for await (const { entries, names } of batches(scope, days)) {
    const fresh = [...names].filter(([id]) => !known.has(id));
    for (const [id] of fresh) known.add(id);
    yield tallyParties(fresh);
    for (const entry of entries) yield tallyVoucher(entry, names);
  }
  yield tallyEnd;
}
