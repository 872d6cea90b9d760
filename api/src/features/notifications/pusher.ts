import type { PushSender, PushSubscription } from '../../adapters/push/push.ts';
import { webPushSender } from '../../adapters/push/webPush.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import type { Logger } from '../../logger.ts';
import { type PushMessageDocument, pushDevicesCollection, pushMessagesCollection } from './pushStore.ts';
import { inboxChanged, pushesWait } from './signals.ts';
import { vapidKeys } from './vapid.ts';

type Parts = { database: Database; config: Config; log: Logger };

const timeoutMs = 10_000;
const mostAttempts = 8;
const firstWaitMs = 5000;
const leaseMs = 60_000;

/** Sends what `handOnPush` left: at least once, and with the same tag, so that a browser shows it once. */
export function startPushes({ database, config, log }: Parts): Worker {
  const reason = 'pushes to be sent';
  const messages = platformCollection({ database }, pushMessagesCollection, reason);
  const devices = platformCollection({ database }, pushDevicesCollection, reason);
  const onError = (error: unknown) => log.error({ err: error }, 'pushes');
  const sender: PushSender = webPushSender({
    allowPrivate: config.embedded,
    subject: subjectOf(config),
    timeoutMs,
  });

  /** One after the other, so that they arrive in order; when the device's push service is away, the rest waits too. */
  async function sendTo(waiting: PushMessageDocument[]): Promise<void> {
    const until = Date.now() + leaseMs - 2 * timeoutMs;
    for (const [index, message] of waiting.entries()) {
      // What is not sent before the lease ends is due again then.
      if (Date.now() > until) return;
      const waitMs = await sendOne(message);
      if (waitMs === null) continue;
      const rest = waiting.slice(index + 1).map(({ _id }) => _id);
      const mine = { _id: { $in: rest }, lease: `${message.lease}` };
      const dueAt = new Date(Date.now() + waitMs);
      if (rest.length > 0) await messages.updateMany(mine, { $set: { dueAt }, $unset: { lease: '' } });
      return;
    }
  }

  /** Null when it is done with; else for how long the push service is to be left alone. */
  async function sendOne(message: PushMessageDocument): Promise<number | null> {
    const mine = { _id: message._id, lease: `${message.lease}` };
    // Newer news may have taken its place.
    if (!(await messages.findOne(mine))) return null;
    const device = await devices.findOne({ _id: message.deviceId, userId: message.recipient });
    if (!device) {
      await messages.deleteOne(mine);
      return null;
    }
    const subscription: PushSubscription = JSON.parse(config.keys.unseal(device.sealedSubscription));
    const payload = config.keys.unseal(message.sealedPayload);
    const { urgency } = message;
    const result = await sender.send({
      subscription,
      payload,
      urgency,
      keys: await vapidKeys({ database, config }),
    });
    const attempts = message.attempts + 1;
    if (result.outcome === 'retry' && attempts < mostAttempts) {
      const askedMs = result.retryAfterSeconds * 1000;
      const dueAt = new Date(Date.now() + Math.max(firstWaitMs * 4 ** (attempts - 1), askedMs));
      await messages.updateOne(mine, { $set: { attempts, dueAt }, $unset: { lease: '' } });
      return Math.max(firstWaitMs, askedMs);
    }
    if (result.outcome === 'sent') {
      await devices.updateOne({ _id: device._id }, { $set: { lastSentAt: new Date() } });
      inboxChanged({ database, tenantId: message.tenantId }, [message.recipient]);
    } else log.info({ device: device._id, reason: result.reason }, 'push not sent');
    if (result.outcome === 'gone')
      await devices.deleteOne({ _id: device._id, sealedSubscription: device.sealedSubscription });
    await messages.deleteOne(mine);
    return null;
  }

  const worker = startWorker({
    database,
    definition: pushMessagesCollection,
    reason,
    batch: 50,
    leaseMs,
    pollMs: 1000,
    async work(batch) {
      const byDevice = Object.values(Object.groupBy(batch, ({ deviceId }) => deviceId));
      await Promise.all(byDevice.map(waiting => sendTo(waiting ?? []).catch(onError)));
    },
    onError,
  });
  const unsubscribe = pushesWait.listen(worker.nudge);
  return {
    nudge: worker.nudge,
    async stop() {
      unsubscribe();
      await worker.stop();
      await sender.close();
    },
  };
}

/** Where a push service can reach who sends (RFC 8292, 2.1). */
function subjectOf({ publicUrl, mail }: Config): string {
  return publicUrl.startsWith('https:')
    ? publicUrl
    : `mailto:${/<([^<>]+)>\s*$/.exec(mail.from)?.[1] ?? mail.from}`;
}
