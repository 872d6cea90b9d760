import type { Config } from '../../config.ts';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type PushDeviceDocument, type PushMessageDocument, pushMessagesCollection } from './pushStore.ts';
import { pushesWait } from './signals.ts';

/** What a service worker shows; with the same tag again, it takes the other's place. */
export type PushPayload = { title: string; body: string; path: string; tag: string };

type Push = Pick<PushMessageDocument, 'recipient' | 'urgency'> & {
  devices: PushDeviceDocument[];
  payload: PushPayload;
};

/** Leaves a push for each device, in place of those of the same tag that have not arrived yet: they would come after it. */
export async function queuePushes(
  scope: DataScope & { config: Config },
  { recipient, devices, payload, urgency }: Push,
): Promise<void> {
  if (devices.length === 0) return;
  const { tag } = payload;
  const deviceIds = devices.map(({ _id }) => _id);
  // Of one request of a customer's, several workshops tell.
  const reason = 'newer news takes the place of older';
  await platformCollection(scope, pushMessagesCollection, reason).deleteMany({
    deviceId: { $in: deviceIds },
    tag,
  });
  await tenantCollection(scope, pushMessagesCollection).insertMany(
    deviceIds.map(deviceId => ({
      _id: newId('psm'),
      recipient,
      deviceId,
      tag,
      sealedPayload: scope.config.keys.seal(JSON.stringify(payload)),
      urgency,
      attempts: 0,
      dueAt: nowOf(scope),
    })),
  );
  pushesWait.raise(scope);
}
