import { isTestTenant } from '../../data/mode.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { correspondentOf } from '../auth/correspondent.ts';
import { inboxOf } from './inbox.ts';
import { pushDevicesOf } from './pushDevices.ts';
import { type PushPayload, queuePushes } from './queuePushes.ts';

const says = {
  en: { title: 'Pushes arrive here', body: 'This is how Workbay tells you of what is new.' },
  hi: { title: 'पुश यहाँ पहुँचते हैं', body: 'Workbay नई बातें आपको ऐसे ही बताएगा।' },
};

/** Leaves a push for one of the caller's devices, to see whether it arrives; whatever the hour. */
export async function sendTestPush(ctx: Context, pushDeviceId: string): Promise<void> {
  const { recipient } = inboxOf(ctx);
  const device = (await pushDevicesOf(ctx, recipient)).find(({ _id }) => _id === pushDeviceId);
  const person = await correspondentOf(ctx, recipient);
  if (!device || !person) throw new Problem('not_found');
  if (isTestTenant(ctx.tenantId)) throw new Problem('live_only');
  const payload: PushPayload = {
    ...says[person.language],
    path: '/notifications/preferences',
    tag: `test ${device._id}`,
  };
  await queuePushes(ctx, { recipient, devices: [device], payload, urgency: 'high' });
}
