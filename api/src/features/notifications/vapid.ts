import type { VapidKeys } from '../../adapters/push/push.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { vapidCollection } from './pushStore.ts';

const _id = 'vapid';

/** The one pair that browsers subscribe for, made when it is first needed; several processes at once make the same. Another one would end all subscriptions. */
export async function vapidKeys({
  database,
  config,
}: {
  database: Database;
  config: Config;
}): Promise<VapidKeys> {
  const stored = platformCollection({ database }, vapidCollection, 'keys that sign pushes');
  let found = await stored.findOne({ _id });
  if (!found) {
    const { default: webPush } = await import('web-push');
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    const made = { publicKey, sealedPrivateKey: config.keys.seal(privateKey), createdAt: new Date() };
    await stored.updateOne({ _id }, { $setOnInsert: made }, { upsert: true });
    found = await stored.findOne({ _id });
  }
  if (!found) throw new Error('the keys that sign pushes are gone');
  return { publicKey: found.publicKey, privateKey: config.keys.unseal(found.sealedPrivateKey) };
}
