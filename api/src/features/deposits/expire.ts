import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { leaveTask } from '../billing/tasks.ts';
import { moveBooking } from '../bookings/move.ts';
import { type BookingDocument, bookingsCollection } from '../bookings/store.ts';
import { tellCustomer } from '../bookings/tellCustomer.ts';
import { paymentPagesCollection } from '../onlinePayments/store.ts';
import { type DepositHoldDocument, depositHoldsCollection } from './holds.ts';

type Parts = { database: Database; config: Config; log: Logger };
type Scope = DataScope & { config: Config };

/** For how long a time is kept beyond its end while the provider is asked whether it was paid in the last moment. */
const askingMs = 10 * 60_000;

/** Gives the time of who has not paid to others. */
export async function expireUnpaid(scope: Scope, booking: BookingDocument | null): Promise<void> {
  if (booking?.status !== 'awaiting_deposit' || !booking.deposit || booking.deposit.payBy > nowOf(scope))
    return;
  const expired = await moveBooking(scope, booking, 'expired');
  await tellCustomer(scope, expired, 'expired');
}

/** Ends what is held for who does not pay. Where a page is open, the provider closes it first and says whether it was paid. */
export function startDepositHolds({ database, config, log }: Parts): Worker {
  const onError = (error: unknown) => log.error({ err: error }, 'deposit holds');

  async function end({ _id, tenantId, lease }: DepositHoldDocument): Promise<void> {
    await transaction<DataScope, void>({ database, tenantId }, async inside => {
      const scope = { ...inside, config };
      const holds = tenantCollection(scope, depositHoldsCollection);
      const mine = { _id, lease: `${lease}` };
      const booking = await tenantCollection(scope, bookingsCollection).findOne({ _id });
      const payBy = booking?.deposit?.payBy ?? new Date(0);
      const [page] = await tenantCollection(scope, paymentPagesCollection).find(
        { bookingId: _id },
        { sort: { _id: -1 }, limit: 1 },
      );
      const until = new Date(payBy.getTime() + askingMs);
      if (booking?.status === 'awaiting_deposit' && page?.state === 'open' && until > nowOf(scope)) {
        const { accountId, pageId } = page;
        if ((await holds.updateOne(mine, { $set: { dueAt: until }, $unset: { lease: '' } })) > 0)
          await leaveTask(scope, `close:${page._id}`, { what: 'close', accountId, pageId });
      } else if ((await holds.deleteOne(mine)) > 0) await expireUnpaid(scope, booking);
    });
  }

  return startWorker({
    database,
    definition: depositHoldsCollection,
    reason: 'times that are held for a deposit',
    batch: 20,
    leaseMs: 60_000,
    pollMs: 5000,
    async work(batch) {
      for (const hold of batch) await end(hold).catch(onError);
    },
    onError,
  });
}
