import type { components } from '@workbay/sdk/schema';
import { firstIdAt, type IdPrefix } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { bookingsCollection } from '../bookings/store.ts';
import { entriesCollection } from '../directory/store.ts';
import { ledgerCollection } from '../ledger/store.ts';
import { instantOf } from '../openingHours/spans.ts';
import { customerRequestsCollection } from '../serviceRequests/store.ts';
import { addDays } from '../summary/civilDate.ts';
import { dailyFiguresCollection } from '../summary/store.ts';
import { workshopsCollection } from '../workshops/store.ts';
import { type PlatformDayDocument, platformDaysCollection } from './store.ts';

type Amount = components['schemas']['PlatformAmount'];

const reason = 'the figures of the platform';
/** The platform's own day. */
export const timeZone = 'Asia/Kolkata';
/** Test twins have ids of another kind. */
const live = { $gte: 'wsh_', $lt: 'wsh`' };
const all = { $group: { _id: null, count: { $sum: 1 } } };

type Count = { count: number };
const only = (found: Count[]): number => found[0]?.count ?? 0;

/** Counts a day anew from what there is, so it can be done as often as one likes. */
export async function countPlatformDay(scope: DataScope, date: string): Promise<void> {
  const day = Temporal.PlainDate.from(date);
  const made = (prefix: IdPrefix) => ({
    $gte: firstIdAt(prefix, instantOf(day, '00:00', timeZone, 'earlier')),
    $lt: firstIdAt(prefix, instantOf(day, '24:00', timeZone, 'later')),
  });
  const workshops = platformCollection(scope, workshopsCollection, reason);
  const bookings = platformCollection(scope, bookingsCollection, reason);
  const requests = platformCollection(scope, customerRequestsCollection, reason);
  const figures: Omit<PlatformDayDocument, '_id'> = {
    workshops: only(await workshops.aggregate<Count>([{ $match: { _id: made('wsh') } }, all])),
    bookings: only(await bookings.aggregate<Count>([{ $match: { _id: made('bkg'), tenantId: live } }, all])),
    requests: only(await requests.aggregate<Count>([{ $match: { _id: made('srq') } }, all])),
    invoiced: await invoicedOn(scope, date),
    fees: await feesOn(scope, date),
  };
  await platformCollection(scope, platformDaysCollection, reason).updateOne(
    { _id: date },
    { $set: figures },
    { upsert: true },
  );
}

/** Both days, and those between. */
export async function countPlatformDays(scope: DataScope, from: string, to: string): Promise<void> {
  for (let date = from; date <= to; date = addDays(date, 1)) await countPlatformDay(scope, date);
}

/** Of each workshop in its own time zone and currency. */
async function invoicedOn(scope: DataScope, date: string): Promise<Amount[]> {
  const daily = platformCollection(scope, dailyFiguresCollection, reason);
  const found = await daily.find({ date, tenantId: live }, { projection: { tenantId: 1, invoiced: 1 } });
  const workshops = await platformCollection(scope, workshopsCollection, reason).find(
    { _id: { $in: found.map(({ tenantId }) => tenantId) } },
    { projection: { currency: 1 } },
  );
  const currencies = new Map(workshops.map(({ _id, currency }) => [_id, currency]));
  const sums = new Map<string, number>();
  for (const { tenantId, invoiced } of found) {
    const currency = currencies.get(tenantId);
    if (currency && invoiced !== 0) sums.set(currency, (sums.get(currency) ?? 0) + invoiced);
  }
  return [...sums].sort().map(([currency, amount]) => ({ currency, amount }));
}

async function feesOn(scope: DataScope, date: string): Promise<Amount[]> {
  return platformCollection(scope, ledgerCollection, reason).aggregate<Amount>([
    { $match: { postedOn: date, 'lines.account': 'platform_fees', tenantId: live } },
    { $unwind: '$lines' },
    { $match: { 'lines.account': 'platform_fees' } },
    {
      $group: { _id: '$currency', amount: { $sum: { $subtract: ['$lines.debit', '$lines.credit'] } } },
    },
    { $sort: { _id: 1 } },
    { $project: { _id: 0, currency: '$_id', amount: 1 } },
  ]);
}

export async function countListed(scope: DataScope): Promise<number> {
  const entries = platformCollection(scope, entriesCollection, reason);
  return only(await entries.aggregate<Count>([{ $match: { score: { $gte: 0 } } }, all]));
}
