import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { type BookingReminderDocument, bookingRemindersCollection, bookingsCollection } from './store.ts';
import { sendNews } from './tellCustomer.ts';

type Parts = { database: Database; config: Config; log: Logger };

/** Reminds customers of what they have booked, the day before. */
export function startBookingReminders({ database, config, log }: Parts): Worker {
  const onError = (error: unknown) => log.error({ err: error }, 'booking reminders');

  async function remind({ _id, tenantId, lease }: BookingReminderDocument): Promise<void> {
    await transaction<DataScope, void>({ database, tenantId }, async scope => {
      const mine = { _id, lease: `${lease}` };
      if ((await tenantCollection(scope, bookingRemindersCollection).deleteOne(mine)) === 0) return;
      const booking = await tenantCollection(scope, bookingsCollection).findOne({ _id });
      if (booking?.status === 'confirmed') await sendNews({ ...scope, config }, booking, 'reminder');
    });
  }

  return startWorker({
    database,
    definition: bookingRemindersCollection,
    reason: 'customers to be reminded',
    batch: 20,
    leaseMs: 60_000,
    pollMs: 20_000,
    async work(batch) {
      for (const reminder of batch) await remind(reminder).catch(onError);
    },
    onError,
  });
}
